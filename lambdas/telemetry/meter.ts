import { Metrics } from '@aws-lambda-powertools/metrics'
import {
  type GroupOf,
  METRIC_NAMESPACE,
  METRICS,
  type Measure,
  type MeasuringService,
  type MetricName,
  type MetricOf,
} from '../../lib/contracts/metrics.ts'

/** Counts and measures for CloudWatch, in the words of the table of metrics: those of one function. */
export interface Meter<Measuring extends MeasuringService> {
  /** @param group for a metric that is told apart by something: by which of its values */
  add<Name extends MetricOf<Measuring>>(name: Name, value: number, ...group: Grouped<Name>): void
  /** Sends what was gathered, if anything was. */
  publish(): void
}

type Grouped<Name extends MetricName> = [GroupOf<Name>] extends [never] ? [] : [group: GroupOf<Name>]

export function createMeter<Measuring extends MeasuringService>(service: Measuring): Meter<Measuring> {
  const metrics = new Metrics({ namespace: METRIC_NAMESPACE, serviceName: service })
  return {
    add(name, value, ...[group]) {
      const { unit, by }: Measure = METRICS[name]
      if (by === undefined || group === undefined) metrics.addMetric(name, unit, value)
      else metrics.singleMetric().addDimension(by.dimension, group).addMetric(name, unit, value)
    },
    publish: () => {
      // Without any, the library would warn of that.
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics()
    },
  }
}
