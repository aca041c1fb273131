import type { Fact, Period } from '../../contracts/evidence.ts'
import { daysBetween } from '../calendar/index.ts'
import { type Frame, metricNamed } from '../frames/index.ts'
import { isAsLong, isSamePeriod } from './days.ts'
import { derive } from './derive.ts'
import type { FactIndex } from './fact-index.ts'
import type { Grounding, Match } from './grounding.ts'
import { type Agreement, compare, toleranceOf } from './tolerance.ts'

/**
 * Compares a figure with evidence. `contradicted` and `mismatched` only when company, metric, period and unit are the
 * same, or all but one: a number that is merely absent from the evidence proves nothing.
 */
export function groundFrame(frame: Frame, facts: FactIndex): Grounding {
  const entity = frame.entity === null ? null : facts.entityFor(frame.entity.key)
  if (entity === null) return { status: 'no-evidence' }
  if (frame.modality !== 'actual') return { status: 'unverifiable' }
  if (frame.metric === null) return { status: 'not-found', reason: 'metric' }
  if (frame.part !== null) return { status: 'not-found', reason: 'part' }
  if (frame.basis === 'adjusted') return { status: 'not-found', reason: 'basis' }
  const own = facts.about(entity, frame.metric)
  if (frame.period === null) return groundWithoutPeriod(frame, own)
  const direct = frame.kind === 'level' ? own.filter(({ period }) => isSamePeriod(frame.period ?? period, period)) : []
  const same = direct.filter(({ unit }) => unit === frame.quantity.unit)
  if (same.length > 0) return groundDirectly(frame, frame.period, same, own, facts)
  const other = otherCurrency(frame, direct)
  if (other !== null) return other
  return groundByDerivation(frame, entity, frame.metric, frame.period, own, facts)
}

function matchesOf({ quantity }: Frame, facts: readonly Fact[]): readonly Match[] {
  return facts.map((fact) => {
    const tolerance = toleranceOf(quantity, fact.precision)
    return { facts: [fact], value: fact.value, unit: fact.unit, formula: null, tolerance }
  })
}

/** The sign counts only where the metric can fall below zero. */
function agreement(frame: Frame, { value, precision }: Fact): Agreement {
  const signed = metricNamed(frame.metric ?? '')?.signed === true
  return signed
    ? compare(frame.quantity, frame.sign, value, precision)
    : compare(frame.quantity, 1, Math.abs(value), precision)
}

/** The facts that say the same in the same unit. */
function agreeing(frame: Frame, facts: readonly Fact[]): readonly Fact[] {
  return facts.filter((fact) => fact.unit === frame.quantity.unit && agreement(frame, fact) === 'agrees')
}

function groundDirectly(
  frame: Frame,
  period: Period,
  same: readonly Fact[],
  own: readonly Fact[],
  facts: FactIndex,
): Grounding {
  const matching = agreeing(frame, same)
  if (matching.length > 0)
    return { status: isOutdated(frame, matching, own) ? 'stale' : 'supported', matches: matchesOf(frame, matching) }
  const vague = same.filter((fact) => agreement(frame, fact) === 'vague')
  if (vague.length > 0)
    return { status: 'partly-supported', reason: 'loosely-hedged', matches: matchesOf(frame, vague) }
  if (!frame.joined) return { status: 'not-found', reason: 'wording' }
  return mistakeIn(frame, period, same, own, facts)
}

/** What is wrong with a figure that differs from the facts on the same: its period, scale, company, sign or value. */
function mistakeIn(
  frame: Frame,
  period: Period,
  same: readonly Fact[],
  own: readonly Fact[],
  facts: FactIndex,
): Grounding {
  const matches = (others: readonly Fact[]): readonly Match[] => matchesOf(frame, [...same, ...others])
  const elsewhere = agreeing(frame, own).filter((fact) => isAsLong(fact.period, period))
  if (elsewhere.length > 0) return { status: 'mismatched', on: 'period', matches: matches(elsewhere) }
  if (same.some((fact) => isOffByThousands(frame, fact)))
    return { status: 'mismatched', on: 'scale', matches: matches([]) }
  const strangers = facts
    .of(frame.metric ?? '')
    .filter((fact) => fact.entity !== same[0]?.entity && isSamePeriod(period, fact.period))
  const theirs = agreeing(frame, strangers)
  if (theirs.length > 0) return { status: 'mismatched', on: 'entity', matches: matches(theirs) }
  const opposite = same.some(({ value, precision }) => {
    return compare(frame.quantity, frame.sign === 1 ? -1 : 1, value, precision) === 'agrees'
  })
  return { status: 'contradicted', by: opposite ? 'sign' : 'value', matches: matches([]) }
}

function isOffByThousands({ quantity, sign }: Frame, { value, precision }: Fact): boolean {
  return [1e-6, 1e-3, 1e3, 1e6].some((factor) => {
    const scaled = {
      ...quantity,
      low: quantity.low * factor,
      high: quantity.high * factor,
      precision: quantity.precision * factor,
    }
    return compare(scaled, sign, value, precision) === 'agrees'
  })
}

/** Called current although a newer value of as long a period is there, by more than one quarter. */
function isOutdated({ current }: Frame, matching: readonly Fact[], own: readonly Fact[]): boolean {
  if (!current) return false
  return matching.every(({ period }) =>
    own.some((newer) => isAsLong(newer.period, period) && daysBetween(period.end, newer.period.end) > NEWEST),
  )
}

/** In days: one reporting period. */
const NEWEST = 100

function groundWithoutPeriod(frame: Frame, own: readonly Fact[]): Grounding {
  if (frame.kind === 'change') return { status: 'not-found', reason: 'period' }
  const matching = agreeing(frame, own)
  if (matching.length === 0) return { status: 'not-found', reason: own.length === 0 ? 'metric' : 'period' }
  const matches = matchesOf(frame, matching)
  if (isOutdated(frame, matching, own)) return { status: 'stale', matches }
  return { status: 'partly-supported', reason: 'unknown-period', matches }
}

/** Currencies are never converted; the same number in another one is a mistake, any other number says nothing. */
function otherCurrency(frame: Frame, direct: readonly Fact[]): Grounding | null {
  if (direct.length === 0 || !isMoney(frame.quantity.unit)) return null
  const foreign = direct.filter(({ unit }) => isMoney(unit))
  if (foreign.length === 0) return null
  const numeral = foreign.filter((fact) => agreement(frame, fact) === 'agrees')
  if (numeral.length === 0 || !frame.joined) return { status: 'not-found', reason: 'currency' }
  return { status: 'mismatched', on: 'unit', matches: matchesOf(frame, numeral) }
}

function isMoney(unit: string): boolean {
  return /^[A-Z]{3}(?:\/share)?$/.test(unit)
}

function groundByDerivation(
  frame: Frame,
  entity: string,
  metric: string,
  period: Period,
  own: readonly Fact[],
  facts: FactIndex,
): Grounding {
  const derived = derive(frame, entity, metric, period, facts)
  const judged = derived.map(({ match, precision, strict }) => {
    return { match, strict, how: compareDerived(frame, match.value, precision) }
  })
  const confirming = judged.filter(({ how }) => how === 'agrees').map(({ match }) => match)
  if (confirming.length > 0) return { status: 'supported-derived', matches: confirming }
  const strict = judged.filter((each) => each.strict)
  if (
    strict.length > 0 &&
    frame.joined &&
    judged.every(({ how }) => how === 'differs') &&
    strict.length === judged.length
  ) {
    return { status: 'contradicted', by: 'value', matches: strict.map(({ match }) => match) }
  }
  return otherPeriod(frame, period, own)
}

function compareDerived({ quantity, sign, direction, kind }: Frame, value: number, precision: number): Agreement {
  // "A change of 5 %" does not say which way.
  const unsigned = kind === 'change' && (direction === null || quantity.unit === 'multiple')
  return compare(quantity, unsigned ? 1 : sign, unsigned ? Math.abs(value) : value, precision)
}

/** A value of another period only: a fiscal quarter can be called like a calendar quarter, so a near one is no mistake. */
function otherPeriod(frame: Frame, period: Period, own: readonly Fact[]): Grounding {
  if (own.length === 0) return { status: 'not-found', reason: 'metric' }
  if (frame.kind === 'change') return { status: 'not-found', reason: 'value' }
  const elsewhere = agreeing(frame, own)
  if (elsewhere.length === 0) return { status: 'not-found', reason: 'period' }
  const matches = matchesOf(frame, elsewhere)
  const far = elsewhere.every((fact) => Math.abs(daysBetween(fact.period.end, period.end)) > 2 * NEWEST)
  if (far && frame.joined) return { status: 'mismatched', on: 'period', matches }
  return { status: 'partly-supported', reason: 'other-period', matches }
}
