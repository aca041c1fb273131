import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { CopydeskError } from '../../contracts/errors.ts'
import { lockDirectory } from './directory-lock.ts'
import { openStreamSource, type StreamHandler, type StreamSource } from './dynamodb/stream-source.ts'
import { openTables, type Tables } from './dynamodb/tables.ts'
import { openEndpoint } from './endpoint.ts'
import { handleEvents } from './events/events-endpoint.ts'
import type { LoopbackServer } from './loopback-server.ts'
import { checkOptions, type LocalStackOptions } from './options.ts'
import { type ConsumeOptions, type Consumer, consumeQueue, type SqsHandler } from './queue/event-source.ts'
import { toQueueArn, toQueueUrl } from './queue/queue-address.ts'
import { openQueues, type Queues } from './queue/queues.ts'
import { handleSqs } from './queue/sqs-endpoint.ts'
import { configureNotifications, notifyCreated, type SendMessage } from './s3/notification.ts'
import { type ObjectStore, openObjectStore } from './s3/object-store.ts'
import { handleS3 } from './s3/s3-endpoint.ts'
import { systemErrorCode } from './system-error.ts'

export interface LocalStack {
  /** http://127.0.0.1:PORT, for S3, SQS, DynamoDB and EventBridge alike. */
  readonly endpoint: string
  readonly queueUrl: (name: string) => string
  readonly queueArn: (name: string) => string
  /** Plays the Lambda event source mapping of a queue. */
  readonly consume: (queue: string, handler: SqsHandler, options?: ConsumeOptions) => Consumer
  /** Plays the Lambda event source mapping of a table's stream, for the items with one sort key. */
  readonly follow: (table: string, sortKey: string, handler: StreamHandler) => void
  /** Stops the consumers, finishes what is under way and closes the files. */
  readonly close: () => Promise<void>
}

const FIVE_GIB = 5 * 1024 ** 3

/**
 * Starts S3, SQS, DynamoDB and the bus of events behind one loopback endpoint, making the buckets and queues that are missing.
 * Throws CopydeskError: `options-invalid`, `directory-unwritable`, `directory-owned`, `journal-corrupt`, `port-taken`.
 */
export async function startLocalStack(options: LocalStackOptions): Promise<LocalStack> {
  checkOptions(options)
  const closers: Closer[] = []
  try {
    return await open(options, closers)
  } catch (error) {
    await closeAll(closers)
    throw explain(error, options.directory)
  }
}

type Closer = () => void | Promise<void>

async function open(options: LocalStackOptions, closers: Closer[]): Promise<LocalStack> {
  const { directory, clock = Date.now } = options
  const lock = lockDirectory(directory)
  closers.unshift(() => lock.release())
  const queues = openQueues({ path: join(directory, 'queues.jsonl'), queues: options.queues, clock })
  closers.unshift(() => queues.close())
  const store = openObjects(options, queues, clock)
  closers.unshift(() => store.close())
  const tables = openTables(join(directory, 'dynamodb'))
  closers.unshift(() => tables.close())

  const closing = new AbortController()
  const endpoint: LoopbackServer = await openEndpoint(options.port, {
    dynamodb: (request, response) => tables.handle(request, response),
    sqs: (request, response) => {
      const hungUp = new AbortController()
      response.once('close', () => hungUp.abort())
      const signal = AbortSignal.any([hungUp.signal, closing.signal])
      return handleSqs(request, response, { queues, endpoint: urlOf(endpoint), signal })
    },
    events: (request, response) => handleEvents(request, response, join(directory, 'events.ndjson')),
    s3: (request, response) => handleS3(request, response, store),
  })
  closers.unshift(() => endpoint.close())
  closers.unshift(() => closing.abort())
  return assemble(endpoint, { queues, tables }, closers)
}

function openObjects(options: LocalStackOptions, queues: Queues, clock: () => number): ObjectStore {
  const directory = join(options.directory, 's3')
  mkdirSync(directory, { recursive: true })
  const send: SendMessage = (queue, body) => void queues.send(queue, { body })
  const store = openObjectStore({
    directory,
    clock,
    maxObjectBytes: options.maxObjectBytes ?? FIVE_GIB,
    onCreated: (bucket, object, event) => notifyCreated(bucket, object, event, send),
  })
  for (const { name, versioned } of options.buckets) {
    if (store.catalogue.bucket(name) === undefined) store.commit({ op: 'bucket', name, createdAt: clock() })
    if (versioned && store.bucket(name).versioning !== 'Enabled') {
      store.commit({ op: 'versioning', bucket: name, status: 'Enabled' })
    }
  }
  // Over all buckets, not only those declared: one that no longer is must not go on sending to a queue now gone.
  for (const { name } of store.catalogue.buckets) {
    const declared = options.buckets.find((bucket) => bucket.name === name)
    configureNotifications(store, name, declared?.notify ?? [], send)
  }
  return store
}

interface Services {
  readonly queues: Queues
  readonly tables: Tables
}

function assemble(endpoint: LoopbackServer, { queues, tables }: Services, closers: readonly Closer[]): LocalStack {
  const url = urlOf(endpoint)
  const consumers = new Set<Consumer>()
  const sources = new Set<StreamSource>()
  let closed: Promise<void> | undefined

  async function close(): Promise<void> {
    await Promise.all([...consumers].map((consumer) => consumer.stop()))
    await Promise.all([...sources].map((source) => source.stop()))
    await closeAll(closers)
  }

  return {
    endpoint: url,
    queueUrl: (name) => toQueueUrl(url, queues.settings(name).name),
    queueArn: (name) => toQueueArn(queues.settings(name).name),
    consume: (queue, handler, options) => {
      const consumer = consumeQueue(queues, queue, handler, options)
      consumers.add(consumer)
      return consumer
    },
    follow: (table, sortKey, handler) => {
      const source = openStreamSource(handler)
      sources.add(source)
      tables.follow({ table, sortKey, tell: source.tell })
    },
    close: () => (closed ??= close()),
  }
}

function urlOf({ port }: LoopbackServer): string {
  return `http://127.0.0.1:${port}`
}

/** Each is closed even when one before it fails; the first failure is told at the end. */
async function closeAll(closers: readonly Closer[]): Promise<void> {
  const failures: unknown[] = []
  for (const closer of closers) {
    try {
      await closer()
    } catch (error) {
      failures.push(error)
    }
  }
  if (failures.length > 0) throw failures[0]
}

function explain(error: unknown, directory: string): unknown {
  const code = systemErrorCode(error)
  const isUnwritable = code !== undefined && ['EACCES', 'EPERM', 'EROFS', 'ENOSPC', 'ENOTDIR'].includes(code)
  if (error instanceof CopydeskError || !isUnwritable) return error
  const hint = 'Choose a directory this user may write to.'
  return new CopydeskError('directory-unwritable', `cannot write under ${directory} (${code})`, {
    hint,
    cause: error,
  })
}
