import { setTimeout as sleep } from 'node:timers/promises'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { md5OfAttributes, md5OfBody } from './digest.ts'
import type { MessageAttributes, ReceivedMessage } from './message.ts'
import { systemAttributesOf } from './message-view.ts'
import { REGION, toQueueArn } from './queue-address.ts'
import type { Queues } from './queues.ts'

export type SqsHandler = (event: SQSEvent) => Promise<SQSBatchResponse | void>

export interface ConsumeOptions {
  /** Messages per call at most; default 10. */
  readonly batchSize?: number
  /** Calls under way at once at most; default 4. */
  readonly concurrency?: number
  /** Told of each batch that failed as a whole, with what the handler threw or how its answer was malformed. */
  readonly onError?: (error: unknown) => void
}

export interface Consumer {
  /** Takes no further batch; resolves when those under way are settled. */
  stop(): Promise<void>
}

/**
 * Plays Lambda's event source mapping: calls the handler with batches, deletes what it handled and leaves what it
 * failed to its visibility timeout.
 */
export function consumeQueue(
  queues: Queues,
  queue: string,
  handler: SqsHandler,
  options: ConsumeOptions = {},
): Consumer {
  const { batchSize = 10, concurrency = 4, onError = warn } = options
  queues.settings(queue)
  const stopping = new AbortController()
  const pollers = Array.from({ length: concurrency }, () => poll())

  async function poll(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        const request = { max: batchSize, waitMs: Number.POSITIVE_INFINITY, signal: stopping.signal }
        const batch = await queues.receive(queue, request)
        if (batch.length > 0) await settle(batch)
      } catch (error) {
        onError(error)
        // What fails outside the handler is the disk, and a full disk does not empty by being asked at once again.
        await sleep(1000, undefined, { signal: stopping.signal }).catch(() => undefined)
      }
    }
  }

  async function settle(batch: readonly ReceivedMessage[]): Promise<void> {
    const failed = await failedIds(batch)
    for (const message of batch) if (!failed.has(message.id)) queues.delete(queue, message.receiptHandle)
  }

  async function failedIds(batch: readonly ReceivedMessage[]): Promise<ReadonlySet<string>> {
    const ids = new Set(batch.map(({ id }) => id))
    try {
      return readFailures(await handler(toEvent(queue, batch)), ids)
    } catch (error) {
      onError(error)
      return ids
    }
  }

  return {
    async stop() {
      stopping.abort()
      await Promise.all(pollers)
    },
  }
}

/** As Lambda reads it: nothing said means all went well, anything it cannot read means the whole batch failed. */
function readFailures(answer: unknown, ids: ReadonlySet<string>): ReadonlySet<string> {
  if (answer === undefined || answer === null) return new Set()
  if (typeof answer !== 'object') throw new TypeError('the handler answered a batch with something that is no object')
  const failures = 'batchItemFailures' in answer ? answer.batchItemFailures : undefined
  if (failures === undefined || failures === null) return new Set()
  if (!Array.isArray(failures)) throw new TypeError('batchItemFailures is no list')
  return new Set(failures.map((failure: unknown) => failedId(failure, ids)))
}

function failedId(failure: unknown, ids: ReadonlySet<string>): string {
  const named = typeof failure === 'object' && failure !== null && 'itemIdentifier' in failure
  const id = named ? failure.itemIdentifier : undefined
  if (typeof id === 'string' && ids.has(id)) return id
  throw new TypeError('batchItemFailures names a message that was not in the batch')
}

function toEvent(queue: string, batch: readonly ReceivedMessage[]): SQSEvent {
  return { Records: batch.map((message) => toRecord(queue, message)) }
}

function toRecord(queue: string, message: ReceivedMessage): SQSRecord {
  const md5 = md5OfAttributes(message.attributes)
  return {
    messageId: message.id,
    receiptHandle: message.receiptHandle,
    body: message.body,
    attributes: { ...systemAttributesOf(message) },
    messageAttributes: toRecordAttributes(message.attributes),
    md5OfBody: md5OfBody(message.body),
    ...(md5 !== undefined && { md5OfMessageAttributes: md5 }),
    eventSource: 'aws:sqs',
    eventSourceARN: toQueueArn(queue),
    awsRegion: REGION,
  }
}

function toRecordAttributes(attributes: MessageAttributes): SQSRecord['messageAttributes'] {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      { ...attribute, stringListValues: [], binaryListValues: [] },
    ]),
  )
}

/** Names the error but not its message, which may quote what the handler was reading. */
function warn(error: unknown): void {
  process.emitWarning(`a batch failed: ${error instanceof Error ? error.name : typeof error}`, 'LocalStackWarning')
}
