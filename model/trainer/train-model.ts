import { createWordTable } from '../../lib/engine/roles/features/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { chooseTemperature } from './calibrate.ts'
import { crossFit, fitArticles } from './cross-fit.ts'
import { learnVocabulary } from './learn-vocabulary.ts'
import type { FitSettings } from './settings.ts'
import { writeModel } from './write-model.ts'

/** What a training run leaves behind. */
export interface Training {
  readonly bytes: Uint8Array
  readonly temperature: number
  readonly articles: number
  readonly sentences: number
}

/** Trains on labelled articles: vocabulary, out-of-fold calibration, final fit. Same input, same bytes. */
export function trainModel(articles: readonly LabelledArticle[], settings: FitSettings): Training {
  const vocabulary = learnVocabulary(articles)
  const table = createWordTable(vocabulary)
  const temperature = chooseTemperature(crossFit(articles, [], table, settings, settings.folds))
  const weights = fitArticles(articles, table, settings)
  const { bias, evidence } = settings
  const bytes = writeModel({ weights, vocabulary, temperature, decision: { bias, evidence } })
  const sentences = articles.reduce((sum, article) => sum + article.sentences.length, 0)
  return { bytes, temperature, articles: articles.length, sentences }
}
