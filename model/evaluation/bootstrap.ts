import { seededRandom } from '../trainer/random.ts'
import type { JudgedArticle } from './judged-article.ts'
import { type Scores, scoreArticles } from './scores.ts'

/** The middle 95 % of what resampling gives. */
export interface Interval {
  readonly low: number
  readonly high: number
}

export type Headline = 'adF1' | 'macroF1' | 'segmentF1'

export const HEADLINES: Readonly<Record<Headline, (scores: Scores) => number>> = {
  adF1: (scores) => scores.ad.f1,
  macroF1: (scores) => scores.macroF1,
  segmentF1: (scores) => scores.segments.f1,
}

/** Percentile intervals of the headline numbers; whole articles are drawn, never sentences (Efron 1979). */
export function bootstrap(
  articles: readonly JudgedArticle[],
  draws: number,
  seed: number,
): Readonly<Record<Headline, Interval>> {
  const random = seededRandom(seed)
  const samples: Scores[] = []
  for (let draw = 0; draw < draws; draw++) {
    const sample = articles.map(() => articles[Math.floor(random() * articles.length)] as JudgedArticle)
    samples.push(scoreArticles(sample))
  }
  const entries = Object.entries(HEADLINES).map(([name, read]) => [name, intervalOf(samples.map(read))])
  return Object.fromEntries(entries) as Record<Headline, Interval>
}

/** @returns what the middle 95 % of the values lie between */
export function intervalOf(values: readonly number[]): Interval {
  const ranked = values.toSorted((a, b) => a - b)
  const at = (share: number): number => ranked[Math.min(ranked.length - 1, Math.floor(share * ranked.length))] ?? 0
  return { low: at(0.025), high: at(0.975) }
}
