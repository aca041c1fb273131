import type { Period } from '../../contracts/evidence.ts'

export type PeriodLabel =
  | 'day'
  | 'month'
  | 'quarter'
  | 'half'
  | 'nine-months'
  | 'year'
  | 'last-quarter'
  | 'year-earlier-quarter'
  | 'last-year'
  | 'this-year'

/** A day or reporting period as a text names it. Offsets are UTF-16 code units, tokens half-open. */
export interface WrittenPeriod {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly endToken: number
  /** Index into `Document.sentences`. */
  readonly sentence: number
  /**
   * In ISO days; a single day has no start. Null when it cannot be resolved. Quarters, halves and years are those of
   * the calendar: the end of a company's fiscal year is not known here, so "fiscal 2024" is the calendar year 2024.
   */
  readonly period: Period | null
  readonly label: PeriodLabel
}

/** A period before it has its place in a text. */
export interface ReadPeriod {
  readonly period: Period | null
  readonly label: PeriodLabel
  readonly endToken: number
}

/** @returns the months `from` to `to` (1 to 12, both included) of a year. */
export function monthsOf(year: number, from: number, to: number): Period {
  return { start: isoDay(year, from, 1), end: isoDay(year, to, daysIn(year, to)) }
}

export function isoDay(year: number, month: number, day: number): string {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** @returns the number of days of a month, by the Gregorian calendar. */
export function daysIn(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}
