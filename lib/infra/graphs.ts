import { Duration } from 'aws-cdk-lib'
import { GraphWidget, type IMetric } from 'aws-cdk-lib/aws-cloudwatch'

const period = Duration.minutes(5)
export const sum = { period, statistic: 'Sum' }
export const worst = { period, statistic: 'Maximum' }
export const median = { period, statistic: 'p50', label: 'half of them' }
export const slowest = { period, statistic: 'p95', label: 'all but one in twenty' }

/** A graph; of a dashboard 24 columns wide, a quarter unless told otherwise. */
export function graph(title: string, left: readonly IMetric[], width = 6): GraphWidget {
  return new GraphWidget({ title, left: [...left], width, height: 6 })
}

/** A graph of parts that add up. */
export function stack(title: string, left: readonly IMetric[], width = 6): GraphWidget {
  return new GraphWidget({ title, left: [...left], stacked: true, width, height: 6 })
}
