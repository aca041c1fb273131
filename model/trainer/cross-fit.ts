import type { WordTable } from '../../lib/engine/roles/features/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { damageCopies } from './damage.ts'
import { emissionsUnder } from './emissions.ts'
import { type Example, exampleOf } from './examples.ts'
import { groupByFamily } from './families.ts'
import { fit } from './fit.ts'
import type { FitSettings } from './settings.ts'
import { transplantAds } from './transplant.ts'
import { averageOf, type Weights } from './weights.ts'

/** An example with the log-weights a model gives it that never saw its family. */
export interface OutOfFold {
  readonly article: LabelledArticle
  readonly example: Example
  readonly emissions: Float64Array
  readonly transitions: Float64Array
  /** The fold it was held back with. */
  readonly fold: number
}

/**
 * Fits articles and the mixed articles made from them, a few times over with other mixtures, and averages
 * (bagging, Breiman 1996).
 */
export function fitArticles(articles: readonly LabelledArticle[], table: WordTable, settings: FitSettings): Weights {
  const plain = articles.map((article) => exampleOf(article, table))
  const members = Array.from({ length: settings.members }, (_, member) => {
    const seed = settings.seed + member
    const mixed = transplantAds(articles, settings.transplants, seed)
    const damaged = damageCopies(articles, settings.damages, seed)
    const examples = [...plain, ...[...mixed, ...damaged].map((article) => exampleOf(article, table))]
    return fit(examples, { ...settings, seed })
  })
  return averageOf(members)
}

/**
 * Leave-family-out cross-fitting: families are dealt to folds, the largest first, each to the lightest fold;
 * every article is scored by the model trained on the other folds and on `extra`.
 */
export function crossFit(
  articles: readonly LabelledArticle[],
  extra: readonly LabelledArticle[],
  table: WordTable,
  settings: FitSettings,
  folds: number,
): readonly OutOfFold[] {
  const foldOf = dealFamilies(articles, folds)
  const scored: OutOfFold[] = []
  for (let fold = 0; fold < folds; fold++) {
    const kept = articles.filter(({ family }) => foldOf.get(family) !== fold)
    const weights = fitArticles([...extra, ...kept], table, settings)
    for (const article of articles) {
      if (foldOf.get(article.family) !== fold) continue
      const example = exampleOf(article, table)
      const emissions = emissionsUnder(weights, example)
      scored.push({ article, example, emissions, transitions: weights.transitions, fold })
    }
  }
  return scored
}

function dealFamilies(articles: readonly LabelledArticle[], folds: number): ReadonlyMap<string, number> {
  const sizes = [...groupByFamily(articles)].map(([family, members]) => ({ family, size: sentencesOf(members) }))
  const ranked = sizes.toSorted((a, b) => b.size - a.size || (a.family < b.family ? -1 : 1))
  const loads = Array.from({ length: folds }, () => 0)
  const foldOf = new Map<string, number>()
  for (const { family, size } of ranked) {
    const lightest = loads.indexOf(Math.min(...loads))
    foldOf.set(family, lightest)
    loads[lightest] = (loads[lightest] ?? 0) + size
  }
  return foldOf
}

function sentencesOf(articles: readonly LabelledArticle[]): number {
  return articles.reduce((sum, { sentences }) => sum + sentences.length, 0)
}
