import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetQueueAttributesCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type AwsClients, createClients, createSqsLetterBox } from '../../lib/adapters/aws/index.ts'
import { createSqsDeadLetters } from '../../lib/adapters/aws/sqs-dead-letters.ts'
import { type LocalStack, startLocalStack } from '../../lib/adapters/local/index.ts'
import { listLetters, redriveLetters } from '../../lib/app/index.ts'

const ALL = { reason: undefined, limit: 1000 }
const directory = mkdtempSync(join(tmpdir(), 'copydesk-letters-'))
let stack: LocalStack
let clients: AwsClients

beforeEach(async () => {
  const redrive = { queue: 'dead', maxReceiveCount: 1 }
  stack = await startLocalStack({
    directory,
    port: 0,
    buckets: [],
    queues: [
      { name: 'live', visibilityTimeoutMs: 0, redrive },
      { name: 'dead', visibilityTimeoutMs: 30_000 },
    ],
  })
  clients = createClients({ endpoint: stack.endpoint })
})

afterEach(async () => {
  clients.close()
  await stack.close()
  rmSync(directory, { recursive: true })
})

describe('dead letters in a queue', () => {
  it('tell why they were buried and how often they had been tried, and stay where they are', async () => {
    await bury('a', 'store-unavailable')

    const letters = [await list(), await list()]

    for (const [letter, ...others] of letters) {
      expect(others).toEqual([])
      expect(letter).toMatchObject({ body: 'a', reason: 'store-unavailable', detail: 'detail of a', receives: 3 })
      expect(Date.parse(letter?.since ?? '')).toBeGreaterThan(Date.parse('2020-01-01'))
    }
    expect(await depthOf('dead')).toBe(1)
  })

  it('have no reason where the queue itself gave up', async () => {
    await clients.sqs.send(new SendMessageCommand({ QueueUrl: stack.queueUrl('live'), MessageBody: 'poison' }))
    const receive = new ReceiveMessageCommand({ QueueUrl: stack.queueUrl('live') })
    for (let turn = 0; turn < 2; turn++) await clients.sqs.send(receive)

    expect(await list()).toMatchObject([{ body: 'poison', reason: null, receives: null }])
  })

  it('are all seen, however many, and limited by reason and number', async () => {
    for (let index = 0; index < 25; index++)
      await bury(`m${index}`, index % 5 === 0 ? 'event-malformed' : 'article-missing')

    const [all, malformed, few] = [
      await list(),
      await list({ reason: 'event-malformed', limit: 99 }),
      await list({ reason: undefined, limit: 3 }),
    ]

    expect(new Set(all.map(({ body }) => body)).size).toBe(25)
    expect(malformed.map(({ body }) => body).toSorted()).toEqual(['m0', 'm10', 'm15', 'm20', 'm5'])
    expect(few).toHaveLength(3)
  })

  it('go back to the queue they come from, and then are gone', async () => {
    await bury('a', 'store-unavailable')
    await bury('b', 'article-missing')

    const redrive = await redriveLetters(boxOf(clients), { reason: 'store-unavailable', limit: 9 })

    expect(redrive).toMatchObject({ redriven: [{ body: 'a' }], failed: [], left: 1 })
    expect(await receiveLive()).toEqual(['a'])
    expect((await list()).map(({ body }) => body)).toEqual(['b'])
  })

  it('stay where they are when that queue does not take them', async () => {
    await bury('a', 'store-unavailable')
    const troubled = failing('SendMessageCommand')

    const redrive = await redriveLetters(boxOf(troubled), ALL)
    troubled.close()

    expect(redrive).toMatchObject({ redriven: [], failed: [{ code: 'store-unavailable' }], left: 0 })
    expect(await receiveLive()).toEqual([])
    expect(await list()).toMatchObject([{ body: 'a', reason: 'store-unavailable' }])
  })

  it('are there twice, and never nowhere, when they cannot be removed', async () => {
    await bury('a', 'store-unavailable')
    const troubled = failing('DeleteMessageCommand')

    const redrive = await redriveLetters(boxOf(troubled), ALL)
    troubled.close()

    expect(redrive).toMatchObject({ redriven: [], failed: [{ code: 'store-unavailable' }] })
    expect(await receiveLive()).toEqual(['a'])
    expect(await list()).toHaveLength(1)
  })

  it('have no way back from a queue that gets none', async () => {
    const { sqs } = clients
    await sqs.send(new SendMessageCommand({ QueueUrl: stack.queueUrl('live'), MessageBody: 'a' }))

    const redrive = await redriveLetters(createSqsLetterBox(sqs, stack.queueUrl('live')), ALL)

    expect(redrive).toMatchObject({ redriven: [], failed: [{ code: 'stack-unreachable' }] })
  })
})

function boxOf({ sqs }: AwsClients) {
  return createSqsLetterBox(sqs, stack.queueUrl('dead'))
}

function list(wish = ALL as { reason: string | undefined; limit: number }) {
  return listLetters(boxOf(clients), wish)
}

function bury(body: string, reason: string): Promise<void> {
  const deadLetters = createSqsDeadLetters(clients.sqs, stack.queueUrl('dead'))
  return deadLetters.bury({
    messageId: `id-${body}`,
    body,
    reason,
    detail: `detail of ${body}`,
    receives: 3,
    sequencers: [],
  })
}

/** Clients whose requests of one kind never arrive. */
function failing(command: string): AwsClients {
  const troubled = createClients({ endpoint: stack.endpoint })
  troubled.sqs.middlewareStack.add(
    (next, context) => (request) => {
      if (context['commandName'] === command) throw new Error('the line is dead')
      return next(request)
    },
    { step: 'initialize' },
  )
  return troubled
}

async function depthOf(queue: string): Promise<number> {
  const QueueUrl = stack.queueUrl(queue)
  const { Attributes } = await clients.sqs.send(new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['All'] }))
  return Number(Attributes?.['ApproximateNumberOfMessages'])
}

async function receiveLive(): Promise<string[]> {
  const request = { QueueUrl: stack.queueUrl('live'), MaxNumberOfMessages: 10, VisibilityTimeout: 60 }
  const { Messages = [] } = await clients.sqs.send(new ReceiveMessageCommand(request))
  return Messages.map(({ Body = '' }) => Body)
}
