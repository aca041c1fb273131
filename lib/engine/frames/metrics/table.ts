import { INCOME } from './income.ts'
import { MARKET } from './market.ts'
import type { Metric } from './metric.ts'
import { POSITION } from './position.ts'

/** Everything a figure can be about, as far as the engine knows. */
export const METRICS: readonly Metric[] = [...INCOME, ...POSITION, ...MARKET]

const BY_ID: ReadonlyMap<string, Metric> = new Map(METRICS.map((metric) => [metric.id, metric]))

/** @returns the metric with an id such as `revenue`, or null. */
export function metricNamed(id: string): Metric | null {
  return BY_ID.get(id) ?? null
}
