import { join } from 'node:path'
import { Duration } from 'aws-cdk-lib'
import type { Role } from 'aws-cdk-lib/aws-iam'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import type { IndexConfig } from '../contracts/config.ts'
import { FOLDERS } from '../contracts/folders.ts'
import { allow } from './allow.ts'
import { bundling, projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'
import { createFunctionRole, sharedByFunctions, telemetryOf } from './function-settings.ts'
import type { Intake } from './intake.ts'
import { evidenceVisibilityTimeout, limits } from './limits.ts'
import { createLog } from './log.ts'
import type { Records } from './records.ts'
import { sealedQueue } from './sealed-queue.ts'

export interface EvidenceProps {
  readonly configuration: Configuration
  readonly intake: Intake
  readonly records: Records
}

/**
 * Where outside evidence becomes facts: bucket `evidence/…` → queue → function → records, and back to the intake queue
 * for the articles it concerns.
 * Cost: about $0.10 per thousand pieces at a second of 1 GB and fifty write units each, and what judging their articles
 * again costs.
 */
export class Evidence extends Construct {
  readonly uploads: Queue
  readonly deadLetters: Queue
  readonly indexer: NodejsFunction

  constructor(scope: Construct, id: string, props: EvidenceProps) {
    super(scope, id)
    this.deadLetters = new Queue(this, 'DeadLetters', { ...sealedQueue, retentionPeriod: Duration.days(14) })
    this.uploads = new Queue(this, 'Uploads', {
      ...sealedQueue,
      visibilityTimeout: evidenceVisibilityTimeout,
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: limits.maxReceivesOfQueue },
    })
    props.intake.notify(FOLDERS.evidence, this.uploads)
    const logGroup = createLog(this, 'Log', props.configuration.logDays)
    this.indexer = new NodejsFunction(this, 'Indexer', {
      ...sharedByFunctions(props.configuration),
      description: 'Reads uploaded evidence into facts and has the articles it concerns judged again.',
      entry: join(projectRoot, 'lambdas/index-evidence.ts'),
      bundling,
      timeout: limits.indexingTimeout,
      role: this.createRole(logGroup, props),
      logGroup,
      environment: { ...this.environmentOf(props), ...telemetryOf('index-evidence') },
    })
    this.indexer.addEventSource(
      new SqsEventSource(this.uploads, {
        batchSize: 1,
        maxConcurrency: limits.maxIndexers,
        reportBatchItemFailures: true,
      }),
    )
  }

  private createRole(log: LogGroup, { intake, records }: EvidenceProps): Role {
    const role = createFunctionRole(this, log)
    intake.grantRead(role, FOLDERS.evidence)
    intake.grantAskAgain(role)
    records.grantRecord(role)
    records.grantLookUp(role)
    allow(role, ['sqs:SendMessage'], this.deadLetters.queueArn)
    return role
  }

  private environmentOf({ intake, records }: EvidenceProps): Environment {
    return {
      COPYDESK_TABLE: records.table.tableName,
      COPYDESK_INTAKE_URL: intake.uploads.queueUrl,
      COPYDESK_DEAD_LETTER_URL: this.deadLetters.queueUrl,
      COPYDESK_MAX_RECEIVES: String(limits.maxReceives),
    }
  }
}

/** What the function must be told, spelled as it reads it. On AWS, bucket names are host names: no path style. */
type Environment = Record<Exclude<keyof IndexConfig, 'COPYDESK_S3_PATH_STYLE'>, string>
