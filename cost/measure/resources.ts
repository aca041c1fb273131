import * as z from 'zod'
import { listMetrics } from '../../lib/contracts/metrics.ts'
import { readStack } from '../../scripts/infrastructure/index.ts'

/** How much there is of what costs by the month, whether it is used or not. */
export interface Resources {
  /** Metrics that alarms watch: each is paid for, also where an alarm watches several. */
  readonly alarms: number
  readonly dashboards: number
  /** Queues that Lambda polls. */
  readonly queues: number
  /** Every metric of ours there can be; one that says nothing costs nothing. */
  readonly metrics: number
}

/** Counts in the template of the stack, and in the table of metrics. */
export function countResources(): Resources {
  const resources = [...readStack().resources.values()]
  const count = (type: string): number => resources.filter((resource) => resource.type === type).length
  // Only mappings of streams, which are read for nothing, say where they start.
  const polled = resources.filter(
    ({ type, properties }) => type === 'AWS::Lambda::EventSourceMapping' && !('StartingPosition' in properties),
  )
  return {
    alarms: resources
      .filter(({ type }) => type === 'AWS::CloudWatch::Alarm')
      .reduce((sum, each) => sum + watchedBy(each), 0),
    dashboards: count('AWS::CloudWatch::Dashboard'),
    queues: polled.length,
    metrics: listMetrics().length,
  }
}

const WatchingSchema = z.object({ Metrics: z.array(z.object({ MetricStat: z.unknown().optional() })).optional() })

/** An expression over metrics is no metric itself. */
function watchedBy({ properties }: { readonly properties: unknown }): number {
  const { Metrics } = WatchingSchema.parse(properties)
  return Metrics === undefined ? 1 : Metrics.filter(({ MetricStat }) => MetricStat !== undefined).length
}
