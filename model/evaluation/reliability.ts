import { upperBound } from './bounds.ts'
import { isAdRole, type JudgedArticle } from './judged-article.ts'

/** Sentences the model is about equally sure of. */
export interface ReliabilityBin {
  readonly sentences: number
  /** Mean confidence, and how often the role was right. */
  readonly said: number
  readonly was: number
}

const BINS = 10

/** Ten bins of equal size, from the least sure to the surest (Naeini, Cooper and Hauskrecht 2015). */
export function reliabilityOf(articles: readonly JudgedArticle[]): readonly ReliabilityBin[] {
  const ranked = outcomesOf(articles)
  return Array.from({ length: BINS }, (_, bin) => {
    const members = ranked.slice(edge(bin, ranked.length), edge(bin + 1, ranked.length))
    const mean = (read: (outcome: Outcome) => number) =>
      members.reduce((sum, outcome) => sum + read(outcome), 0) / Math.max(1, members.length)
    return { sentences: members.length, said: mean(({ confidence }) => confidence), was: mean(({ right }) => right) }
  })
}

/** Mean distance between said and was, by sentence: the expected calibration error, 0 to 1. */
export function calibrationError(articles: readonly JudgedArticle[]): number {
  const bins = reliabilityOf(articles)
  const total = bins.reduce((sum, { sentences }) => sum + sentences, 0)
  return bins.reduce((sum, { sentences, said, was }) => sum + sentences * Math.abs(said - was), 0) / Math.max(1, total)
}

/** Role errors among the sentences the model is surest of. */
export interface RiskAtCoverage {
  readonly coverage: number
  readonly risk: number
}

/** The risk-coverage curve (El-Yaniv and Wiener 2010) at a few points. */
export function riskCoverage(articles: readonly JudgedArticle[]): readonly RiskAtCoverage[] {
  const ranked = outcomesOf(articles).toReversed()
  return COVERAGES.map((coverage) => {
    const kept = ranked.slice(0, Math.round(coverage * ranked.length))
    return { coverage, risk: 1 - kept.reduce((sum, { right }) => sum + right, 0) / Math.max(1, kept.length) }
  })
}

const COVERAGES = [1, 0.95, 0.9, 0.8, 0.7, 0.5] as const

/** What clearing articles below a threshold would let through, and what it would spare the desk. */
export interface ClearingPoint {
  readonly threshold: number
  readonly cleared: number
  readonly clean: number
  readonly missed: number
  readonly ads: number
  /** Upper end of the 95 % interval of the share of ad-bearing articles missed. */
  readonly bound: number
}

export function clearingCurve(articles: readonly JudgedArticle[]): readonly ClearingPoint[] {
  const ads = articles.filter(({ gold }) => gold.some(({ role }) => isAdRole(role)))
  const clean = articles.filter(({ gold }) => !gold.some(({ role }) => isAdRole(role)))
  return CLEARINGS.map((threshold) => {
    const below = (of: readonly JudgedArticle[]): number => of.filter(({ doubt }) => doubt < threshold).length
    const missed = below(ads)
    const bound = upperBound(missed, ads.length)
    return { threshold, cleared: below(clean), clean: clean.length, missed, ads: ads.length, bound }
  })
}

const CLEARINGS = [0.02, 0.05, 0.1, 0.2, 0.3, 0.5] as const

interface Outcome {
  readonly confidence: number
  readonly right: number
}

function outcomesOf(articles: readonly JudgedArticle[]): readonly Outcome[] {
  const outcomes = articles.flatMap(({ gold, carried }) =>
    gold.map(({ role }, index) => ({
      confidence: carried[index]?.confidence ?? 0,
      right: carried[index]?.role === role ? 1 : 0,
    })),
  )
  return outcomes.toSorted((a, b) => a.confidence - b.confidence)
}

function edge(bin: number, length: number): number {
  return Math.floor((bin * length) / BINS)
}
