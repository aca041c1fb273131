import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  DynamoDBClient,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { S3Client } from '@aws-sdk/client-s3'
import { SQSClient } from '@aws-sdk/client-sqs'
import { onTestFinished } from 'vitest'
import { type LocalStack, type LocalStackOptions, startLocalStack } from '../../lib/adapters/local/index.ts'

export const BUCKET = 'intake'
export const PLAIN_BUCKET = 'plain'
export const QUEUE = 'articles'
export const DEAD_LETTERS = 'articles-dead'

export interface Clients {
  readonly s3: S3Client
  readonly sqs: SQSClient
  readonly dynamodb: DynamoDBClient
}

export const CREDENTIALS = { accessKeyId: 'any', secretAccessKey: 'any' }

const LAYOUT = {
  port: 0,
  buckets: [
    { name: BUCKET, versioned: true, notify: [{ queue: QUEUE, prefix: 'articles/' }] },
    { name: PLAIN_BUCKET, versioned: false },
  ],
  queues: [
    { name: QUEUE, visibilityTimeoutMs: 30_000, redrive: { queue: DEAD_LETTERS, maxReceiveCount: 2 } },
    { name: DEAD_LETTERS, visibilityTimeoutMs: 30_000 },
  ],
} satisfies Partial<LocalStackOptions>

/** @returns a directory that is gone when the test is over. */
export async function temporaryDirectory(): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'copydesk-local-'))
  onTestFinished(() => rm(directory, { recursive: true, force: true, maxRetries: 3 }))
  return directory
}

export function stackOptions(directory: string, changes: Partial<LocalStackOptions> = {}): LocalStackOptions {
  return { ...LAYOUT, directory, ...changes }
}

/** @returns a stack in a fresh directory, or the one given, closed when the test is over. */
export async function testStack(changes: Partial<LocalStackOptions> = {}): Promise<LocalStack & Clients> {
  const directory = changes.directory ?? (await temporaryDirectory())
  const stack = await startLocalStack(stackOptions(directory, changes))
  onTestFinished(() => stack.close())
  return { ...stack, ...clientsOf(stack.endpoint) }
}

export function clientsOf(endpoint: string): Clients {
  const options = { endpoint, region: 'us-east-1', credentials: CREDENTIALS, maxAttempts: 1 }
  return {
    s3: new S3Client({ ...options, forcePathStyle: true }),
    sqs: new SQSClient(options),
    dynamodb: new DynamoDBClient(options),
  }
}

/** Creates a table and waits until it takes items: DynamoDB answers before it does. */
export async function createTable(client: DynamoDBClient, table: CreateTableCommandInput): Promise<void> {
  await client.send(new CreateTableCommand(table))
  await waitUntilTableExists({ client, minDelay: 0.05, maxDelay: 1, maxWaitTime: 30 }, { TableName: table.TableName })
}

/** @returns what S3 refused a call with: error name and status. */
export async function refusal(call: Promise<unknown>): Promise<{ name: string; status: number | undefined }> {
  try {
    await call
  } catch (error) {
    if (!(error instanceof Error)) throw error
    const metadata = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number }) : undefined
    return { name: error.name, status: metadata?.httpStatusCode }
  }
  throw new Error('the call was not refused')
}
