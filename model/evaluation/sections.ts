import { readFile } from 'node:fs/promises'
import { CopydeskError } from '../../lib/contracts/errors.ts'
import { type RoleModel, readModel } from '../../lib/engine/roles/index.ts'
import { type LabelledArticle, readCorpus } from '../corpus/read-corpus.ts'
import { DEFAULT_SETTINGS } from '../trainer/settings.ts'
import { fingerprintOf, readTrainingRecord } from '../training-record.ts'
import type { JudgedArticle } from './judged-article.ts'
import { type Judge, modelJudge } from './judges.ts'
import { baselines, type Judged, judgeAll, leaveFamiliesOut, trainThenTest } from './protocol.ts'
import { reportOn, type StratumReport } from './report.ts'

/** One table of the evaluation. */
export interface Section {
  readonly title: string
  readonly reports: readonly StratumReport[]
  /** What the model said, for the reliability table. */
  readonly judged: readonly JudgedArticle[]
}

/** What the evaluation is given: paths of labelled articles, and of a model. */
export interface Inputs {
  readonly corpus: readonly string[]
  readonly train: readonly string[]
  /** Corpora whose families the weights at `model` have seen. */
  readonly seen: readonly string[]
  readonly own: string
  readonly model: string
}

/** The weights as they are, over the articles of a corpus that they did not learn from. */
export async function measureAsShipped({ corpus, train, seen, model }: Inputs): Promise<Section> {
  const articles = await readCorpus(corpus)
  const learnt = await readTrainingRecord(model)
  const fresh = articles.filter((article) => !learnt.has(fingerprintOf(article)))
  const known = [...seen, ...train]
  const families = known.length === 0 ? undefined : familiesOf(await readCorpus(known))
  const title = `The weights as shipped, over ${fresh.length} articles; ${articles.length - fresh.length} that they learnt from are left out`
  return sectionOf(title, { model: judgeAll(fresh, await loadJudge(model)), ...baselines(fresh) }, families)
}

/** Trained on our own texts and `train`, measured on `corpus`; then every family of both left out in turn. */
export async function measureProtocol({ corpus, train, own }: Inputs): Promise<readonly Section[]> {
  const [ours, known, fresh] = await Promise.all([readCorpus([own]), readCorpus(train), readCorpus(corpus)])
  const everything = [...known, ...fresh]
  return [
    sectionOf(
      `Trained on ${ours.length} of our own articles and ${known.length} others, measured on ${fresh.length}`,
      trainThenTest(ours, known, fresh, DEFAULT_SETTINGS),
      familiesOf(known),
    ),
    sectionOf(
      `Each of ${everything.length} articles judged by a model that never saw its family`,
      leaveFamiliesOut(ours, everything, DEFAULT_SETTINGS),
      undefined,
    ),
  ]
}

/** Our own texts alone, each judged by a model trained on others: what a clone can measure by itself. */
export async function measureOwn({ own }: Inputs): Promise<Section> {
  const ours = await readCorpus([own])
  const title = `Each of our own ${ours.length} articles judged by a model that never saw it`
  return sectionOf(title, leaveFamiliesOut([], ours, DEFAULT_SETTINGS), undefined)
}

/** @throws CopydeskError `input-unreadable` if there is no model, `model-invalid` if it is none */
export async function loadJudge(path: string): Promise<Judge> {
  return modelJudge(await loadModel(path))
}

/** @throws CopydeskError `input-unreadable` without a file, `model-invalid` on bytes that are no weights */
export async function loadModel(path: string): Promise<RoleModel> {
  const bytes = await readFile(path).catch((cause: unknown) => {
    const hint = 'Train one with npm run train.'
    throw new CopydeskError('input-unreadable', `No model at ${path}`, { cause, hint })
  })
  return readModel(bytes)
}

function sectionOf(title: string, judged: Judged, seen: ReadonlySet<string> | undefined): Section {
  return { title, reports: reportOn(judged, seen), judged: judged['model'] ?? [] }
}

function familiesOf(articles: readonly LabelledArticle[]): ReadonlySet<string> {
  return new Set(articles.map(({ family }) => family))
}
