import type { IMetric, IWidget } from 'aws-cdk-lib/aws-cloudwatch'
import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { DashboardProps } from './dashboard-props.ts'
import { graph, sum, worst } from './graphs.ts'
import { troublesByCode } from './log-widgets.ts'

/** @returns the rows of what went wrong: how much of it, then why */
export function drawFailures(props: DashboardProps): IWidget[][] {
  const functions = Object.entries(watchedFunctions(props))
  const each = (measure: (of: IFunction, label: string) => IMetric): IMetric[] =>
    functions.map(([label, of]) => measure(of, label))
  const [crashed, throttled] = [
    each((of, label) => of.metricErrors({ ...sum, label })),
    each((of, label) => of.metricThrottles({ ...sum, label })),
  ]
  return [
    [
      graph('Dead letters lying', deadLetters(props), 8),
      graph('Functions crashed', crashed, 8),
      graph('Functions throttled', throttled, 8),
    ],
    [troublesByCode(thoseThatSayWhy(props))],
  ]
}

function deadLetters({ intake, evidence, announcements, webhook }: DashboardProps): IMetric[] {
  const lying = {
    articles: intake.deadLetters,
    evidence: evidence.deadLetters,
    announcements: announcements.deadLetters,
    ...(webhook !== undefined && { receiver: webhook.deadLetters }),
  }
  return Object.entries(lying).map(([label, queue]) =>
    queue.metricApproximateNumberOfMessagesVisible({ ...worst, label }),
  )
}

function watchedFunctions({ moderation, evidence, review, announcements: { announcer }, gauge }: DashboardProps) {
  return { judge: moderation.judge, indexer: evidence.indexer, desk: review.desk, announcer, gauge }
}

/** What one of these refuses, fails at or buries, its log has with a code. */
function thoseThatSayWhy(props: DashboardProps): NodejsFunction[] {
  const { moderation, backfill, evidence, review, announcements, webhook } = props
  const receiver = webhook === undefined ? [] : [webhook.deliverer]
  return [moderation.judge, backfill.judge, evidence.indexer, review.desk, announcements.announcer, ...receiver]
}
