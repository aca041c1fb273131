import { createHash } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseCommand, runCommand, usage } from './command-line.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { DEFAULT_SETTINGS } from './trainer/settings.ts'
import { type Training, trainModel } from './trainer/train-model.ts'

const SYNOPSIS = 'npm run train -- [--corpus DIR|FILE]… [--out FILE] [--seed N]'
const HERE = dirname(fileURLToPath(import.meta.url))

await runCommand(async () => {
  const { values, positionals } = parseCommand(
    {
      corpus: { type: 'string', multiple: true },
      out: { type: 'string', default: join(HERE, 'weights.bin') },
      seed: { type: 'string', default: String(DEFAULT_SETTINGS.seed) },
    },
    SYNOPSIS,
  )
  const seed = Number(values.seed)
  if (!Number.isSafeInteger(seed) || seed < 0) throw usage(`--seed ${values.seed} is not a whole number`, SYNOPSIS)
  const given = [...(values.corpus ?? []), ...positionals]
  const corpora = given.length === 0 ? [join(HERE, 'corpus')] : given
  const articles = await readCorpus(corpora)
  if (articles.length === 0) throw usage('The corpus holds no article', SYNOPSIS)
  const training = trainModel(articles, { ...DEFAULT_SETTINGS, seed })
  const card = cardOf(corpora, training, seed)
  await writeFile(values.out, training.bytes)
  await writeFile(values.out.replace(/(\.bin)?$/, '.card.json').replace(/weights\.card/, 'card'), card)
  process.stdout.write(card)
})

function cardOf(corpora: readonly string[], { bytes, ...facts }: Training, seed: number): string {
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  const names = corpora.map((path) => basename(path)).toSorted()
  return `${JSON.stringify({ sha256, bytes: bytes.length, corpora: names, seed, ...facts, settings: DEFAULT_SETTINGS }, null, 2)}\n`
}
