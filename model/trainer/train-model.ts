import { createWordTable } from '../../lib/engine/roles/features/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { type Calibration, calibrate } from './calibrate.ts'
import { crossFit, fitArticles } from './cross-fit.ts'
import { learnVocabulary } from './learn-vocabulary.ts'
import { decisionOf, type FitSettings } from './settings.ts'
import { writeModel } from './write-model.ts'

/** What a training run leaves behind. */
export interface Training {
  readonly bytes: Uint8Array
  readonly calibration: Calibration
  readonly articles: number
  readonly sentences: number
}

/** Trains on labelled articles: vocabulary, out-of-fold calibration, final fit. Same input, same bytes. */
export function trainModel(articles: readonly LabelledArticle[], settings: FitSettings): Training {
  const vocabulary = learnVocabulary(articles)
  const table = createWordTable(vocabulary)
  const decision = decisionOf(settings)
  const calibration = calibrate(crossFit(articles, [], table, settings, settings.folds), decision)
  const weights = fitArticles(articles, table, settings)
  const bytes = writeModel({ weights, vocabulary, calibration, decision })
  const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0)
  return { bytes, calibration, articles: articles.length, sentences }
}
