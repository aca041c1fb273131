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
