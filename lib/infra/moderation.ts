import { join } from 'node:path'
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources'
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs'
import type { LogGroup } from 'aws-cdk-lib/aws-logs'
import { Construct } from 'constructs'
import type { ModerateConfig } from '../contracts/config.ts'
import type { Market } from '../contracts/words.ts'
import { bundlingWithWeights, projectRoot } from './bundling.ts'
import type { Configuration } from './configuration.ts'
import { acceptTracing, sharedByFunctions } from './function-settings.ts'
import { articlesFolder, type Intake } from './intake.ts'
import { limits } from './limits.ts'
import { createLog } from './log.ts'
import type { Records } from './records.ts'
import type { Snapshots } from './snapshots.ts'

export interface ModerationProps {
  readonly configuration: Configuration
  readonly intake: Intake
  readonly records: Records
  readonly snapshots: Snapshots
}

/**
 * The function that judges: uploads in, verdicts and snapshots out.
 * Cost: about $1.40 per million articles at 100 ms of 1 GB each, and $0.50 per GB of log.
 */
export class Moderation extends Construct {
  readonly judge: NodejsFunction

  constructor(scope: Construct, id: string, props: ModerationProps) {
    super(scope, id)
    const logGroup = createLog(this, 'Log', props.configuration.logDays)
    const role = this.createRole(logGroup, props)
    this.judge = new NodejsFunction(this, 'Judge', {
      ...sharedByFunctions(props.configuration),
      description: 'Judges each uploaded article and keeps the verdict.',
      entry: join(projectRoot, 'lambdas/moderate.ts'),
      bundling: bundlingWithWeights,
      timeout: limits.judgingTimeout,
      role,
      logGroup,
      environment: { ...environmentOf(props), ...powertools },
    })
    this.judge.addEventSource(
      new SqsEventSource(props.intake.uploads, {
        batchSize: limits.batchSize,
        maxConcurrency: props.configuration.maxConcurrency,
        reportBatchItemFailures: true,
      }),
    )
  }

  /** A role of our own: the one the library makes may write to every log of the account. */
  private createRole(log: LogGroup, { intake, records, snapshots }: ModerationProps): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') })
    log.grantWrite(role)
    acceptTracing(role)
    intake.grantRead(role, articlesFolder)
    intake.grantBury(role)
    records.grantRecord(role)
    records.grantVerdict(role)
    records.grantLookUp(role)
    snapshots.grantKeepText(role)
    return role
  }
}

const powertools = { POWERTOOLS_SERVICE_NAME: 'moderate', POWERTOOLS_METRICS_NAMESPACE: 'Copydesk' }

/** What the function must be told, spelled as it reads it. On AWS, bucket names are host names: no path style. */
type Environment = Record<Exclude<keyof ModerateConfig, 'COPYDESK_S3_PATH_STYLE' | 'COPYDESK_MARKET'>, string> & {
  readonly COPYDESK_MARKET?: Market
}

function environmentOf({ configuration, intake, records, snapshots }: ModerationProps): Environment {
  const { market } = configuration
  return {
    COPYDESK_TABLE: records.table.tableName,
    COPYDESK_SNAPSHOT_BUCKET: snapshots.bucket.bucketName,
    COPYDESK_DEAD_LETTER_URL: intake.deadLetters.queueUrl,
    COPYDESK_MAX_BYTES: String(configuration.maxBytes),
    COPYDESK_MAX_RECEIVES: String(limits.maxReceives),
    ...(market !== undefined && { COPYDESK_MARKET: market }),
  }
}
