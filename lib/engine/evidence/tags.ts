import { metricNamed, metricOfTag, tagsOf } from '../frames/index.ts'

/** What a tag of a taxonomy reports. */
export interface TagMeaning {
  readonly metric: string
  /** 0 for the usual tag of the metric; where two tags have a value for one period, the lower rank counts. */
  readonly rank: number
}

/** @returns what a tag such as `us-gaap`, `Revenues` reports, or null if it is not of the list. */
export function meaningOfTag(taxonomy: string, name: string): TagMeaning | null {
  const metric = metricOfTag(taxonomy, name)
  return metric === null ? null : { metric, rank: tagsOf(metric, taxonomy).indexOf(name) }
}

/** @returns true if a metric has its value at one moment, such as assets. */
export function isMomentary(metric: string): boolean {
  return metricNamed(metric)?.over === 'stock'
}

/** @returns true if the quarters of a metric sum to its year; results per share rest on other shares each quarter. */
export function isAdditive(metric: string): boolean {
  const known = metricNamed(metric)
  return (
    known?.over === 'flow' && metric !== 'eps' && (known.measures === 'money' || known.measures === 'money-per-share')
  )
}
