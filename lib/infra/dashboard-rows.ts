import { Duration } from 'aws-cdk-lib'
import {
  GraphWidget,
  type IMetric,
  type IWidget,
  LogQueryVisualizationType,
  LogQueryWidget,
} from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Announcements } from './announcements.ts'
import type { Configuration } from './configuration.ts'
import type { Evidence } from './evidence.ts'
import type { Intake } from './intake.ts'
import { metricsNamed, tableOperations } from './metrics.ts'
import type { Moderation } from './moderation.ts'
import type { Records } from './records.ts'
import type { Review } from './review.ts'
import type { Webhook } from './webhook.ts'

export interface DashboardProps {
  readonly configuration: Configuration
  readonly intake: Intake
  readonly moderation: Moderation
  readonly evidence: Evidence
  readonly review: Review
  readonly records: Records
  readonly announcements: Announcements
  /** Undefined if no receiver is named. */
  readonly webhook: Webhook | undefined
  readonly gauge: IFunction
}

/** @returns the rows of the dashboard, in the order of an article's way. */
export function drawRows(props: DashboardProps): IWidget[][] {
  return [
    intakeRow(props),
    verdictRow(),
    [topRules(props)],
    queueRow(),
    apiRow(props),
    announcementRow(props),
    failureRow(props),
    tableRow(props),
  ]
}

const period = Duration.minutes(5)
const sum = { period, statistic: 'Sum' }
const worst = { period, statistic: 'Maximum' }
const median = { period, statistic: 'p50', label: 'half of them' }
const slowest = { period, statistic: 'p95', label: 'all but one in twenty' }

function intakeRow({ intake, moderation }: DashboardProps): IWidget[] {
  const { uploads } = intake
  const { judge } = moderation
  return [
    graph('Uploads waiting', [uploads.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'messages' })]),
    graph('Age of the oldest upload, s', [uploads.metricApproximateAgeOfOldestMessage({ ...worst, label: 'seconds' })]),
    graph('From upload to verdict, ms', [...metricsNamed('VerdictAge', 'p50'), ...metricsNamed('VerdictAge', 'p95')]),
    graph('A batch of the judge, ms', [judge.metricDuration(median), judge.metricDuration(slowest)]),
  ]
}

function verdictRow(): IWidget[] {
  const dispositions = ['ClearArticles', 'ReviewArticles', 'HoldArticles', 'AbstainArticles'] as const
  return [
    stack(
      'Articles by disposition',
      dispositions.flatMap((name) => metricsNamed(name, 'Sum')),
    ),
    stack('Abstentions by reason', metricsNamed('Abstentions', 'Sum')),
    graph('Findings', metricsNamed('Findings', 'Sum')),
    graph('Judged in vain, judged again', [
      ...metricsNamed('SupersededArticles', 'Sum'),
      ...metricsNamed('TouchedArticles', 'Sum'),
    ]),
  ]
}

/** Sixty rules as metrics would cost $18 a month; as a query over the log they cost what is read. */
function topRules({ moderation }: DashboardProps): IWidget {
  return new LogQueryWidget({
    title: 'Findings by rule',
    logGroupNames: [moderation.judge.logGroup.logGroupName],
    view: LogQueryVisualizationType.TABLE,
    queryLines: [
      'filter message = "message handled" and ispresent(rules.0.rule)',
      'fields jsonParse(@message) as line',
      'unnest line.rules into found',
      'stats sum(found.findings) as findings, count(*) as messages by found.rule as rule',
      'sort findings desc',
      'limit 20',
    ],
    width: 24,
    height: 8,
  })
}

function queueRow(): IWidget[] {
  return [
    stack('Articles waiting for review, by severity', metricsNamed('QueueLength', 'Maximum'), 8),
    graph('Age of the oldest, by severity, s', metricsNamed('QueueAge', 'Maximum'), 8),
    stack('Written into ledgers, by deed', metricsNamed('LedgerWrites', 'Sum'), 8),
  ]
}

function apiRow({ review }: DashboardProps): IWidget[] {
  const { api } = review
  return [
    graph('The review API, ms', [api.metricLatency(median), api.metricLatency(slowest)], 8),
    graph('Requests', [api.metricCount({ ...sum, label: 'all' }), ...metricsNamed('Refusals', 'Sum')], 8),
    graph('Requests failed (5xx)', [api.metricServerError({ ...sum, label: 'failed' })], 8),
  ]
}

function announcementRow({ announcements, webhook }: DashboardProps): IWidget[] {
  const kinds = (['VerdictIssued', 'DecisionMade', 'ArticleReleased'] as const).flatMap((kind) =>
    metricsNamed(kind, 'Sum'),
  )
  const delivered = webhook === undefined ? [] : metricsNamed('DeliveredAnnouncements', 'Sum')
  return [
    stack('Announced', kinds, 8),
    graph('Age of changes not announced, ms', [announcements.announcer.metric('IteratorAge', worst)], 8),
    graph('Delivered to the receiver', delivered, 8),
  ]
}

function failureRow({ intake, evidence, moderation, review, announcements, gauge }: DashboardProps): IWidget[] {
  const { announcer } = announcements
  const functions = { judge: moderation.judge, indexer: evidence.indexer, desk: review.desk, announcer, gauge }
  const each = (measure: (of: IFunction, label: string) => IMetric): IMetric[] =>
    Object.entries(functions).map(([label, of]) => measure(of, label))
  return [
    graph('Dead letters lying', [
      intake.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'articles' }),
      evidence.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'evidence' }),
      announcements.deadLetters.metricApproximateNumberOfMessagesVisible({ ...worst, label: 'announcements' }),
    ]),
    graph('Messages failed, buried', [...metricsNamed('FailedMessages', 'Sum'), ...metricsNamed('DeadLetters', 'Sum')]),
    graph(
      'Functions crashed',
      each((of, label) => of.metricErrors({ ...sum, label })),
    ),
    graph(
      'Functions throttled',
      each((of, label) => of.metricThrottles({ ...sum, label })),
    ),
  ]
}

function tableRow({ records: { table } }: DashboardProps): IWidget[] {
  const requests = { operations: tableOperations, ...sum }
  return [
    graph('Table: read units', [table.metricConsumedReadCapacityUnits({ ...sum, label: 'read' })]),
    graph('Table: write units', [table.metricConsumedWriteCapacityUnits({ ...sum, label: 'written' })]),
    graph('Table: requests throttled', [
      table.metricThrottledRequestsForOperations({ ...requests, label: 'throttled' }),
    ]),
    graph('Table: requests failed', [table.metricSystemErrorsForOperations({ ...requests, label: 'failed' })]),
  ]
}

/** Of a dashboard 24 columns wide, a quarter unless told otherwise. */
function graph(title: string, left: readonly IMetric[], width = 6): GraphWidget {
  return new GraphWidget({ title, left: [...left], width, height: 6 })
}

function stack(title: string, left: readonly IMetric[], width = 6): GraphWidget {
  return new GraphWidget({ title, left: [...left], stacked: true, width, height: 6 })
}
