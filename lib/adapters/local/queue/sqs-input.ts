import * as z from 'zod'
import { QueueError } from './queue-error.ts'

const MAX_MESSAGE_BYTES = 1024 * 1024
const MAX_BATCH = 10

// What XML 1.0 allows, which is what SQS allows.
const SENDABLE = /^[\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]+$/u

const Queue = z.object({ QueueUrl: z.string().min(1) })
const Attribute = z
  .strictObject({ DataType: z.string().min(1), StringValue: z.string().optional(), BinaryValue: z.string().optional() })
  .transform(({ DataType, StringValue, BinaryValue }) => ({
    dataType: DataType,
    ...(StringValue !== undefined && { stringValue: StringValue }),
    ...(BinaryValue !== undefined && { binaryValue: BinaryValue }),
  }))
const Draft = {
  MessageBody: z.string(),
  DelaySeconds: z.int().min(0).max(900).optional(),
  MessageAttributes: z.record(z.string(), Attribute).default({}),
}
const BatchId = { Id: z.string() }
const Handle = { ReceiptHandle: z.string() }
const VisibilityTimeout = z.int().min(0).max(43_200)

export const QueueInput = z.strictObject(Queue.shape)
export const SendMessageInput = z.strictObject({ ...Queue.shape, ...Draft })
export const SendMessageBatchInput = batch(z.strictObject({ ...BatchId, ...Draft }))
export const ReceiveMessageInput = z.strictObject({
  ...Queue.shape,
  MaxNumberOfMessages: z.int().min(1).max(MAX_BATCH).default(1),
  WaitTimeSeconds: z.int().min(0).max(20).default(0),
  VisibilityTimeout: VisibilityTimeout.optional(),
  AttributeNames: z.array(z.string()).default([]),
  MessageSystemAttributeNames: z.array(z.string()).default([]),
  MessageAttributeNames: z.array(z.string()).default([]),
})
export const DeleteMessageInput = z.strictObject({ ...Queue.shape, ...Handle })
export const DeleteMessageBatchInput = batch(z.strictObject({ ...BatchId, ...Handle }))
export const ChangeMessageVisibilityInput = z.strictObject({ ...Queue.shape, ...Handle, VisibilityTimeout })
export const ChangeMessageVisibilityBatchInput = batch(z.strictObject({ ...BatchId, ...Handle, VisibilityTimeout }))
export const GetQueueUrlInput = z.strictObject({
  QueueName: z.string().min(1),
  QueueOwnerAWSAccountId: z.string().optional(),
})
export const GetQueueAttributesInput = z.strictObject({
  ...Queue.shape,
  AttributeNames: z.array(z.string()).default([]),
})
export const ListQueuesInput = z.strictObject({
  QueueNamePrefix: z.string().default(''),
  MaxResults: z.int().min(1).max(1000).optional(),
  NextToken: z.string().regex(/^\d+$/).optional(),
})

/** @returns the request as its action means it. Throws QueueError for a missing, wrong or unsupported parameter. */
export function parseInput<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const [issue] = parsed.error.issues
  const where = issue?.path.join('.') ?? ''
  if (issue?.code === 'unrecognized_keys') {
    throw new QueueError('UnsupportedOperation', `The local stack does not support: ${issue.keys.join(', ')}.`)
  }
  if (issue?.code === 'invalid_type' && issue.message.endsWith('undefined')) {
    throw new QueueError('MissingParameter', `The request must contain the parameter ${where}.`)
  }
  throw new QueueError('InvalidParameterValue', `Value for parameter ${where} is invalid. Reason: ${issue?.message}.`)
}

/** Throws QueueError unless SQS would take the text as the body of a message. */
export function checkBody(body: string): void {
  if (body === '') throw new QueueError('MissingParameter', 'The request must contain the parameter MessageBody.')
  if (Buffer.byteLength(body) > MAX_MESSAGE_BYTES) {
    throw new QueueError(
      'InvalidParameterValue',
      `One or more parameters are invalid. Reason: Message must be shorter than ${MAX_MESSAGE_BYTES} bytes.`,
    )
  }
  if (!SENDABLE.test(body)) {
    throw new QueueError('InvalidMessageContents', 'The message contains characters outside the allowed set.')
  }
}

/** Throws QueueError unless the entries make a batch: 1 to 10 of them, each with a distinct well-formed id. */
export function checkBatch(entries: readonly { readonly Id: string }[]): void {
  if (entries.length === 0)
    throw new QueueError('EmptyBatchRequest', 'There should be at least one entry in the request.')
  if (entries.length > MAX_BATCH) {
    throw new QueueError('TooManyEntriesInBatchRequest', `Maximum number of entries per request are ${MAX_BATCH}.`)
  }
  if (entries.some(({ Id }) => !/^[\w-]{1,80}$/.test(Id))) {
    throw new QueueError(
      'InvalidBatchEntryId',
      'A batch entry id may hold letters, digits, hyphens and underscores, up to 80.',
    )
  }
  if (new Set(entries.map(({ Id }) => Id)).size < entries.length) {
    throw new QueueError('BatchEntryIdsNotDistinct', 'Two or more batch entries have the same id.')
  }
}

function batch<Entry extends z.ZodType>(entry: Entry) {
  return z.strictObject({ ...Queue.shape, Entries: z.array(entry) })
}
