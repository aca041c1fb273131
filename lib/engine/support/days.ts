import type { Period } from '../../contracts/evidence.ts'
import { daysBetween } from '../calendar/index.ts'

/** Weeks do not fit months: a quarter of thirteen weeks ends up to so many days from the month's end. */
const SLACK = 7

function near(a: string, b: string, slack = SLACK): boolean {
  return Math.abs(daysBetween(a, b)) <= slack
}

/** @returns the length of a period in days; 0 for a single day. */
function lengthOf({ start, end }: Period): number {
  return start === null ? 0 : daysBetween(start, end) + 1
}

/** @returns true if a fact's period is the one a text names; a stock belongs to the last day of it. */
export function isSamePeriod(named: Period, fact: Period): boolean {
  if (fact.start === null) return near(named.end, fact.end, named.start === null ? 0 : SLACK)
  return named.start !== null && near(named.start, fact.start) && near(named.end, fact.end)
}

/** @returns true if a period is as long as another and ends a year before it. */
export function isYearBefore(earlier: Period, later: Period): boolean {
  return isAsLong(earlier, later) && Math.abs(daysBetween(earlier.end, later.end) - 365) <= SLACK + 1
}

/** @returns true if a quarter ends where another begins, or a day lies a quarter before another. */
export function isQuarterBefore(earlier: Period, later: Period): boolean {
  return (
    isAsLong(earlier, later) && lengthOf(later) < 110 && Math.abs(daysBetween(earlier.end, later.end) - 91) <= SLACK + 1
  )
}

export function isAsLong(a: Period, b: Period): boolean {
  return Math.abs(lengthOf(a) - lengthOf(b)) <= SLACK
}
