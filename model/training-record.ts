import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { z } from 'zod'
import type { LabelledArticle } from './corpus/read-corpus.ts'
import { DEFAULT_SETTINGS } from './trainer/settings.ts'
import type { Training } from './trainer/train-model.ts'

/** What is written beside the weights about the run that made them. */
export const trainingRecord = z.looseObject({
  sha256: z.string(),
  bytes: z.number(),
  corpora: z.array(z.string()),
  articles: z.number(),
  sentences: z.number(),
  calibration: z.object({
    temperature: z.number(),
    platt: z.array(z.number()).readonly(),
    clearing: z.object({
      clearBelow: z.number(),
      adArticles: z.number(),
      missed: z.number(),
      bound: z.number(),
      coverage: z.number(),
    }),
  }),
  /** Of every text that was learnt from, so that none is ever measured on. */
  fingerprints: z.array(z.string()),
})

export type TrainingRecord = z.infer<typeof trainingRecord>

/** The first 32 bits of the SHA-256 of a text, in hexadecimal. */
export function fingerprintOf({ text }: Pick<LabelledArticle, 'text'>): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 8)
}

/** @returns where the record of a model file lies: beside it. */
export function recordPathOf(model: string): string {
  return join(dirname(model), 'card.json')
}

/** @returns where the golden vectors of a model file lie: beside it. */
export function goldenPathOf(model: string): string {
  return join(dirname(model), 'golden.json')
}

/** The texts a model learnt from, by fingerprint; none where no record lies beside it. */
export async function readTrainingRecord(model: string): Promise<ReadonlySet<string>> {
  const json = await readFile(recordPathOf(model), 'utf8').catch(() => undefined)
  if (json === undefined) return new Set()
  return new Set(trainingRecord.parse(JSON.parse(json)).fingerprints)
}

/** Writes the record of a run. Corpora by their names only: where they lie is nobody's business. */
export function recordOf(run: {
  readonly corpora: readonly string[]
  readonly articles: readonly LabelledArticle[]
  readonly training: Training
  readonly seed: number
}): string {
  const { corpora, articles, training, seed } = run
  const { bytes, calibration } = training
  const record: TrainingRecord = {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    bytes: bytes.length,
    corpora: corpora.map((path) => basename(path)).toSorted(),
    seed,
    articles: articles.length,
    sentences: training.sentences,
    calibration,
    settings: DEFAULT_SETTINGS,
    fingerprints: articles.map(fingerprintOf).toSorted(),
  }
  return `${JSON.stringify(record)}\n`
}
