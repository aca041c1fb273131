import 'aws-sdk-client-mock-vitest/extend'
import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { EventBridgeClient, PutEventsCommand, type PutEventsCommandInput } from '@aws-sdk/client-eventbridge'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { createAnnounceHandler } from '../../lambdas/announce.ts'
import { composeAnnouncing } from '../../lib/adapters/aws/index.ts'
import { sha256 } from '../../lib/adapters/node/index.ts'
import type { Change } from '../../lib/app/index.ts'
import { changesOf, type Step } from './item-history.ts'

// Before the function is loaded, which then writes nothing between the lines of the tests.
vi.hoisted(() => {
  process.env['POWERTOOLS_LOG_LEVEL'] = 'SILENT'
  process.env['POWERTOOLS_METRICS_DISABLED'] = 'true'
})

const eventBridge = mockClient(EventBridgeClient)
const sqs = mockClient(SQSClient)

const DEAD_LETTERS = 'https://sqs.eu-central-1.amazonaws.com/111122223333/dead-letters'
const config = { COPYDESK_BUS: 'announcements', COPYDESK_DEAD_LETTER_URL: DEAD_LETTERS }
const clients = { eventBridge: new EventBridgeClient(), sqs: new SQSClient() }
const announceBatch = createAnnounceHandler(() => composeAnnouncing(config, clients, sha256))

const JUDGED: Step = { kind: 'verdict', sequencer: '01', judgedAt: '2026-11-02T08:00:00.000Z' }
const RELEASED: Step = {
  kind: 'commit',
  deeds: [{ kind: 'decide', outcome: 'release' }],
  decision: { outcome: 'release', at: '2026-11-02T09:00:00.000Z' },
}

beforeEach(() => {
  eventBridge.reset()
  sqs.reset()
  eventBridge.on(PutEventsCommand).callsFake(({ Entries }: PutEventsCommandInput) => takeAllBut(Entries))
})

describe('the announce function', () => {
  it('puts what changed on the bus', async () => {
    const answer = await announceBatch({ Records: recordsOf(changesOf([JUDGED])) })

    expect(answer).toEqual({ batchItemFailures: [] })
    expect(eventBridge).toHaveReceivedCommandTimes(PutEventsCommand, 1)
    expect(sentEntries()).toMatchObject([
      {
        EventBusName: 'announcements',
        Source: 'copydesk',
        DetailType: 'VerdictIssued',
        Time: new Date('2026-11-02T08:00:00.000Z'),
        Detail: expect.stringContaining('"schema":"copydesk.verdict-issued/1"'),
      },
    ])
  })

  it('sends ten articles at a time, and two announcements on one article one after the other', async () => {
    const many = Array.from({ length: 12 }, (_, index) => changesOf([JUDGED], `articles/${index}.txt`)).flat()
    const one = changesOf([JUDGED, RELEASED], 'articles/one.txt')

    await announceBatch({ Records: recordsOf([...many, ...one]) })

    const sizes = eventBridge.commandCalls(PutEventsCommand).map(({ args }) => args[0].input.Entries?.length)
    expect(sizes).toEqual([10, 3, 1, 1])
  })

  it('has the first change told again that was not taken, and sends nothing behind it', async () => {
    eventBridge.reset()
    eventBridge
      .on(PutEventsCommand)
      .callsFakeOnce(({ Entries }: PutEventsCommandInput) => takeAllBut(Entries, 1))
      .rejects(new Error('nothing more is sent'))
    const changes = [...articlesOf(3), ...changesOf([JUDGED, RELEASED], 'articles/1.txt').slice(1)]

    const answer = await announceBatch({ Records: recordsOf(changes) })

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1001' }] })
    expect(eventBridge).toHaveReceivedCommandTimes(PutEventsCommand, 1)
  })

  it('has a whole batch told again that was throttled', async () => {
    eventBridge.reset()
    eventBridge.on(PutEventsCommand).rejects(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))

    const answer = await announceBatch({ Records: recordsOf(articlesOf(3)) })

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1000' }] })
  })

  it('begins again behind what was sent before a throttled call', async () => {
    eventBridge.reset()
    eventBridge
      .on(PutEventsCommand)
      .callsFakeOnce(({ Entries }: PutEventsCommandInput) => takeAllBut(Entries))
      .rejects(Object.assign(new Error('slow down'), { name: 'ThrottlingException' }))

    const answer = await announceBatch({ Records: recordsOf(articlesOf(12)) })

    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '1010' }] })
  })

  it('sets a change aside that nobody can read, with its reason, and goes on', async () => {
    const [first, second, third] = recordsOf(articlesOf(3))
    if (first === undefined || second?.dynamodb === undefined || third === undefined) throw new Error('three records')
    const damaged = { ...second, dynamodb: { ...second.dynamodb, NewImage: { article: { S: 'articles/1.txt' } } } }

    const answer = await announceBatch({ Records: [first, damaged, third] })

    expect(answer).toEqual({ batchItemFailures: [] })
    expect(sentEntries()).toHaveLength(2)
    const letter = sqs.commandCalls(SendMessageCommand)[0]?.args[0].input
    expect(letter?.QueueUrl).toBe(DEAD_LETTERS)
    expect(letter?.MessageAttributes).toMatchObject({ reason: { StringValue: 'store-corrupt' } })
    expect(letter?.MessageBody).toBe('{"article":"articles/1.txt","sequenceNumber":"1001"}')
  })

  it('lets pass what is no verdict, and items that are gone', async () => {
    const [verdict] = recordsOf(changesOf([JUDGED]))
    const keys = marshall({ pk: 'ARTICLE#articles/a.txt', sk: 'LEDGER#00000001' })
    const event: DynamoDBRecord = { eventName: 'INSERT', dynamodb: { Keys: images(keys), NewImage: images(keys) } }
    const gone = { ...verdict, dynamodb: { Keys: images(marshall({ pk: 'ARTICLE#a', sk: 'VERDICT' })) } }

    const answer = await announceBatch({ Records: [event, gone] })

    expect(answer).toEqual({ batchItemFailures: [] })
    expect(eventBridge).not.toHaveReceivedCommand(PutEventsCommand)
  })
})

/** What EventBridge answers: an id for each entry it takes. */
function takeAllBut(entries: PutEventsCommandInput['Entries'] = [], refused = -1) {
  const answers = entries.map((_, index) =>
    index === refused ? { ErrorCode: 'ThrottlingException' } : { EventId: `e${index}` },
  )
  return { FailedEntryCount: refused === -1 ? 0 : 1, Entries: answers }
}

function sentEntries() {
  return eventBridge.commandCalls(PutEventsCommand).flatMap(({ args }) => args[0].input.Entries ?? [])
}

function articlesOf(count: number): readonly Change[] {
  return Array.from({ length: count }, (_, index) => changesOf([JUDGED], `articles/${index}.txt`)).flat()
}

/** Changes as records of the table's stream. */
function recordsOf(changes: readonly Change[]): DynamoDBRecord[] {
  return changes.flatMap((change, index) => {
    if (change.kind !== 'change') return []
    const { before, after } = change
    const keys = { pk: `ARTICLE#${after.article}`, sk: 'VERDICT' }
    const image = (item: object) => images(marshall({ ...keys, ...item }, { removeUndefinedValues: true }))
    const dynamodb = {
      SequenceNumber: String(1000 + index),
      Keys: images(marshall(keys)),
      NewImage: image(after),
      ...(before !== undefined && { OldImage: image(before) }),
    }
    return [{ eventName: before === undefined ? ('INSERT' as const) : ('MODIFY' as const), dynamodb }]
  })
}

/** The stream's types name fewer members of the same values. */
function images(item: Record<string, AttributeValue>) {
  return item as NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>
}
