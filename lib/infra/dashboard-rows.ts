import type { IWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { DashboardProps } from './dashboard-props.ts'
import { drawFailures } from './failure-rows.ts'
import { graph, median, slowest, stack, sum, worst } from './graphs.ts'
import {
  announcedByKind,
  archivedByOutcome,
  findingsByRule,
  judgedAgain,
  uploadsByOutcome,
  writesByDeed,
} from './log-widgets.ts'
import { metricsNamed, tableOperations } from './metrics.ts'

/** @returns the rows of the dashboard, in the order of an article's way. */
export function drawRows(props: DashboardProps): IWidget[][] {
  return [
    intakeRow(props),
    verdictRow(props),
    [findingsByRule(props.moderation.judge), judgedAgain(props.evidence.indexer)],
    queueRow(props),
    apiRow(props),
    announcementRow(props),
    backfillRow(props),
    ...drawFailures(props),
    tableRow(props),
  ]
}

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

function verdictRow({ moderation }: DashboardProps): IWidget[] {
  const dispositions = ['ClearArticles', 'ReviewArticles', 'HoldArticles', 'AbstainArticles'] as const
  const filed = dispositions.flatMap((name) => metricsNamed(name, 'Sum'))
  return [
    stack('Articles by disposition', filed, 8),
    graph('Findings', metricsNamed('Findings', 'Sum'), 8),
    uploadsByOutcome(moderation.judge),
  ]
}

function queueRow({ review }: DashboardProps): IWidget[] {
  return [
    graph('Articles waiting for review', metricsNamed('QueueLength', 'Maximum')),
    graph('Age of the oldest, by severity, s', metricsNamed('QueueAge', 'Maximum')),
    graph('Written into ledgers', metricsNamed('LedgerWrites', 'Sum')),
    writesByDeed(review.desk),
  ]
}

function apiRow({ review: { api } }: DashboardProps): IWidget[] {
  const [all, refused] = [
    api.metricCount({ ...sum, label: 'all' }),
    api.metricClientError({ ...sum, label: 'refused' }),
  ]
  return [
    graph('The review API, ms', [api.metricLatency(median), api.metricLatency(slowest)], 8),
    graph('Requests, and those refused (4xx)', [all, refused], 8),
    graph('Requests failed (5xx)', [api.metricServerError({ ...sum, label: 'failed' })], 8),
  ]
}

function announcementRow({ announcements: { announcer }, webhook }: DashboardProps): IWidget[] {
  // What the receiver refuses for good leaves the queue as well; it lies among the dead letters.
  const gone = webhook?.outbound.metricNumberOfMessagesDeleted({ ...sum, label: 'delivered, or set aside' })
  return [
    announcedByKind(announcer),
    graph('Age of changes not announced, ms', [announcer.metric('IteratorAge', worst)], 8),
    graph('Gone from the queue of the receiver', gone === undefined ? [] : [gone], 8),
  ]
}

function backfillRow({ backfill: { judge } }: DashboardProps): IWidget[] {
  const [all, failed] = [
    judge.metricInvocations({ ...sum, label: 'all' }),
    judge.metricErrors({ ...sum, label: 'failed' }),
  ]
  return [archivedByOutcome(judge), graph('Batches of an archive, and those that failed', [all, failed], 12)]
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
