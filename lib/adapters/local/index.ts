/** The local stack: S3, SQS and DynamoDB on the laptop, for the very adapters that run against AWS. */
export { type LocalStack, startLocalStack } from './local-stack.ts'
export type { BucketOptions, LocalStackOptions, QueueOptions } from './options.ts'
export type { ConsumeOptions, Consumer, SqsHandler } from './queue/event-source.ts'
