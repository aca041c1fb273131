import { GetQueueAttributesCommand, SendMessageBatchCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { expect, test } from 'vitest'
import type { LocalStack, SqsHandler } from '../../lib/adapters/local/index.ts'
import { type Clients, QUEUE, testStack } from './stack.ts'

type Stack = LocalStack & Clients

/** @returns a stack with a lone queue whose leases last `visibilityTimeoutMs`. */
const loneQueue = (visibilityTimeoutMs = 200): Promise<Stack> =>
  testStack({ buckets: [], queues: [{ name: QUEUE, visibilityTimeoutMs }] })

const send = ({ sqs, queueUrl }: Stack, ...texts: readonly string[]) =>
  sqs.send(
    new SendMessageBatchCommand({
      QueueUrl: queueUrl(QUEUE),
      Entries: texts.map((MessageBody, index) => ({ Id: `m${index}`, MessageBody })),
    }),
  )

/** Resolves once `isTrue` holds; the test's own time limit ends a wait in vain. */
async function until(isTrue: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isTrue())) await new Promise((resolve) => setTimeout(resolve, 5))
}

async function isEmpty({ sqs, queueUrl }: Stack): Promise<boolean> {
  const request = new GetQueueAttributesCommand({ QueueUrl: queueUrl(QUEUE), AttributeNames: ['All'] })
  const { Attributes = {} } = await sqs.send(request)
  return (
    Attributes['ApproximateNumberOfMessages'] === '0' && Attributes['ApproximateNumberOfMessagesNotVisible'] === '0'
  )
}

test('hands messages over as Lambda would', async () => {
  const stack = await loneQueue()
  const events: SQSEvent[] = []
  await stack.sqs.send(
    new SendMessageCommand({
      QueueUrl: stack.queueUrl(QUEUE),
      MessageBody: 'words',
      MessageAttributes: { desk: { DataType: 'String', StringValue: 'finance' } },
    }),
  )

  stack.consume(QUEUE, async (event) => void events.push(event))
  await until(() => isEmpty(stack))

  expect(events).toMatchObject([
    {
      Records: [
        {
          messageId: expect.any(String),
          receiptHandle: expect.any(String),
          body: 'words',
          attributes: { ApproximateReceiveCount: '1', SentTimestamp: expect.stringMatching(/^\d+$/) },
          messageAttributes: { desk: { stringValue: 'finance', dataType: 'String' } },
          md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
          eventSource: 'aws:sqs',
          eventSourceARN: stack.queueArn(QUEUE),
          awsRegion: 'us-east-1',
        },
      ],
    },
  ])
})

test('reaches a waiting handler within milliseconds of the send', async () => {
  const stack = await loneQueue()
  const arrivals: number[] = []
  stack.consume(QUEUE, async () => void arrivals.push(performance.now()))
  const delays: number[] = []

  for (let round = 0; round < 20; round += 1) {
    await send(stack, 'words')
    const sentAt = performance.now()
    await until(() => arrivals.length > round)
    delays.push((arrivals[round] ?? 0) - sentAt)
  }

  // Measured from the sender's answer, which is on its way while the handler is already called.
  expect(delays.toSorted((a, b) => a - b)[10]).toBeLessThan(10)
})

test('deletes what was handled and offers again what was not', async () => {
  const stack = await loneQueue()
  const seen: string[] = []
  await send(stack, 'good', 'bad')

  stack.consume(QUEUE, async ({ Records }) => {
    seen.push(...Records.map(({ body }) => body))
    const failed = Records.filter(
      ({ body, attributes }) => body === 'bad' && attributes.ApproximateReceiveCount === '1',
    )
    return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) }
  })
  await until(async () => seen.length === 3 && (await isEmpty(stack)))

  expect(seen).toEqual(['good', 'bad', 'bad'])
})

const malformed =
  (answer: unknown): SqsHandler =>
  async () =>
    answer as SQSBatchResponse

test.each<[string, SqsHandler]>([
  ['throws', () => Promise.reject(new Error('no luck'))],
  ['names a message that was not in the batch', malformed({ batchItemFailures: [{ itemIdentifier: 'other' }] })],
  ['names an empty message', malformed({ batchItemFailures: [{ itemIdentifier: '' }] })],
  ['names a message under another name', malformed({ batchItemFailures: [{ id: 'x' }] })],
  ['answers with no list', malformed({ batchItemFailures: 'all' })],
  ['answers with no object', malformed('fine')],
])('a handler that %s fails its whole batch', async (_, handler) => {
  const stack = await loneQueue()
  const errors: unknown[] = []
  let calls = 0
  await send(stack, 'one', 'two')

  const answerOnce: SqsHandler = (event) => ((calls += 1) === 1 ? handler(event) : Promise.resolve())
  stack.consume(QUEUE, answerOnce, { concurrency: 1, onError: (error) => errors.push(error) })
  await until(async () => calls >= 2 && (await isEmpty(stack)))

  expect(errors).toHaveLength(1)
})

test.each([undefined, null, {}, { batchItemFailures: null }, { batchItemFailures: [] }])(
  'a handler that answers %j has handled its whole batch',
  async (answer) => {
    const stack = await loneQueue(60_000)
    await send(stack, 'one', 'two')

    stack.consume(QUEUE, malformed(answer))
    await until(() => isEmpty(stack))

    expect(await isEmpty(stack)).toBe(true)
  },
)

test('keeps to its batch size and its concurrency', async () => {
  const stack = await loneQueue(60_000)
  const sizes: number[] = []
  let underWay = 0
  let most = 0
  for (const _ of [1, 2, 3]) await send(stack, 'a', 'b', 'c', 'd', 'e')

  const handler: SqsHandler = async ({ Records }) => {
    sizes.push(Records.length)
    underWay += 1
    most = Math.max(most, underWay)
    await new Promise((resolve) => setTimeout(resolve, 20))
    underWay -= 1
  }
  stack.consume(QUEUE, handler, { batchSize: 3, concurrency: 2 })
  await until(() => isEmpty(stack))

  expect(sizes).toEqual([3, 3, 3, 3, 3])
  expect(most).toBe(2)
})

test('finishes the batch under way when stopped, and takes no other', async () => {
  const stack = await loneQueue(60_000)
  const handled: string[] = []
  await send(stack, 'first', 'second')
  let isBusy = false

  const consumer = stack.consume(
    QUEUE,
    async ({ Records }) => {
      isBusy = true
      await new Promise((resolve) => setTimeout(resolve, 50))
      handled.push(...Records.map(({ body }) => body))
    },
    { batchSize: 1, concurrency: 1 },
  )
  await until(() => isBusy)
  await consumer.stop()

  expect(handled).toEqual(['first'])
  expect(await isEmpty(stack)).toBe(false)
})
