import { ROLES } from '../../lib/contracts/words.ts'
import type { AdDecision } from '../../lib/engine/roles/index.ts'
import {
  adProbability,
  type Decision,
  decideRoles,
  isAdvertising,
  STATE_ROLES,
} from '../../lib/engine/roles/sequence/index.ts'
import { upperBound } from '../evaluation/bounds.ts'
import type { OutOfFold } from './cross-fit.ts'
import { fitPlatt, type Outcome } from './platt.ts'
import { chooseTemperature } from './temperature.ts'

/** What the model learns about itself from articles of families it has not seen. */
export interface Calibration {
  readonly temperature: number
  /** Slope and offset for each role, packed. */
  readonly platt: readonly number[]
  readonly clearing: Clearing
}

/** When an article in which no advertising was found is still not cleared, and what that costs. */
export interface Clearing {
  /** No sentence of an article to be cleared may be advertising with this probability or more. */
  readonly clearBelow: number
  /** Ad-bearing articles of the calibration, and how many of them would be cleared all the same. */
  readonly adArticles: number
  readonly missed: number
  /** Upper end of the 95 % interval of the share missed. */
  readonly bound: number
  /** Share of the articles without advertising that is cleared. */
  readonly coverage: number
}

/** The largest share of ad-bearing articles that may be cleared by mistake, as the upper end of a 95 % interval. */
const TOLERATED = 0.02

/**
 * Learns temperature, confidences and the threshold for clearing from scores of articles the model had not seen. How sure
 * to be is learnt from found articles where there are enough: texts written to be learnt from are easier to tell. The
 * threshold needs more ad-bearing articles than were ever found, so it is learnt from all.
 */
export function calibrate(scored: readonly OutOfFold[], decision: AdDecision): Calibration {
  const found = scored.filter(({ article }) => article.kind !== 'authored')
  const temperature = chooseTemperature(found.length < ENOUGH_FOUND ? scored : found)
  const decided = scored.map((article) => decide(article, temperature, decision))
  const typical = decided.filter(({ authored }) => found.length < ENOUGH_FOUND || !authored)
  const platt = ROLES.flatMap((_, role) => fitPlatt(typical.flatMap((article) => outcomesOf(article, role))))
  return { temperature, platt, clearing: chooseClearing(decided.map(doubtIn)) }
}

/** Articles from which confidences can be learnt. */
const ENOUGH_FOUND = 50

function decide(scored: OutOfFold, temperature: number, decision: AdDecision): Decided {
  const { article, example, emissions, transitions } = scored
  return {
    authored: article.kind === 'authored',
    gold: Array.from(example.gold, (state) => (state < 0 ? -1 : (STATE_ROLES[state] ?? 0))),
    ...decideRoles(emissions, example.steps, { transitions, temperature, ...decision }),
  }
}

interface Decided extends Decision {
  readonly authored: boolean
  /** Role by sentence; -1 where nobody says. */
  readonly gold: readonly number[]
}

function outcomesOf({ gold, roles, marginals }: Decided, role: number): readonly Outcome[] {
  return gold.flatMap((right, s) => {
    if (right < 0 || roles[s] !== role) return []
    return [{ probability: marginals[s * ROLES.length + role] ?? 0, right: right === role }]
  })
}

/** How likely an article is to hold advertising that was not found: 1 where some was found, so that it is never cleared. */
interface Doubt {
  readonly hasAd: boolean
  readonly doubt: number
}

function doubtIn({ gold, roles, marginals }: Decided): Doubt {
  const found = roles.some(isAdvertising)
  const likeliest = gold.reduce((most, _, s) => Math.max(most, adProbability(marginals, s)), 0)
  return { hasAd: gold.some(isAdvertising), doubt: found ? 1 : likeliest }
}

/** The most generous threshold that keeps the bound on missed ad-bearing articles; 0 clears nothing. */
export function chooseClearing(doubts: readonly Doubt[]): Clearing {
  const ads = doubts.filter(({ hasAd }) => hasAd).map(({ doubt }) => doubt)
  const clean = doubts.filter(({ hasAd }) => !hasAd).map(({ doubt }) => doubt)
  const below = (threshold: number, of: readonly number[]) => of.filter((doubt) => doubt < threshold).length
  const allowed = THRESHOLDS.filter((threshold) => upperBound(below(threshold, ads), ads.length) <= TOLERATED)
  const clearBelow = Math.max(0, ...allowed)
  const missed = below(clearBelow, ads)
  return {
    clearBelow,
    adArticles: ads.length,
    missed,
    bound: upperBound(missed, ads.length),
    coverage: clean.length === 0 ? 0 : below(clearBelow, clean) / clean.length,
  }
}

const THRESHOLDS = Array.from({ length: 100 }, (_, step) => (step + 1) / 100)

/** Takes the model at its word: for comparisons, and before anything is known. Nothing is cleared. */
export function identityCalibration(): Calibration {
  return { temperature: 1, platt: ROLES.flatMap(() => [1, 0]), clearing: chooseClearing([]) }
}
