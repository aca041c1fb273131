import {
  ChangeMessageVisibilityCommand,
  CreateQueueCommand,
  DeleteMessageBatchCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  GetQueueUrlCommand,
  ListQueuesCommand,
  type Message,
  PurgeQueueCommand,
  ReceiveMessageCommand,
  type ReceiveMessageCommandInput,
  SendMessageBatchCommand,
  SendMessageCommand,
  type SendMessageCommandInput,
} from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import type { LocalStack } from '../../lib/adapters/local/index.ts'
import { type Clients, DEAD_LETTERS, QUEUE, refusal, temporaryDirectory, testStack } from './stack.ts'

type Stack = LocalStack & Clients

/** @returns a stack whose queue no longer holds the test event. */
async function emptyQueues(changes: Parameters<typeof testStack>[0] = {}): Promise<Stack> {
  const stack = await testStack(changes)
  await stack.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.queueUrl(QUEUE) }))
  return stack
}

const send = (stack: Stack, MessageBody: string, rest: Partial<SendMessageCommandInput> = {}) =>
  stack.sqs.send(new SendMessageCommand({ QueueUrl: stack.queueUrl(QUEUE), MessageBody, ...rest }))

const receive = async (stack: Stack, rest: Partial<ReceiveMessageCommandInput> = {}): Promise<Message[]> => {
  const { Messages = [] } = await stack.sqs.send(
    new ReceiveMessageCommand({
      QueueUrl: stack.queueUrl(QUEUE),
      MaxNumberOfMessages: 10,
      MessageSystemAttributeNames: ['All'],
      MessageAttributeNames: ['All'],
      ...rest,
    }),
  )
  return Messages
}

const remove = (stack: Stack, ReceiptHandle: string | undefined) =>
  stack.sqs.send(new DeleteMessageCommand({ QueueUrl: stack.queueUrl(QUEUE), ReceiptHandle }))

const bodies = (messages: readonly Message[]): (string | undefined)[] => messages.map(({ Body }) => Body)

const depth = async ({ sqs, queueUrl }: Stack, queue = QUEUE) =>
  (await sqs.send(new GetQueueAttributesCommand({ QueueUrl: queueUrl(queue), AttributeNames: ['All'] }))).Attributes

test('gives a message with its attributes, until it is deleted', async () => {
  const stack = await emptyQueues()
  const sentAfter = Date.now()
  const MessageAttributes = {
    desk: { DataType: 'String', StringValue: 'finance ü' },
    score: { DataType: 'Number', StringValue: '7' },
    mark: { DataType: 'Binary', BinaryValue: Buffer.from([0, 255, 1]) },
  }

  const sent = await send(stack, 'wörds', { MessageAttributes })
  const [message] = await receive(stack)

  expect(message).toMatchObject({ MessageId: sent.MessageId, Body: 'wörds' })
  expect(message?.MessageAttributes).toMatchObject({
    desk: MessageAttributes.desk,
    score: MessageAttributes.score,
    mark: { DataType: 'Binary', BinaryValue: new Uint8Array([0, 255, 1]) },
  })
  expect(message?.Attributes).toMatchObject({ ApproximateReceiveCount: '1', SenderId: expect.any(String) })
  expect(Number(message?.Attributes?.SentTimestamp)).toBeGreaterThanOrEqual(sentAfter)
  expect(Number(message?.Attributes?.ApproximateFirstReceiveTimestamp)).toBeGreaterThanOrEqual(sentAfter)
  expect(await depth(stack)).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '1' })

  await remove(stack, message?.ReceiptHandle)
  await remove(stack, message?.ReceiptHandle)
  expect(await depth(stack)).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '0' })
})

test('keeps a lease until it expires, then offers the message again', async () => {
  let now = Date.now()
  const stack = await emptyQueues({ clock: () => now })
  await send(stack, 'words')
  const [first] = await receive(stack)

  now += 29_999
  expect(await receive(stack)).toEqual([])

  now += 1
  const [second] = await receive(stack)
  expect(second?.Attributes).toMatchObject({
    ApproximateReceiveCount: '2',
    ApproximateFirstReceiveTimestamp: first?.Attributes?.ApproximateFirstReceiveTimestamp,
  })

  await remove(stack, first?.ReceiptHandle)
  expect(await depth(stack)).toMatchObject({ ApproximateNumberOfMessagesNotVisible: '1' })
})

test('lengthens, shortens and ends a lease', async () => {
  let now = Date.now()
  const stack = await emptyQueues({ clock: () => now })
  const change = (ReceiptHandle: string | undefined, VisibilityTimeout: number) =>
    stack.sqs.send(
      new ChangeMessageVisibilityCommand({ QueueUrl: stack.queueUrl(QUEUE), ReceiptHandle, VisibilityTimeout }),
    )
  await send(stack, 'words')
  const [first] = await receive(stack, { VisibilityTimeout: 10 })

  await change(first?.ReceiptHandle, 100)
  now += 99_999
  expect(await receive(stack)).toEqual([])
  await change(first?.ReceiptHandle, 0)
  const [second] = await receive(stack)

  expect(bodies(second === undefined ? [] : [second])).toEqual(['words'])
  expect(await refusal(change(first?.ReceiptHandle, 5))).toMatchObject({ name: 'MessageNotInflight' })
  expect(await refusal(change('made up', 5))).toMatchObject({ name: 'ReceiptHandleIsInvalid' })
})

test('holds a delayed message back', async () => {
  let now = Date.now()
  const stack = await emptyQueues({ clock: () => now })

  await send(stack, 'later', { DelaySeconds: 5 })

  expect(await receive(stack)).toEqual([])
  expect(await depth(stack)).toMatchObject({ ApproximateNumberOfMessagesDelayed: '1' })
  now += 5000
  expect(bodies(await receive(stack))).toEqual(['later'])
})

test('moves a message received too often to the dead letters, as it was', async () => {
  let now = Date.now()
  const stack = await emptyQueues({ clock: () => now })
  const MessageAttributes = { desk: { DataType: 'String', StringValue: 'finance' } }
  const { MessageId } = await send(stack, 'poison', { MessageAttributes })

  for (const _ of [1, 2]) {
    expect(bodies(await receive(stack))).toEqual(['poison'])
    now += 30_000
  }
  expect(await receive(stack)).toEqual([])

  const [dead] = await receive(stack, { QueueUrl: stack.queueUrl(DEAD_LETTERS) })
  expect(dead).toMatchObject({
    MessageId,
    Body: 'poison',
    MessageAttributes,
    Attributes: { DeadLetterQueueSourceArn: stack.queueArn(QUEUE) },
  })
  expect(await depth(stack)).toMatchObject({
    ApproximateNumberOfMessages: '0',
    RedrivePolicy: JSON.stringify({ deadLetterTargetArn: stack.queueArn(DEAD_LETTERS), maxReceiveCount: 2 }),
  })
})

test('answers a waiting receiver as soon as a message comes, or empty when its time is up', async () => {
  const stack = await emptyQueues()
  const waiting = receive(stack, { WaitTimeSeconds: 20 })
  await new Promise((resolve) => setTimeout(resolve, 50))

  const sentAt = performance.now()
  await send(stack, 'words')

  expect(bodies(await waiting)).toEqual(['words'])
  expect(performance.now() - sentAt).toBeLessThan(500)
  const askedAt = performance.now()
  expect(await receive(stack, { WaitTimeSeconds: 1 })).toEqual([])
  expect(performance.now() - askedAt).toBeGreaterThan(950)
})

test('leases nothing to a receiver that hung up', async () => {
  const stack = await emptyQueues()
  const hangUp = new AbortController()
  const request = new ReceiveMessageCommand({ QueueUrl: stack.queueUrl(QUEUE), WaitTimeSeconds: 20 })
  const waiting = stack.sqs.send(request, { abortSignal: hangUp.signal }).catch(() => 'hung up')
  await new Promise((resolve) => setTimeout(resolve, 50))
  hangUp.abort()
  expect(await waiting).toBe('hung up')
  await new Promise((resolve) => setTimeout(resolve, 50))

  await send(stack, 'words')

  expect(bodies(await receive(stack))).toEqual(['words'])
})

test('takes batches, failing a bad entry alone', async () => {
  const stack = await emptyQueues()
  const QueueUrl = stack.queueUrl(QUEUE)
  const Entries = [
    { Id: 'a', MessageBody: 'one' },
    { Id: 'b', MessageBody: 'bad \u0001' },
    { Id: 'c', MessageBody: 'three' },
  ]

  const sent = await stack.sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries }))
  expect(sent.Successful?.map(({ Id }) => Id)).toEqual(['a', 'c'])
  expect(sent.Failed).toMatchObject([{ Id: 'b', SenderFault: true, Code: 'InvalidMessageContents' }])

  const messages = await receive(stack)
  expect(bodies(messages)).toEqual(['one', 'three'])
  const handles = messages.map(({ ReceiptHandle }, index) => ({ Id: `m${index}`, ReceiptHandle }))
  const removed = await stack.sqs.send(
    new DeleteMessageBatchCommand({ QueueUrl, Entries: [...handles, { Id: 'x', ReceiptHandle: 'made up' }] }),
  )
  expect(removed.Successful).toHaveLength(2)
  expect(removed.Failed).toMatchObject([{ Id: 'x', Code: 'ReceiptHandleIsInvalid' }])

  const empty = stack.sqs.send(new SendMessageBatchCommand({ QueueUrl, Entries: [] }))
  expect(await refusal(empty)).toMatchObject({ name: 'EmptyBatchRequest' })
})

test('gives at most as many as asked for, and forgets all when purged', async () => {
  const stack = await emptyQueues()
  for (const body of ['1', '2', '3']) await send(stack, body)

  expect(bodies(await receive(stack, { MaxNumberOfMessages: 2 }))).toEqual(['1', '2'])
  await stack.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.queueUrl(QUEUE) }))

  expect(await depth(stack)).toMatchObject({
    ApproximateNumberOfMessages: '0',
    ApproximateNumberOfMessagesNotVisible: '0',
  })
})

test('names its queues', async () => {
  const stack = await emptyQueues()

  const { QueueUrl } = await stack.sqs.send(new GetQueueUrlCommand({ QueueName: QUEUE }))
  const { QueueUrls } = await stack.sqs.send(new ListQueuesCommand({ QueueNamePrefix: 'articles' }))

  expect(QueueUrl).toBe(stack.queueUrl(QUEUE))
  expect(QueueUrls).toEqual([stack.queueUrl(QUEUE), stack.queueUrl(DEAD_LETTERS)])
})

test('refuses what SQS refuses, and what it cannot do', async () => {
  const stack = await emptyQueues()
  const url = stack.queueUrl(QUEUE)

  const unknown = stack.sqs.send(new GetQueueUrlCommand({ QueueName: 'nowhere' }))
  expect(await refusal(unknown)).toEqual({ name: 'QueueDoesNotExist', status: 400 })
  expect(await refusal(send(stack, ''))).toMatchObject({ name: 'MissingParameter' })
  expect(await refusal(receive(stack, { MaxNumberOfMessages: 11 }))).toMatchObject({ name: 'InvalidParameterValue' })
  expect(await refusal(send(stack, 'a', { MessageGroupId: 'g' }))).toMatchObject({ name: 'UnsupportedOperation' })
  const wrongName = new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['Nonsense' as 'All'] })
  expect(await refusal(stack.sqs.send(wrongName))).toMatchObject({ name: 'InvalidAttributeName' })
  const make = stack.sqs.send(new CreateQueueCommand({ QueueName: 'new' }))
  expect(await refusal(make)).toEqual({ name: 'UnsupportedOperation', status: 400 })
})

test('keeps messages and counts over a restart, leases not', async () => {
  const directory = await temporaryDirectory()
  const before = await emptyQueues({ directory })
  await send(before, 'in flight')
  const [leased] = await receive(before)
  await send(before, 'waiting')
  await send(before, 'delayed', { DelaySeconds: 600 })
  await before.close()

  const after = await testStack({ directory })

  const messages = await receive(after)
  expect(bodies(messages)).toEqual(['in flight', 'waiting'])
  expect(messages.map(({ Attributes }) => Attributes?.ApproximateReceiveCount)).toEqual(['2', '1'])
  expect(messages[0]?.MessageId).toBe(leased?.MessageId)
  expect(await depth(after)).toMatchObject({ ApproximateNumberOfMessagesDelayed: '1' })
})
