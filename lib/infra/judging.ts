import type { Role } from 'aws-cdk-lib/aws-iam'
import type { ModerateConfig } from '../contracts/config.ts'
import { FOLDERS } from '../contracts/folders.ts'
import type { Market } from '../contracts/words.ts'
import type { Configuration } from './configuration.ts'
import type { Intake } from './intake.ts'
import { limits } from './limits.ts'
import type { Records } from './records.ts'
import type { Snapshots } from './snapshots.ts'

/** What a function that judges works with, whether articles come live or from an archive. */
export interface JudgingProps {
  readonly configuration: Configuration
  readonly intake: Intake
  readonly records: Records
  readonly snapshots: Snapshots
}

/** Lets `role` judge: read articles, keep texts and verdicts, bury what fails. Late evidence may concern the archive, too. */
export function grantJudging(role: Role, { intake, records, snapshots }: JudgingProps): void {
  for (const folder of [FOLDERS.articles, FOLDERS.archive]) intake.grantRead(role, folder)
  intake.grantBury(role)
  records.grantRecord(role)
  records.grantVerdict(role)
  records.grantLookUp(role)
  snapshots.grantKeepText(role)
}

/** What the function must be told, spelled as it reads it. On AWS, bucket names are host names: no path style. */
type Environment = Record<Exclude<keyof ModerateConfig, 'COPYDESK_S3_PATH_STYLE' | 'COPYDESK_MARKET'>, string> & {
  readonly COPYDESK_MARKET?: Market
}

export function judgingEnvironment({ configuration, intake, records, snapshots }: JudgingProps): Environment {
  const { market, maxBytes } = configuration
  return {
    COPYDESK_TABLE: records.table.tableName,
    COPYDESK_SNAPSHOT_BUCKET: snapshots.bucket.bucketName,
    COPYDESK_DEAD_LETTER_URL: intake.deadLetters.queueUrl,
    COPYDESK_MAX_BYTES: String(maxBytes),
    COPYDESK_MAX_RECEIVES: String(limits.maxReceives),
    ...(market !== undefined && { COPYDESK_MARKET: market }),
  }
}
