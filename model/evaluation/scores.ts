import { ROLES, type Role } from '../../lib/contracts/words.ts'
import { isAdRole, type JudgedArticle } from './judged-article.ts'
import { calibrationError } from './reliability.ts'
import { adSegments, matchSegments } from './segments.ts'

/** Precision, recall and their harmonic mean, 0 to 1; 0 where nothing was found or nothing was there. */
export interface Measure {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export interface Scores {
  readonly articles: number
  readonly sentences: number
  readonly roles: Readonly<Record<Role, Measure>>
  readonly macroF1: number
  /** Promo and label taken together, by gold sentence. */
  readonly ad: Measure
  /** Runs of promo and label sentences, matched where they share at least half of their joint characters. */
  readonly segments: Measure
  /** Articles without a gold ad sentence, and how many of them were given one. */
  readonly cleanArticles: number
  readonly cleanWithFalseAd: number
  /** Articles with a gold ad sentence, and how many of them had none of these found. */
  readonly adArticles: number
  readonly adArticlesMissed: number
  /** Expected calibration error over ten bins of equal mass. */
  readonly calibrationError: number
}

/** Measures judged articles, sentence by gold sentence. */
export function scoreArticles(articles: readonly JudgedArticle[]): Scores {
  const roles = Object.fromEntries(ROLES.map((role) => [role, measureRole(articles, role)])) as Record<Role, Measure>
  const clean = articles.filter(({ gold }) => !gold.some(({ role }) => isAdRole(role)))
  const ads = articles.filter(({ gold }) => gold.some(({ role }) => isAdRole(role)))
  return {
    articles: articles.length,
    sentences: articles.reduce((sum, { gold }) => sum + gold.length, 0),
    roles,
    macroF1: ROLES.reduce((sum, role) => sum + roles[role].f1, 0) / ROLES.length,
    ad: measure(articles, isAdRole),
    segments: measureSegments(articles),
    cleanArticles: clean.length,
    cleanWithFalseAd: clean.filter(({ carried }) => carried.some(({ role }) => isAdRole(role))).length,
    adArticles: ads.length,
    adArticlesMissed: ads.filter((article) => !findsAnAd(article)).length,
    calibrationError: calibrationError(articles),
  }
}

/** @returns precision, recall and F1 from true positives, false positives and false negatives. */
export function measureOf(hits: number, falseAlarms: number, misses: number): Measure {
  const precision = hits + falseAlarms === 0 ? 0 : hits / (hits + falseAlarms)
  const recall = hits + misses === 0 ? 0 : hits / (hits + misses)
  const f1 = hits === 0 ? 0 : (2 * hits) / (2 * hits + falseAlarms + misses)
  return { precision, recall, f1 }
}

function measureRole(articles: readonly JudgedArticle[], wanted: Role): Measure {
  return measure(articles, (role) => role === wanted)
}

function measure(articles: readonly JudgedArticle[], belongs: (role: Role) => boolean): Measure {
  let hits = 0
  let falseAlarms = 0
  let misses = 0
  for (const { gold, carried } of articles) {
    for (const [index, { role }] of gold.entries()) {
      const there = belongs(role)
      const found = belongs(carried[index]?.role ?? 'report')
      if (there && found) hits++
      else if (found) falseAlarms++
      else if (there) misses++
    }
  }
  return measureOf(hits, falseAlarms, misses)
}

function findsAnAd({ gold, carried }: JudgedArticle): boolean {
  return gold.some(({ role }, index) => isAdRole(role) && isAdRole(carried[index]?.role ?? 'report'))
}

function measureSegments(articles: readonly JudgedArticle[]): Measure {
  let hits = 0
  let found = 0
  let there = 0
  for (const { gold, predicted } of articles) {
    const goldSegments = adSegments(gold)
    const predictedSegments = adSegments(predicted)
    hits += matchSegments(goldSegments, predictedSegments)
    there += goldSegments.length
    found += predictedSegments.length
  }
  return measureOf(hits, found - hits, there - hits)
}
