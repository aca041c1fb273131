import { Duration } from 'aws-cdk-lib'
import { Metric } from 'aws-cdk-lib/aws-cloudwatch'
import { Operation } from 'aws-cdk-lib/aws-dynamodb'
import {
  type BilledMetric,
  type GroupOf,
  listMetrics,
  METRIC_NAMESPACE,
  type MetricName,
} from '../contracts/metrics.ts'

/** What the functions do with the table that can be throttled or fail. */
export const tableOperations = [Operation.GET_ITEM, Operation.QUERY, Operation.PUT_ITEM, Operation.UPDATE_ITEM]

/** @returns the metrics of ours by a name, one for each of their dimensions, in words fit for a legend */
export function metricsNamed(name: MetricName, statistic: string): readonly Metric[] {
  return ofName(name).map((metric) => toMetric(metric, statistic).with({ label: labelOf(metric, statistic) }))
}

/** @returns the one metric by a name that a value tells apart from the others */
export function metricOf<Name extends MetricName>(name: Name, group: GroupOf<Name>, statistic: string): Metric {
  const metric = ofName(name).find(({ dimensions }) => Object.values(dimensions).some((value) => value === group))
  if (metric === undefined) throw new Error(`${name} is not measured for ${group}.`)
  return toMetric(metric, statistic)
}

function ofName(name: MetricName): readonly BilledMetric[] {
  return listMetrics().filter((metric) => metric.name === name)
}

function toMetric({ name, dimensions }: BilledMetric, statistic: string): Metric {
  const period = Duration.minutes(5)
  return new Metric({ namespace: METRIC_NAMESPACE, metricName: name, dimensionsMap: dimensions, statistic, period })
}

function labelOf({ name, dimensions }: BilledMetric, statistic: string): string {
  const { service: _service, ...groups } = dimensions
  const [group] = Object.values(groups)
  if (group !== undefined) return group
  return statistic === 'Sum' ? name : `${name}, ${statistic}`
}
