/** The local stack: S3, SQS, DynamoDB and EventBridge on the laptop, for the very adapters that run against AWS. */

export type { StreamHandler } from './dynamodb/stream-source.ts'
export { createLocalIdentity } from './identity.ts'
export { type LocalStack, startLocalStack } from './local-stack.ts'
export type { LoopbackServer } from './loopback-server.ts'
export type { BucketOptions, LocalStackOptions, QueueOptions } from './options.ts'
export type { ConsumeOptions, Consumer, SqsHandler } from './queue/event-source.ts'
export { openWebServer, type WebFile, type WebServerOptions } from './web-server.ts'
