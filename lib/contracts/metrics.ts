/** Under which every metric of ours stands in CloudWatch. */
export const METRIC_NAMESPACE = 'Copydesk'

/** What a function calls itself in its log; a metric bears the name of the one that measures it as its dimension `service`. */
export type Service =
  | 'moderate'
  | 'index-evidence'
  | 'review-api'
  | 'measure-queue'
  | 'announce'
  | 'deliver-webhook'
  | 'backfill'

/** Severities whose articles wait under an alarm, each by itself, and all the others together. */
export const WATCHED_GRADES = ['critical', 'high', 'milder'] as const
export type WatchedGrade = (typeof WATCHED_GRADES)[number]

export interface Measure {
  readonly unit: 'Count' | 'Seconds' | 'Milliseconds'
  readonly service: Service
  /** What else it is told apart by. Each value is a metric of its own, and is paid as one. */
  readonly by?: { readonly dimension: string; readonly values: readonly string[] }
}

const ofArticles = { unit: 'Count', service: 'moderate' } as const

/**
 * Everything Copydesk measures: what an alarm watches, or a trend needs. All else is counted in the logs when somebody
 * asks. What each means and costs is in docs/operations.md.
 */
export const METRICS = {
  ClearArticles: ofArticles,
  ReviewArticles: ofArticles,
  HoldArticles: ofArticles,
  AbstainArticles: ofArticles,
  Findings: ofArticles,
  VerdictAge: { unit: 'Milliseconds', service: 'moderate' },
  LedgerWrites: { unit: 'Count', service: 'review-api' },
  QueueLength: { unit: 'Count', service: 'measure-queue' },
  QueueAge: { unit: 'Seconds', service: 'measure-queue', by: { dimension: 'severity', values: WATCHED_GRADES } },
} as const satisfies Record<string, Measure>

export type MetricName = keyof typeof METRICS

/** The functions that measure anything; the others only write their log. */
export type MeasuringService = (typeof METRICS)[MetricName]['service']

/** What a function measures. */
export type MetricOf<Measuring extends MeasuringService> = {
  [Name in MetricName]: (typeof METRICS)[Name]['service'] extends Measuring ? Name : never
}[MetricName]

/** The values a metric is told apart by; never for one that is not. */
export type GroupOf<Name extends MetricName> = (typeof METRICS)[Name] extends {
  readonly by: { readonly values: readonly (infer Value extends string)[] }
}
  ? Value
  : never

/** One metric as CloudWatch counts and bills it. */
export interface BilledMetric {
  readonly name: MetricName
  readonly dimensions: Readonly<Record<string, string>>
}

/** @returns every metric there can be, once for each of its dimensions. */
export function listMetrics(): readonly BilledMetric[] {
  return metricNames().flatMap((name) => {
    const { service, by }: Measure = METRICS[name]
    const groups = by === undefined ? [{}] : by.values.map((value) => ({ [by.dimension]: value }))
    return groups.map((group) => ({ name, dimensions: { service, ...group } }))
  })
}

function metricNames(): readonly MetricName[] {
  return Object.keys(METRICS).filter((name): name is MetricName => name in METRICS)
}
