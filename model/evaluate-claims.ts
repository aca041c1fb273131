import { readFile, writeFile } from 'node:fs/promises'
import { compilePack } from '../lib/engine/claims/index.ts'
import { financePromo } from '../lib/packs/index.ts'
import { parseCommand, runCommand, usage } from './command-line.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { findFlags } from './evaluation/claims/find-flags.ts'
import { judgeClaim, parseFindver } from './evaluation/claims/findver.ts'
import { renderFindver } from './evaluation/claims/render-findver.ts'
import { renderFlags } from './evaluation/claims/render-flags.ts'
import { measuredRules, scoreFlags } from './evaluation/claims/score-flags.ts'
import { loadModel } from './evaluation/sections.ts'
import { MEASURED_RULES, SHIPPED_WEIGHTS } from './places.ts'

const SYNOPSIS =
  'npm run evaluate:claims -- --corpus FILE… [--roles model|gold] [--model FILE] [--write] [--format text|json]\n' +
  '  npm run evaluate:claims -- --findver FILE'

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
  if (values.findver !== undefined) {
    const claims = parseFindver(await readFile(values.findver, 'utf8')).map(judgeClaim)
    process.stdout.write(`${renderFindver(claims)}\n`)
    return
  }
  if (values.corpus.length === 0) throw usage('--corpus is missing', SYNOPSIS)
  if (values.roles !== 'model' && values.roles !== 'gold') throw usage('--roles is model or gold', SYNOPSIS)
  const pack = compilePack(financePromo)
  const model = values.roles === 'gold' ? null : await loadModel(values.model)
  const articles = (await readCorpus(values.corpus)).map((article) => findFlags(article, pack, model))
  const of = (lang: string) => articles.filter((article) => article.lang === lang)
  if (values.write) await writeFile(MEASURED_RULES, `${JSON.stringify(measuredRules(scoreFlags(articles)), null, 2)}\n`)
  if (values.format === 'json') process.stdout.write(`${JSON.stringify(scoreFlags(articles), null, 2)}\n`)
  else
    process.stdout.write(
      `${[renderFlags('all', articles), renderFlags('en', of('en')), renderFlags('de', of('de'))].join('\n\n')}\n`,
    )
})
