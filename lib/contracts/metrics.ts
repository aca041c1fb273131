import { ABSTENTIONS, SEVERITIES } from './words.ts'

/** Under which every metric of ours stands in CloudWatch. */
export const METRIC_NAMESPACE = 'Copydesk'

/** Which function measures; each metric bears its name as the dimension `service`. */
export type Service = 'moderate' | 'index-evidence' | 'review-api' | 'measure-queue' | 'announce' | 'deliver-webhook'

/** Deeds counted apart; the rarer ones are counted together as `other`. */
export const COUNTED_DEEDS = ['open-revision', 'answer', 'decide', 'escalate', 'other'] as const
export type CountedDeed = (typeof COUNTED_DEEDS)[number]

export interface Measure {
  readonly unit: 'Count' | 'Seconds' | 'Milliseconds'
  readonly services: readonly Service[]
  /** What else it is told apart by. Each value is a metric of its own, and is paid as one. */
  readonly by?: { readonly dimension: string; readonly values: readonly string[] }
}

const ofArticles = { unit: 'Count', services: ['moderate'] } as const
const ofQueues = { unit: 'Count', services: ['moderate', 'index-evidence', 'deliver-webhook'] } as const
const announced = { unit: 'Count', services: ['announce'] } as const
const bySeverity = { dimension: 'severity', values: ['none', ...SEVERITIES] } as const

/** Everything Copydesk measures. What each means and costs is in docs/operations.md. */
export const METRICS = {
  ClearArticles: ofArticles,
  ReviewArticles: ofArticles,
  HoldArticles: ofArticles,
  AbstainArticles: ofArticles,
  SupersededArticles: ofArticles,
  Abstentions: { ...ofArticles, by: { dimension: 'reason', values: ABSTENTIONS } },
  Findings: ofArticles,
  VerdictAge: { unit: 'Milliseconds', services: ['moderate'] },
  DeadLetters: { unit: 'Count', services: [...ofQueues.services, 'announce'] },
  FailedMessages: ofQueues,
  TouchedArticles: { unit: 'Count', services: ['index-evidence'] },
  LedgerWrites: { unit: 'Count', services: ['review-api'], by: { dimension: 'deed', values: COUNTED_DEEDS } },
  Refusals: { unit: 'Count', services: ['review-api'] },
  VerdictIssued: announced,
  DecisionMade: announced,
  ArticleReleased: announced,
  DeliveredAnnouncements: { unit: 'Count', services: ['deliver-webhook'] },
  QueueLength: { unit: 'Count', services: ['measure-queue'], by: bySeverity },
  QueueAge: { unit: 'Seconds', services: ['measure-queue'], by: bySeverity },
} as const satisfies Record<string, Measure>

export type MetricName = keyof typeof METRICS

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
    const { services, by }: Measure = METRICS[name]
    const groups = by === undefined ? [{}] : by.values.map((value) => ({ [by.dimension]: value }))
    return services.flatMap((service) => groups.map((group) => ({ name, dimensions: { service, ...group } })))
  })
}

function metricNames(): readonly MetricName[] {
  return Object.keys(METRICS).filter((name): name is MetricName => name in METRICS)
}
