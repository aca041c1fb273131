import { readFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { CopydeskError } from '../lib/contracts/errors.ts'
import { type RoleModel, readModel } from '../lib/engine/roles/index.ts'
import { parseCommand, runCommand, usage } from './command-line.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { crossValidate } from './evaluation/cross-validate.ts'
import { allReport, labelKeyword, modelJudge } from './evaluation/judges.ts'
import { measureRobustness, renderRobustness } from './evaluation/perturb/index.ts'
import { renderReport, reportJudged, reportOn, type StratumReport } from './evaluation/report.ts'
import { DEFAULT_SETTINGS } from './trainer/settings.ts'

const SYNOPSIS =
  'npm run evaluate -- --corpus FILE… [--train FILE…] [--model FILE] [--format text|json] | --cross-validate FILE… [--with FILE…] | --perturb [--corpus FILE…] [--model FILE]'
const HERE = dirname(fileURLToPath(import.meta.url))

await runCommand(async () => {
  const { values, positionals } = parseCommand(
    {
      corpus: { type: 'string', multiple: true },
      train: { type: 'string', multiple: true },
      model: { type: 'string', default: join(HERE, 'weights.bin') },
      format: { type: 'string', default: 'text' },
      'cross-validate': { type: 'string', multiple: true },
      with: { type: 'string', multiple: true },
      perturb: { type: 'boolean', default: false },
    },
    SYNOPSIS,
  )
  const { format } = values
  if (format !== 'text' && format !== 'json') throw usage(`--format ${format} is neither text nor json`, SYNOPSIS)
  const folded = values['cross-validate']
  const corpora = [...(values.corpus ?? []), ...positionals]
  if (values.perturb) {
    const robustness = await measureRobustness(corpora, modelJudge(await loadModel(values.model)))
    process.stdout.write(`${format === 'json' ? JSON.stringify(robustness, null, 2) : renderRobustness(robustness)}\n`)
    return
  }
  if (folded === undefined && corpora.length === 0) throw usage('--corpus is missing', SYNOPSIS)
  const reports =
    folded === undefined
      ? await measureModel(corpora, values.model, values.train)
      : await measureFolds([...folded, ...positionals], values.with ?? [])
  process.stdout.write(`${format === 'json' ? JSON.stringify(reports, null, 2) : renderReport(reports)}\n`)
})

/** The weights as they are, over a corpus; `trained` names the corpora whose families count as seen. */
async function measureModel(
  corpora: readonly string[],
  modelPath: string,
  trained: readonly string[] | undefined,
): Promise<readonly StratumReport[]> {
  const model = await loadModel(modelPath)
  const seen = trained === undefined ? undefined : new Set((await readCorpus(trained)).map(({ family }) => family))
  const judges = { model: modelJudge(model), 'all-report': allReport, 'label-keyword': labelKeyword }
  return reportOn(await readCorpus(corpora), judges, seen)
}

/** New weights for every fold: each family is judged by a model that never saw it. */
async function measureFolds(corpora: readonly string[], extra: readonly string[]): Promise<readonly StratumReport[]> {
  const judged = crossValidate(await readCorpus(corpora), await readCorpus(extra), DEFAULT_SETTINGS)
  return reportJudged('left-out', judged, undefined)
}

async function loadModel(path: string): Promise<RoleModel> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    throw new CopydeskError('input-unreadable', `No model at ${path}`, { cause, hint: 'Train one with npm run train.' })
  })
  return readModel(bytes)
}
