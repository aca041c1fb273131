import { RemovalPolicy } from 'aws-cdk-lib'
import { QueueEncryption, type QueueProps } from 'aws-cdk-lib/aws-sqs'

/** What every queue of ours has in common: encrypted, reached over TLS, kept when its stack goes. */
export const sealedQueue = {
  encryption: QueueEncryption.SQS_MANAGED,
  enforceSSL: true,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies QueueProps
