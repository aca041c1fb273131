import { Duration } from 'aws-cdk-lib'
import { Bucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Construct } from 'constructs'
import { sealedBucket } from './sealed-bucket.ts'

/** Who touched which object, kept for a year. Cost: storage only, a few cents per million articles. */
export class AccessLogs extends Construct {
  readonly bucket: IBucket

  constructor(scope: Construct, id: string) {
    super(scope, id)
    // The library's class does not fit its own interface under exactOptionalPropertyTypes.
    this.bucket = new Bucket(this, 'Bucket', {
      ...sealedBucket,
      lifecycleRules: [...sealedBucket.lifecycleRules, { id: 'keep-a-year', expiration: Duration.days(365) }],
    }) as IBucket
  }
}
