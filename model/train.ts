import { readFile, writeFile } from 'node:fs/promises'
import { CopydeskError } from '../lib/contracts/errors.ts'
import { parseCommand, runCommand, usage } from './command-line.ts'
import { type LabelledArticle, readCorpus } from './corpus/read-corpus.ts'
import { type CheckResult, checkWeights, gotWorse, renderChecks } from './evaluation/check-weights.ts'
import { CHECK_SET, OWN_CORPUS, SHIPPED_WEIGHTS } from './places.ts'
import { goldenVectors } from './trainer/golden.ts'
import { DEFAULT_SETTINGS } from './trainer/settings.ts'
import { trainModel } from './trainer/train-model.ts'
import { fingerprintOf, goldenPathOf, recordOf, recordPathOf } from './training-record.ts'

const SYNOPSIS = 'npm run train -- [--corpus DIR|FILE]… [--check FILE] [--out FILE] [--seed N]'

await runCommand(async () => {
  const { values, positionals } = parseCommand(
    {
      corpus: { type: 'string', multiple: true, default: [] },
      check: { type: 'string', default: CHECK_SET },
      out: { type: 'string', default: SHIPPED_WEIGHTS },
      seed: { type: 'string', default: String(DEFAULT_SETTINGS.seed) },
    },
    SYNOPSIS,
  )
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0) throw usage(`--seed ${values.seed} is not a whole number`, SYNOPSIS)
  const given = [...values.corpus, ...positionals]
  const corpora = given.length === 0 ? [OWN_CORPUS] : given
  const check = await readCorpus([values.check])
  const articles = withoutChecked(await readCorpus(corpora), check)
  if (articles.length === 0) throw usage('The corpus holds no article', SYNOPSIS)

  const before = await checkFile(values.out, check)
  const training = trainModel(articles, { ...DEFAULT_SETTINGS, seed })
  const after = checkWeights(training.bytes, check)
  process.stdout.write(renderChecks(before, after))
  if (before !== undefined && gotWorse(before, after)) {
    throw new CopydeskError(
      'model-invalid',
      `${values.out} stays as it is: the new weights are worse on the check set`,
      {
        hint: 'Look at what was added; to keep the new weights beside the old ones, write them elsewhere with --out.',
      },
    )
  }
  await writeFile(values.out, training.bytes)
  await writeFile(recordPathOf(values.out), recordOf({ corpora, articles, training, seed }))
  await writeFile(goldenPathOf(values.out), `${JSON.stringify(goldenVectors(training.bytes, check), null, 1)}\n`)
})

/** What is checked on is never learnt from. */
function withoutChecked(
  articles: readonly LabelledArticle[],
  check: readonly LabelledArticle[],
): readonly LabelledArticle[] {
  const checked = new Set(check.map(fingerprintOf))
  return articles.filter((article) => !checked.has(fingerprintOf(article)))
}

/** The weights in force, if there are any this version can read. */
async function checkFile(path: string, check: readonly LabelledArticle[]): Promise<CheckResult | undefined> {
  const bytes = await readFile(path).catch(() => undefined)
  if (bytes === undefined) return undefined
  try {
    return checkWeights(bytes, check)
  } catch {
    return undefined
  }
}
