import { Duration } from 'aws-cdk-lib'
import { MathExpression, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { PATIENCE_HOURS } from '../contracts/review/words.ts'
import type { Concern } from './concern.ts'
import { metricOf, tableOperations } from './metrics.ts'
import type { Observability } from './observability.ts'
import type { Records } from './records.ts'
import type { Review } from './review.ts'

export interface DeskConcernsProps {
  readonly review: Review
  readonly records: Records
  readonly observability: Observability
}

/** What makes people wait: a queue that is not worked off, a slow API, a table that turns requests away. */
export function concernsAboutDesk(props: DeskConcernsProps): Record<string, Concern> {
  return { ...concernsAboutQueue(props), ...concernsAboutRecords(props) }
}

const overFiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' }

function concernsAboutQueue({ review, observability }: DeskConcernsProps): Record<string, Concern> {
  return {
    ReviewLatency: {
      metric: review.api.metricLatency({ period: Duration.minutes(5), statistic: 'p95' }),
      threshold: 2000,
      periods: 3,
      description: 'For a quarter of an hour, one request in twenty to the review API took two seconds or more.',
    },
    CriticalOverdue: overdue('critical'),
    HighOverdue: overdue('high'),
    Measuring: {
      metric: new MathExpression({
        expression: 'failed / called',
        usingMetrics: {
          failed: observability.gauge.metricErrors(overFiveMinutes),
          called: observability.gauge.metricInvocations(overFiveMinutes),
        },
        period: overFiveMinutes.period,
      }),
      threshold: 0.5,
      periods: 3,
      // Not called at all is no better than failed: nobody would know that articles wait.
      missing: TreatMissingData.BREACHING,
      description: 'The review queue is not measured, so its alarms are blind.',
    },
  }
}

function overdue(severity: 'critical' | 'high'): Concern {
  const hours = PATIENCE_HOURS[severity]
  return {
    metric: metricOf('QueueAge', severity, 'Maximum'),
    threshold: hours * 60 * 60,
    description: `An article with a ${severity} finding has waited ${hours} h or more for a reviewer.`,
  }
}

const overTable = { operations: tableOperations, ...overFiveMinutes }

function concernsAboutRecords({ records }: DeskConcernsProps): Record<string, Concern> {
  return {
    TableThrottles: {
      metric: records.table.metricThrottledRequestsForOperations(overTable),
      threshold: 10,
      description: 'The table turns requests away. They are tried again, so verdicts and answers come late.',
    },
    TableErrors: {
      metric: records.table.metricSystemErrorsForOperations(overTable),
      threshold: 5,
      description:
        'DynamoDB itself fails requests. They are tried again, then messages come back and people see errors.',
    },
  }
}
