import { md5OfAttributes, md5OfBody } from './digest.ts'
import type { MessageAttributes, ReceivedMessage } from './message.ts'
import { chosenAttributes, systemAttributesOf } from './message-view.ts'
import { queueNameOf, toQueueUrl } from './queue-address.ts'
import { describeQueue } from './queue-attributes.ts'
import { QueueError } from './queue-error.ts'
import type { MessageDraft, Queues } from './queues.ts'
import * as input from './sqs-input.ts'

export interface SqsContext {
  readonly queues: Queues
  readonly endpoint: string
  /** Aborts when the caller hangs up or the stack closes. */
  readonly signal: AbortSignal
}

export type SqsAction = (body: unknown, context: SqsContext) => object | Promise<object>

/** What each action of the SQS API does here; an action not listed is not supported. */
export const SQS_ACTIONS: ReadonlyMap<string, SqsAction> = new Map<string, SqsAction>([
  ['SendMessage', sendMessage],
  ['SendMessageBatch', sendMessageBatch],
  ['ReceiveMessage', receiveMessage],
  ['DeleteMessage', deleteMessage],
  ['DeleteMessageBatch', deleteMessageBatch],
  ['ChangeMessageVisibility', changeMessageVisibility],
  ['ChangeMessageVisibilityBatch', changeMessageVisibilityBatch],
  ['ListDeadLetterSourceQueues', listDeadLetterSourceQueues],
  ['PurgeQueue', purgeQueue],
  ['GetQueueUrl', getQueueUrl],
  ['GetQueueAttributes', getQueueAttributes],
  ['ListQueues', listQueues],
])

interface SendInput {
  readonly MessageBody: string
  readonly DelaySeconds?: number | undefined
  readonly MessageAttributes: MessageAttributes
}

function sendMessage(body: unknown, { queues }: SqsContext): object {
  const request = input.parseInput(input.SendMessageInput, body)
  return send(queues, queueNameOf(request.QueueUrl), request)
}

function sendMessageBatch(body: unknown, { queues }: SqsContext): object {
  const { QueueUrl, Entries } = input.parseInput(input.SendMessageBatchInput, body)
  return eachEntry(queues, QueueUrl, Entries, (queue, entry) => send(queues, queue, entry))
}

async function receiveMessage(body: unknown, { queues, signal }: SqsContext): Promise<object> {
  const request = input.parseInput(input.ReceiveMessageInput, body)
  const received = await queues.receive(queueNameOf(request.QueueUrl), {
    max: request.MaxNumberOfMessages,
    waitMs: request.WaitTimeSeconds * 1000,
    signal,
    ...(request.VisibilityTimeout !== undefined && { visibilityTimeoutMs: request.VisibilityTimeout * 1000 }),
  })
  const systemNames = [...request.AttributeNames, ...request.MessageSystemAttributeNames]
  const messages = received.map((message) => toWire(message, systemNames, request.MessageAttributeNames))
  return messages.length > 0 ? { Messages: messages } : {}
}

function deleteMessage(body: unknown, { queues }: SqsContext): object {
  const { QueueUrl, ReceiptHandle } = input.parseInput(input.DeleteMessageInput, body)
  queues.delete(queueNameOf(QueueUrl), ReceiptHandle)
  return {}
}

function deleteMessageBatch(body: unknown, { queues }: SqsContext): object {
  const { QueueUrl, Entries } = input.parseInput(input.DeleteMessageBatchInput, body)
  return eachEntry(queues, QueueUrl, Entries, (queue, { ReceiptHandle }) => {
    queues.delete(queue, ReceiptHandle)
    return {}
  })
}

function changeMessageVisibility(body: unknown, { queues }: SqsContext): object {
  const request = input.parseInput(input.ChangeMessageVisibilityInput, body)
  queues.changeVisibility(queueNameOf(request.QueueUrl), request.ReceiptHandle, request.VisibilityTimeout * 1000)
  return {}
}

function changeMessageVisibilityBatch(body: unknown, { queues }: SqsContext): object {
  const { QueueUrl, Entries } = input.parseInput(input.ChangeMessageVisibilityBatchInput, body)
  return eachEntry(queues, QueueUrl, Entries, (queue, { ReceiptHandle, VisibilityTimeout }) => {
    queues.changeVisibility(queue, ReceiptHandle, VisibilityTimeout * 1000)
    return {}
  })
}

function listDeadLetterSourceQueues(body: unknown, { queues, endpoint }: SqsContext): object {
  const { QueueUrl } = input.parseInput(input.QueueInput, body)
  const { name } = queues.settings(queueNameOf(QueueUrl))
  const sources = queues.names.filter((source) => queues.settings(source).redrive?.queue === name)
  return { queueUrls: sources.map((source) => toQueueUrl(endpoint, source)) }
}

function purgeQueue(body: unknown, { queues }: SqsContext): object {
  queues.purge(queueNameOf(input.parseInput(input.QueueInput, body).QueueUrl))
  return {}
}

function getQueueUrl(body: unknown, { queues, endpoint }: SqsContext): object {
  const { QueueName } = input.parseInput(input.GetQueueUrlInput, body)
  return { QueueUrl: toQueueUrl(endpoint, queues.settings(QueueName).name) }
}

function getQueueAttributes(body: unknown, { queues }: SqsContext): object {
  const { QueueUrl, AttributeNames } = input.parseInput(input.GetQueueAttributesInput, body)
  return { Attributes: describeQueue(queues, queueNameOf(QueueUrl), AttributeNames) }
}

function listQueues(body: unknown, { queues, endpoint }: SqsContext): object {
  const request = input.parseInput(input.ListQueuesInput, body)
  const names = queues.names.filter((name) => name.startsWith(request.QueueNamePrefix)).toSorted()
  const start = Number(request.NextToken ?? 0)
  const end = start + (request.MaxResults ?? names.length)
  const urls = names.slice(start, end).map((name) => toQueueUrl(endpoint, name))
  return { ...(urls.length > 0 && { QueueUrls: urls }), ...(end < names.length && { NextToken: String(end) }) }
}

function send(queues: Queues, queue: string, request: SendInput): object {
  input.checkBody(request.MessageBody)
  const draft: MessageDraft = {
    body: request.MessageBody,
    attributes: request.MessageAttributes,
    delayMs: (request.DelaySeconds ?? 0) * 1000,
  }
  const { id } = queues.send(queue, draft)
  const md5 = md5OfAttributes(request.MessageAttributes)
  return {
    MessageId: id,
    MD5OfMessageBody: md5OfBody(draft.body),
    ...(md5 !== undefined && { MD5OfMessageAttributes: md5 }),
  }
}

/** A bad entry fails alone; only a batch that is no batch, or a queue that is none, fails whole. */
function eachEntry<Entry extends { readonly Id: string }>(
  queues: Queues,
  queueUrl: string,
  entries: readonly Entry[],
  act: (queue: string, entry: Entry) => object,
): object {
  const queue = queues.settings(queueNameOf(queueUrl)).name
  input.checkBatch(entries)
  const Successful: object[] = []
  const Failed: object[] = []
  for (const entry of entries) {
    try {
      Successful.push({ Id: entry.Id, ...act(queue, entry) })
    } catch (error) {
      if (!(error instanceof QueueError)) throw error
      Failed.push({ Id: entry.Id, SenderFault: true, Code: error.queryCode, Message: error.message })
    }
  }
  return { Successful, Failed }
}

function toWire(message: ReceivedMessage, systemNames: readonly string[], attributeNames: readonly string[]): object {
  const attributes = chosenAttributes(message.attributes, attributeNames)
  const md5 = md5OfAttributes(attributes)
  const system = Object.entries(systemAttributesOf(message)).filter(
    ([name]) => systemNames.includes('All') || systemNames.includes(name),
  )
  return {
    MessageId: message.id,
    ReceiptHandle: message.receiptHandle,
    Body: message.body,
    MD5OfBody: md5OfBody(message.body),
    ...(system.length > 0 && { Attributes: Object.fromEntries(system) }),
    ...(md5 !== undefined && { MD5OfMessageAttributes: md5, MessageAttributes: toWireAttributes(attributes) }),
  }
}

function toWireAttributes(attributes: MessageAttributes): object {
  return Object.fromEntries(
    Object.entries(attributes).map(([name, attribute]) => [
      name,
      { DataType: attribute.dataType, StringValue: attribute.stringValue, BinaryValue: attribute.binaryValue },
    ]),
  )
}
