/** Something about a company that has a value. */
export interface Metric {
  readonly id: string
  readonly measures: Measure
  /** A flow is true of all days of a period, a stock of one day. */
  readonly over: 'flow' | 'stock'
  /** True when the value can be below zero, so that its sign says something. */
  readonly signed?: true
  /** Lower-case names; words stand apart as tokens do, so "year-end" is "year end". */
  readonly en: readonly string[]
  readonly de: readonly string[]
  /** Names by which the same thing is called when its value is below zero: "net loss". */
  readonly below?: { readonly en: readonly string[]; readonly de: readonly string[] }
  /** XBRL tags, the usual ones first. */
  readonly gaap?: readonly string[]
  readonly ifrs?: readonly string[]
}

/** What kind of unit a value of the metric has. */
export type Measure = 'money' | 'money-per-share' | 'percent' | 'count' | 'shares' | 'multiple'
