import { writeFile } from 'node:fs/promises'
import { parseCommand, runCommand, usage } from './command-line.ts'
import { readCorpus } from './corpus/read-corpus.ts'
import { renderCard } from './evaluation/card.ts'
import { measureLeakage } from './evaluation/leakage.ts'
import { learningCurve } from './evaluation/learning-curve.ts'
import { measureRobustness, renderRobustness } from './evaluation/perturb/index.ts'
import { renderCurve, renderLeakage, renderSections } from './evaluation/render.ts'
import { scoreArticles } from './evaluation/scores.ts'
import {
  type Inputs,
  loadJudge,
  measureAsShipped,
  measureOwn,
  measureProtocol,
  type Section,
} from './evaluation/sections.ts'
import { OWN_CORPUS, SHIPPED_WEIGHTS } from './places.ts'
import { DEFAULT_SETTINGS } from './trainer/settings.ts'

const SYNOPSIS =
  'npm run evaluate -- [--corpus FILE…] [--train FILE…] [--seen FILE…] [--own DIR] [--model FILE] ' +
  '[--perturb | --curve | --leakage | --card FILE] [--format text|json]'

/** A measurement for programs and for people. */
interface Outcome {
  readonly value: unknown
  readonly text: string
}

await runCommand(async () => {
  const { values, positionals } = parseCommand(
    {
      corpus: { type: 'string', multiple: true, default: [] },
      train: { type: 'string', multiple: true, default: [] },
      seen: { type: 'string', multiple: true, default: [] },
      own: { type: 'string', default: OWN_CORPUS },
      model: { type: 'string', default: SHIPPED_WEIGHTS },
      perturb: { type: 'boolean', default: false },
      curve: { type: 'boolean', default: false },
      leakage: { type: 'boolean', default: false },
      card: { type: 'string' },
      format: { type: 'string', default: 'text' },
    },
    SYNOPSIS,
  )
  const { format, perturb, curve, leakage, card } = values
  if (format !== 'text' && format !== 'json') throw usage(`--format ${format} is neither text nor json`, SYNOPSIS)
  const inputs = { ...values, corpus: [...values.corpus, ...positionals] }
  const measure = perturb ? robustness : curve ? curveOf : leakage ? leakageOf : sections
  if (card !== undefined) {
    if (inputs.corpus.length === 0 || inputs.train.length === 0)
      throw usage('--card wants --train and --corpus', SYNOPSIS)
    await writeFile(card, await renderCard(inputs))
  } else {
    const { value, text } = await measure(inputs)
    process.stdout.write(`${format === 'json' ? JSON.stringify(value, null, 2) : text}\n`)
  }
})

async function sections(inputs: Inputs): Promise<Outcome> {
  const measured = await measureSections(inputs)
  const value = measured.map(({ title, reports }) => ({ title, reports }))
  return { value, text: renderSections(measured) }
}

async function measureSections(inputs: Inputs): Promise<readonly Section[]> {
  const { corpus, train } = inputs
  if (corpus.length === 0 && train.length > 0) throw usage('--train goes with --corpus', SYNOPSIS)
  if (corpus.length === 0) return [await measureOwn(inputs)]
  const shipped = await measureAsShipped(inputs)
  return train.length === 0 ? [shipped] : [shipped, ...(await measureProtocol(inputs))]
}

async function robustness({ corpus, model }: Inputs): Promise<Outcome> {
  const value = await measureRobustness(corpus, await loadJudge(model))
  return { value, text: renderRobustness(value) }
}

async function curveOf({ corpus, train, own }: Inputs): Promise<Outcome> {
  const others = await readCorpus([...train, ...corpus])
  if (others.length === 0) throw usage('--curve wants articles of others: --corpus, --train', SYNOPSIS)
  const points = learningCurve(await readCorpus([own]), others, DEFAULT_SETTINGS)
  const value = points.map(({ judged, ...point }) => ({ ...point, scores: scoreArticles(judged) }))
  return { value, text: renderCurve(points) }
}

async function leakageOf({ corpus, train }: Inputs): Promise<Outcome> {
  const articles = await readCorpus([...train, ...corpus])
  if (articles.length === 0) throw usage('--leakage wants articles of others: --corpus, --train', SYNOPSIS)
  const value = measureLeakage(articles)
  return { value, text: renderLeakage(value) }
}
