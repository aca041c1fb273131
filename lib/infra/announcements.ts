import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import { EventBus } from 'aws-cdk-lib/aws-events'
import type { Role } from 'aws-cdk-lib/aws-iam'
import {
  EventSourceMapping,
  FilterCriteria,
  FilterRule,
  StartingPosition,
  SystemLogLevel,
} from 'aws-cdk-lib/aws-lambda'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { ANNOUNCEMENT_SOURCE } from '../contracts/announcements/index.ts'
import type { AnnounceConfig } from '../contracts/config.ts'
import { accept, allow } from './allow.ts'
import { bundling, projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'
import { createUntracedRole, sharedByFunctions, telemetryOf, untraced } from './function-settings.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'
import type { Records } from './records.ts'
import { sealedQueue } from './sealed-queue.ts'

export interface AnnouncementsProps {
  readonly configuration: Configuration
  readonly records: Records
}

/**
 * What the outside hears: stream of the records → function → bus, with an archive from which it can be told again.
 * Cost: about $1.40 per million announcements: $1 for the bus, $0.30 for the function at a record a call, $0.10 for the
 * archive; reading the stream is free.
 */
export class Announcements extends Construct {
  readonly bus: EventBus
  readonly deadLetters: Queue
  readonly announcer: NodejsFunction

  constructor(scope: Construct, id: string, { configuration, records }: AnnouncementsProps) {
    super(scope, id)
    this.bus = new EventBus(this, 'Bus', { description: 'Verdicts, decisions and releases of Copydesk.' })
    this.bus.archive('Archive', {
      description: 'Announcements of the last thirty days, to be told again.',
      eventPattern: { source: [ANNOUNCEMENT_SOURCE] },
      retention: Duration.days(30),
    })
    this.deadLetters = new Queue(this, 'DeadLetters', { ...sealedQueue, retentionPeriod: Duration.days(14) })
    accept(this.deadLetters, 'SQS3', 'It takes what the event source gives up; nothing consumes it but a person.')
    const logGroup = createLog(this, 'Log', configuration.logDays)
    this.announcer = new NodejsFunction(this, 'Announcer', {
      ...sharedByFunctions(configuration),
      ...untraced,
      description: 'Announces verdicts, decisions and releases.',
      entry: join(projectRoot, 'lambdas/announce.ts'),
      bundling,
      memorySize: limits.announcingMemoryMiB,
      timeout: limits.announcingTimeout,
      role: this.createRole(logGroup, records),
      logGroup,
      // At a change a call, the platform's two lines on each that goes well would be most of the log.
      systemLogLevelV2: SystemLogLevel.WARN,
      environment: { ...this.environment(), ...telemetryOf('announce') },
    })
    this.follow(records)
  }

  /**
   * Changes of one article come in their order, one batch at a time, however many batches are under way. From the oldest
   * record on: none that is written while the mapping comes to life is missed.
   */
  private follow(records: Records): EventSourceMapping {
    return new EventSourceMapping(this, 'Changes', {
      target: this.announcer,
      eventSourceArn: records.streamArn,
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [changesOfArticles],
      batchSize: limits.changesAtOnce,
      parallelizationFactor: limits.announcersPerShard,
      reportBatchItemFailures: true,
      bisectBatchOnError: true,
      // A bus that is away is waited for; what is given up then can still be read in the stream for another 18 hours.
      maxRecordAge: Duration.hours(6),
      onFailure: { bind: () => ({ destination: this.deadLetters.queueArn }) },
    })
  }

  private createRole(log: LogGroup, records: Records): Role {
    const role = createUntracedRole(this, log)
    records.grantFollow(role)
    allow(role, ['events:PutEvents'], this.bus.eventBusArn)
    allow(role, ['sqs:SendMessage'], this.deadLetters.queueArn)
    return role
  }

  private environment(): Record<keyof AnnounceConfig, string> {
    return { COPYDESK_BUS: this.bus.eventBusName, COPYDESK_DEAD_LETTER_URL: this.deadLetters.queueUrl }
  }
}

/** Only the one item of an article wakes the function, and not when it is deleted. */
const changesOfArticles = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: { Keys: { sk: { S: FilterRule.isEqual('VERDICT') } } },
})
