import { writeFile } from 'node:fs/promises'
import { LANGUAGES } from '../lib/contracts/words.ts'
import { compilePack } from '../lib/engine/claims/index.ts'
import { financePromo } from '../lib/packs/index.ts'
import { parseCommand, runCommand, usage } from './command-line.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { findFlags } from './evaluation/claims/find-flags.ts'
import { judgeClaim, readFindver } from './evaluation/claims/findver.ts'
import { renderFindver } from './evaluation/claims/render-findver.ts'
import { renderFlags } from './evaluation/claims/render-flags.ts'
import { measuredRules, scoreFlags } from './evaluation/claims/score-flags.ts'
import { loadModel } from './evaluation/sections.ts'
import { MEASURED_RULES, SHIPPED_WEIGHTS } from './places.ts'

const SYNOPSIS =
  'npm run evaluate:claims -- --corpus FILE… [--roles model|gold] [--model FILE] [--write] [--format text|json]\n' +
  '  npm run evaluate:claims -- --findver FILE [--format text|json]'

await runCommand(async () => {
  const { values } = parseCommand(
    {
      corpus: { type: 'string', multiple: true, default: [] },
      roles: { type: 'string', default: 'model' },
      model: { type: 'string', default: SHIPPED_WEIGHTS },
      write: { type: 'boolean', default: false },
      findver: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
    SYNOPSIS,
  )
  const { format, findver } = values
  if (format !== 'text' && format !== 'json') throw usage(`--format ${format} is neither text nor json`, SYNOPSIS)
  const { value, text } = findver === undefined ? await measureFlags(values) : await measureSupport(findver)
  process.stdout.write(`${format === 'json' ? JSON.stringify(value, null, 2) : text}\n`)
})

/** A measurement for programs and for people. */
interface Outcome {
  readonly value: unknown
  readonly text: string
}

async function measureSupport(file: string): Promise<Outcome> {
  const claims = (await readFindver(file)).map(judgeClaim)
  return { value: claims, text: renderFindver(claims) }
}

interface Wishes {
  readonly corpus: readonly string[]
  readonly roles: string
  readonly model: string
  readonly write: boolean
}

async function measureFlags({ corpus, roles, model: weights, write }: Wishes): Promise<Outcome> {
  if (corpus.length === 0) throw usage('--corpus is missing', SYNOPSIS)
  if (roles !== 'model' && roles !== 'gold') throw usage('--roles is model or gold', SYNOPSIS)
  const pack = compilePack(financePromo)
  const model = roles === 'gold' ? null : await loadModel(weights)
  const articles = (await readCorpus(corpus)).map((article) => findFlags(article, pack, model))
  const value = scoreFlags(articles)
  if (write) await writeFile(MEASURED_RULES, `${JSON.stringify(measuredRules(value), null, 2)}\n`)
  const parts = LANGUAGES.map((language) =>
    renderFlags(
      language,
      articles.filter(({ lang }) => lang === language),
    ),
  )
  return { value, text: [renderFlags('all', articles), ...parts].join('\n\n') }
}
