import { Duration, Stack } from 'aws-cdk-lib'
import { Effect, PolicyStatement, type Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam'
import { Bucket, type CfnBucket, type IBucket } from 'aws-cdk-lib/aws-s3'
import { Queue } from 'aws-cdk-lib/aws-sqs'
import { Construct } from 'constructs'
import { FOLDERS } from '../contracts/folders.ts'
import { allow, allowUnder, bucketResource } from './allow.ts'
import { limits, visibilityTimeout } from './limits.ts'
import { sealedBucket } from './sealed-bucket.ts'
import { sealedQueue } from './sealed-queue.ts'

export interface IntakeProps {
  readonly accessLogs: IBucket
}

/**
 * Where articles arrive: bucket `articles/…` → queue of uploads → dead letters.
 * Cost: about $6 per million articles (PUT $5.00, GET $0.40, queue $0.48), and $0.023 per GB and month.
 */
export class Intake extends Construct {
  readonly bucket: Bucket
  readonly uploads: Queue
  readonly deadLetters: Queue
  private readonly notifications: CfnBucket.QueueConfigurationProperty[] = []

  constructor(scope: Construct, id: string, props: IntakeProps) {
    super(scope, id)
    this.deadLetters = new Queue(this, 'DeadLetters', { ...sealedQueue, retentionPeriod: Duration.days(14) })
    this.uploads = new Queue(this, 'Uploads', {
      ...sealedQueue,
      visibilityTimeout,
      // A dead letter keeps the age of its upload, so these four days leave it at least ten of its fourteen.
      retentionPeriod: Duration.days(4),
      deadLetterQueue: { queue: this.deadLetters, maxReceiveCount: limits.maxReceivesOfQueue },
    })
    this.bucket = new Bucket(this, 'Articles', {
      ...sealedBucket,
      versioned: true,
      serverAccessLogsBucket: props.accessLogs,
      serverAccessLogsPrefix: 'intake/',
    })
    this.notify(FOLDERS.articles, this.uploads)
  }

  /**
   * Has the queue told of each object created under a folder. Written on the bucket resource itself: the library's
   * `addEventNotification` would bring a custom-resource function.
   */
  notify(folder: string, queue: Queue): void {
    letOwnBucketsNotify(queue)
    this.notifications.push({
      event: 's3:ObjectCreated:*',
      queue: queue.queueArn,
      filter: { s3Key: { rules: [{ name: 'prefix', value: folder }] } },
    })
    bucketResource(this.bucket).notificationConfiguration = { queueConfigurations: this.notifications }
    this.bucket.node.addDependency(queue)
  }

  /**
   * Lets `role` read what was uploaded under a folder, each in the very version that was announced. Without leave to list, S3
   * answers 403 for a version that is gone, and nobody could tell it from one that cannot be read now.
   */
  grantRead(role: Role, folder: string): void {
    this.grantList(role)
    allowUnder(role, ['s3:GetObject', 's3:GetObjectVersion'], this.bucket, folder)
  }

  /** Lets `role` list what lies in the bucket. */
  grantList(role: Role): void {
    allow(role, ['s3:ListBucket'], this.bucket.bucketArn)
  }

  /** Lets `role` upload articles of its own. */
  grantUpload(role: Role): void {
    allowUnder(role, ['s3:PutObject'], this.bucket, FOLDERS.articles)
  }

  /** Lets `role` ask for articles to be judged again. */
  grantAskAgain(role: Role): void {
    allow(role, ['sqs:SendMessage'], this.uploads.queueArn)
  }

  /** Lets `role` bury an upload with its reason. */
  grantBury(role: Role): void {
    allow(role, ['sqs:SendMessage'], this.deadLetters.queueArn)
  }
}

/**
 * S3 checks the queue policy when it creates the bucket, so the policy cannot name the bucket: that would be a circle,
 * or a fixed bucket name. Naming our account instead shuts out what matters here, buckets of other accounts.
 */
function letOwnBucketsNotify(queue: Queue): void {
  queue.addToResourcePolicy(
    new PolicyStatement({
      sid: 'AllowOwnBuckets',
      effect: Effect.ALLOW,
      principals: [new ServicePrincipal('s3.amazonaws.com')],
      actions: ['sqs:SendMessage'],
      resources: [queue.queueArn],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(queue).account } },
    }),
  )
}
