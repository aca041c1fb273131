import { Duration } from 'aws-cdk-lib'
import { AnyPrincipal, Effect, PolicyStatement, type Role } from 'aws-cdk-lib/aws-iam'
import { Bucket, type IBucket, ObjectLockRetention } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { allowUnder } from './allow.ts'
import type { Configuration } from './configuration.ts'
import { sealedBucket } from './sealed-bucket.ts'

export interface SnapshotsProps {
  readonly configuration: Configuration
  readonly accessLogs: IBucket
}

/**
 * The exact texts that were judged, filed under their own hash.
 * Cost: one PUT per new text, about $5 per million, and $0.023 per GB and month.
 */
export class Snapshots extends Construct {
  readonly bucket: Bucket

  constructor(scope: Construct, id: string, props: SnapshotsProps) {
    super(scope, id)
    this.bucket = new Bucket(this, 'Texts', {
      ...sealedBucket,
      // A deleted snapshot can be brought back.
      versioned: true,
      ...lockOf(props.configuration),
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'snapshots/',
    })
    this.bucket.addToResourcePolicy(neverOverwrite(this.bucket))
  }

  /** Lets `role` keep a judged text, not read one. */
  grantKeepText(role: Role): void {
    allowUnder(role, ['s3:PutObject'], this.bucket, 'texts/')
  }

  /** Lets `role` read a judged text, not keep one. */
  grantReadText(role: Role): void {
    allowUnder(role, ['s3:GetObject'], this.bucket, 'texts/')
  }
}

/** With a lock come legal holds on single texts, which last until they are lifted. */
function lockOf({ lockDays, lockMode }: Configuration) {
  if (lockDays === undefined) return {}
  const days = Duration.days(lockDays)
  const retention =
    lockMode === 'compliance' ? ObjectLockRetention.compliance(days) : ObjectLockRetention.governance(days)
  return { objectLockEnabled: true, objectLockDefaultRetention: retention }
}

/** S3 refuses a PUT without `If-None-Match`, from anybody. Parts of a multipart upload cannot carry it; their completion must. */
function neverOverwrite(bucket: Bucket): PolicyStatement {
  return new PolicyStatement({
    sid: 'WriteOnce',
    effect: Effect.DENY,
    principals: [new AnyPrincipal()],
    actions: ['s3:PutObject'],
    resources: [bucket.arnForObjects('*')],
    conditions: { Null: { 's3:if-none-match': 'true' }, Bool: { 's3:ObjectCreationOperation': 'true' } },
  })
}
