import { Duration, Stack } from 'aws-cdk-lib'
import { Alarm, ComparisonOperator, Metric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch'
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions'
import { ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Topic } from 'aws-cdk-lib/aws-sns'
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions'
import { Construct } from 'constructs'
import type { Concern } from './concern.ts'
import type { Configuration } from './configuration.ts'
import { concernsAboutDesk } from './desk-concerns.ts'
import { evidenceVisibilityTimeout, limits, visibilityTimeout } from './limits.ts'
import type { Observability } from './observability.ts'
import type { Rooms } from './rooms.ts'

export interface AlarmsProps extends Rooms {
  readonly configuration: Configuration
  readonly observability: Observability
}

/**
 * What wakes a person, and the topic they subscribe to. Each names its section of docs/operations.md.
 * Cost: $0.10 a month for each metric that an alarm watches: $2.60 for nineteen alarms, $0.10 more with a receiver.
 */
export class Alarms extends Construct {
  readonly topic: Topic
  readonly all: readonly Alarm[]

  constructor(scope: Construct, id: string, props: AlarmsProps) {
    super(scope, id)
    this.topic = new Topic(this, 'Topic', { displayName: 'Copydesk alarms', enforceSSL: true })
    const { alarmEmail } = props.configuration
    if (alarmEmail !== undefined) this.topic.addSubscription(new EmailSubscription(alarmEmail))
    // A topic with a policy of its own loses the default one that lets alarms in.
    const alarmService = new ServicePrincipal('cloudwatch.amazonaws.com', {
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    })
    this.topic.grantPublish(alarmService)
    const concerns = {
      ...concernsOf(props),
      ...concernsAboutEvidence(props),
      ...concernsAboutReview(props),
      ...concernsAboutAnnouncements(props),
      ...concernsAboutBackfill(props),
      ...concernsAboutDesk(props),
    }
    this.all = Object.entries(concerns).map(([name, concern]) => this.raise(name, concern))
  }

  private raise(name: string, { metric, threshold, description, periods = 1, missing }: Concern): Alarm {
    const alarm = new Alarm(this, name, {
      metric,
      threshold,
      alarmDescription: `${description} Runbook: ${name}`,
      evaluationPeriods: periods,
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      treatMissingData: missing ?? TreatMissingData.NOT_BREACHING,
    })
    alarm.addAlarmAction(new SnsAction(this.topic))
    return alarm
  }
}

/** Past this age, in seconds, an upload is not being retried any more: it waits for lack of hands. */
const longestRetry = visibilityTimeout.toSeconds() * limits.maxReceives
const longestRetryOfEvidence = evidenceVisibilityTimeout.toSeconds() * limits.maxReceives

const overFiveMinutes = { period: Duration.minutes(5), statistic: 'Sum' }
const atWorst = { period: Duration.minutes(1), statistic: 'Maximum' }

function concernsOf({ intake, moderation }: AlarmsProps): Record<string, Concern> {
  return {
    DeadLetters: {
      metric: intake.deadLetters.metricApproximateNumberOfMessagesVisible(atWorst),
      threshold: 1,
      description: 'An upload was set aside unjudged. Read its reason in the dead-letter queue, mend it, redrive.',
    },
    Waiting: {
      metric: intake.uploads.metricApproximateAgeOfOldestMessage(atWorst),
      threshold: longestRetry,
      description: 'Uploads wait longer than every retry takes. Is the function throttled, or its event source off?',
    },
    Errors: {
      metric: moderation.judge.metricErrors(overFiveMinutes),
      threshold: 1,
      description: 'The function crashed, timed out or could not start. Single failed uploads do not count here.',
    },
    Throttles: {
      metric: moderation.judge.metricThrottles(overFiveMinutes),
      threshold: 1,
      description: 'The account has no concurrency left for the function. Uploads wait; none is lost.',
    },
  }
}

function concernsAboutEvidence({ evidence }: AlarmsProps): Record<string, Concern> {
  return {
    EvidenceDeadLetters: {
      metric: evidence.deadLetters.metricApproximateNumberOfMessagesVisible(atWorst),
      threshold: 1,
      description: 'Evidence was refused or set aside. Read its reason in the dead-letter queue and upload it mended.',
    },
    EvidenceWaiting: {
      metric: evidence.uploads.metricApproximateAgeOfOldestMessage(atWorst),
      threshold: longestRetryOfEvidence,
      description: 'Evidence waits longer than every retry takes. Is the function throttled, or its event source off?',
    },
    EvidenceErrors: {
      metric: evidence.indexer.metricErrors(overFiveMinutes),
      threshold: 1,
      description:
        'The indexing function crashed, timed out or could not start. Articles are judged without new facts.',
    },
    EvidenceThrottles: {
      metric: evidence.indexer.metricThrottles(overFiveMinutes),
      threshold: 1,
      description: 'The account has no concurrency left for the indexing function. Evidence waits; none is lost.',
    },
  }
}

function concernsAboutReview({ review }: AlarmsProps): Record<string, Concern> {
  return {
    ReviewFailures: {
      metric: review.api.metricServerError(overFiveMinutes),
      threshold: 5,
      description: 'The review API failed people several times. Its log names each request and what broke.',
    },
  }
}

/** Changes are announced within a second or two; a bus that is away for so long, in milliseconds, keeps others waiting. */
const lateAnnouncement = Duration.minutes(5).toMilliseconds()

function concernsAboutBackfill({ backfill }: AlarmsProps): Record<string, Concern> {
  const dimensionsMap = { StateMachineArn: backfill.machine.attrArn }
  return {
    BackfillFailed: {
      metric: new Metric({
        namespace: 'AWS/States',
        metricName: 'ExecutionsFailed',
        dimensionsMap,
        ...overFiveMinutes,
      }),
      threshold: 1,
      description: 'A backfill gave up: more articles failed than it tolerates, or it could not list the archive.',
    },
  }
}

function concernsAboutAnnouncements({ announcements, webhook }: AlarmsProps): Record<string, Concern> {
  const { announcer, deadLetters } = announcements
  return {
    AnnouncementDeadLetters: {
      metric: deadLetters.metricApproximateNumberOfMessagesVisible(atWorst),
      threshold: 1,
      description: 'A change was never announced. Its letter names the article; tell whoever listens how it stands.',
    },
    AnnouncementsLate: {
      metric: announcer.metric('IteratorAge', atWorst),
      threshold: lateAnnouncement,
      description: 'Changes wait to be announced. Does the log of the function say that the bus takes nothing?',
    },
    AnnouncementErrors: {
      metric: announcer.metricErrors(overFiveMinutes),
      threshold: 1,
      description: 'The announcing function crashed, timed out or could not start. Changes wait for it six hours.',
    },
    ...(webhook !== undefined && {
      WebhookDeadLetters: {
        metric: webhook.deadLetters.metricApproximateNumberOfMessagesVisible(atWorst),
        threshold: 1,
        description: 'The receiver refused an announcement, or was away for a day. Read the reason, mend it, redrive.',
      },
    }),
  }
}
