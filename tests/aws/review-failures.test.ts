import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  ResourceNotFoundException,
} from '@aws-sdk/client-dynamodb'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { DynamoDBDocumentClient, GetCommand, PutCommand, QueryCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { mockClient } from 'aws-sdk-client-mock'
import { beforeEach, describe, expect, it } from 'vitest'
import 'aws-sdk-client-mock-vitest/extend'
import {
  createClients,
  createDynamoDbGoldens,
  createDynamoDbReviews,
  createS3Submission,
} from '../../lib/adapters/aws/index.ts'
import { toItems } from '../../lib/adapters/aws/verdicts/items.ts'
import type { ReviewRecord } from '../../lib/app/index.ts'
import { at, COMMENT, changeOf, eventsOf, leaseOf, recordOf } from '../review/records.ts'

const s3 = mockClient(S3Client)
const dynamodb = mockClient(DynamoDBDocumentClient)
const clients = createClients({ endpoint: 'http://127.0.0.1:9' })
const place = { client: clients.dynamodb, table: 'records' }
const reviews = createDynamoDbReviews(place)
const goldens = createDynamoDbGoldens(place)

const throttled = new ProvisionedThroughputExceededException({ $metadata: {}, message: 'Halden Ferries' })
const gone = new ResourceNotFoundException({ $metadata: {}, message: 'no table' })
const refused = new ConditionalCheckFailedException({ $metadata: {}, message: 'refused' })

const ARTICLE = 'articles/halden/ferries.txt'
const { current } = toItems(recordOf(ARTICLE), undefined)

async function readOne(): Promise<ReviewRecord> {
  dynamodb.on(GetCommand).resolvesOnce({ Item: current })
  const record = await reviews.find(ARTICLE)
  if (record === undefined) throw new Error('not found')
  return record
}

beforeEach(() => {
  for (const mock of [s3, dynamodb]) mock.reset()
})

describe('a busy table', () => {
  it.each([
    ['finding', () => reviews.find(ARTICLE)],
    ['renewing', () => reviews.renew(ARTICLE, 'l-1', at(1))],
    ['scanning', () => reviews.scan({ section: { shelf: 'clear' }, filters: {}, look: 5 })],
    ['counting', () => reviews.count({ shelf: 'clear' }, 5)],
    ['reading findings', () => reviews.findingsOf(ARTICLE, current.revision)],
    ['keeping a draft', () => reviews.keepDraft(ARTICLE, 'anna', 'text')],
    ['finding a draft', () => reviews.findDraft(ARTICLE, 'anna')],
    ['listing golden items', () => goldens.list(undefined)],
    ['finding a golden item', () => goldens.find(ARTICLE)],
  ])('is named as a failure that may pass when %s, without the words of the vendor', async (_title, ask) => {
    dynamodb.rejects(throttled)

    const failure = await ask().catch((error: unknown) => error)

    expect(failure).toMatchObject({ code: 'store-unavailable', cause: throttled })
    expect(String(failure)).not.toContain('Halden')
  })

  it('commits nothing when the one write that counts fails', async () => {
    const record = await readOne()
    dynamodb.on(UpdateCommand).rejects(throttled)

    const commit = reviews.commit(changeOf(record, { events: eventsOf(record, [COMMENT]) }))

    await expect(commit).rejects.toMatchObject({ code: 'store-unavailable' })
    expect(dynamodb).not.toHaveReceivedCommand(PutCommand)
  })

  it('leaves what was committed committed when an event cannot be filed for now', async () => {
    const record = await readOne()
    dynamodb.on(UpdateCommand).resolves({})
    dynamodb.on(PutCommand).resolvesOnce({}).rejects(throttled)

    const commit = reviews.commit(changeOf(record, { events: eventsOf(record, [COMMENT, COMMENT]) }))

    expect(await commit).toEqual({ kind: 'committed' })
  })

  it('leaves an entry without its golden item out of the list', async () => {
    const seeded = { seededAt: at(0), seededBy: { id: 'b', name: 'B', duty: 'lead' as const } }
    dynamodb.on(PutCommand).resolvesOnce({}).rejects(throttled)
    const golden = { ...seeded, article: ARTICLE, of: ARTICLE, answers: {}, outcome: 'reject' as const, result: null }
    await expect(goldens.keep(golden)).rejects.toMatchObject({ code: 'store-unavailable' })
    const written = dynamodb.commandCalls(PutCommand).map((call) => call.args[0].input.Item ?? {})

    dynamodb.on(QueryCommand).resolves({ Items: written.slice(0, 1) })
    dynamodb.on(GetCommand).resolves({})

    expect(await goldens.list(undefined)).toEqual({ goldens: [], next: null })
  })
})

describe('what only AWS does', () => {
  it('asks on until it has looked at as much as it was asked to, however short the pages', async () => {
    const key = {
      pk: 'ARTICLE#articles/b.txt',
      sk: 'VERDICT',
      shelf: 'SHELF#clear',
      shelfOrder: `${at(1)}#articles/b.txt`,
    }
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Items: [{ ...current }], ScannedCount: 4, LastEvaluatedKey: key })
      .resolvesOnce({ Items: [], ScannedCount: 3, LastEvaluatedKey: key })
      .resolvesOnce({ Items: [{ ...current }], ScannedCount: 3, LastEvaluatedKey: key })

    const stretch = await reviews.scan({ section: { shelf: 'clear' }, filters: {}, look: 10 })

    const asked = dynamodb.commandCalls(QueryCommand).map((call) => call.args[0].input.Limit)
    expect(asked).toEqual([10, 6, 3])
    expect(stretch).toMatchObject({ looked: 10, reached: { at: at(1), article: 'articles/b.txt' } })
    expect(stretch.items).toHaveLength(2)
  })

  it('counts on over pages until it has counted enough', async () => {
    const key = { pk: 'p', sk: 's', shelf: 'q', shelfOrder: 'o' }
    dynamodb
      .on(QueryCommand)
      .resolvesOnce({ Count: 3, LastEvaluatedKey: key })
      .resolvesOnce({ Count: 2, LastEvaluatedKey: key })
      .resolvesOnce({ Count: 9 })

    expect(await reviews.count({ shelf: 'clear' }, 4)).toEqual({ count: 4, atLeast: true })
    expect(dynamodb.commandCalls(QueryCommand).map((call) => call.args[0].input.Limit)).toEqual([5, 2])
  })

  it('takes nobody’s article for beaten when the table itself is gone', async () => {
    const record = await readOne()
    dynamodb.on(UpdateCommand).rejects(gone)

    await expect(reviews.commit(changeOf(record, { held: leaseOf('a') }))).rejects.toMatchObject({ cause: gone })
  })

  it('is beaten without another look when its write was tried once', async () => {
    const record = await readOne()
    dynamodb.on(UpdateCommand).rejects(refused)

    expect(await reviews.commit(changeOf(record, { held: leaseOf('a') }))).toEqual({ kind: 'beaten' })
    expect(dynamodb).toHaveReceivedCommandTimes(GetCommand, 1)
  })

  it('submits a text to the intake as UTF-8', async () => {
    s3.on(PutObjectCommand).resolves({})

    await createS3Submission(clients.s3, 'intake').submit('articles/ä.txt', 'Fähre')

    expect(s3).toHaveReceivedCommandWith(PutObjectCommand, {
      Bucket: 'intake',
      Key: 'articles/ä.txt',
      Body: new TextEncoder().encode('Fähre'),
      ContentType: 'text/plain; charset=utf-8',
    })
  })
})

describe('records that are damaged', () => {
  it.each([
    ['a draft', () => reviews.findDraft(ARTICLE, 'anna')],
    ['a golden item', () => goldens.find(ARTICLE)],
    ['an article', () => reviews.find(ARTICLE)],
  ])('are named as such: %s', async (_title, ask) => {
    dynamodb.on(GetCommand).resolves({ Item: { pk: 'x', sk: 'y' } })

    await expect(ask()).rejects.toMatchObject({ code: 'store-corrupt' })
  })

  it.each([
    ['an article of a list', () => reviews.scan({ section: { shelf: 'clear' }, filters: {}, look: 5 })],
    ['findings', () => reviews.findingsOf(ARTICLE, current.revision)],
    ['a list of golden items', () => goldens.list(undefined)],
  ])('are named as such: %s', async (_title, ask) => {
    dynamodb.on(QueryCommand).resolves({ Items: [{ pk: 'x', sk: 'y', findings: Buffer.from('[{') }] })

    await expect(ask()).rejects.toMatchObject({ code: 'store-corrupt' })
  })
})

describe('a cursor from outside', () => {
  it.each(['', 'x'.repeat(1025), 'ä'.repeat(600)])('that can be no key ends the list', async (cursor) => {
    expect(await goldens.list(cursor)).toEqual({ goldens: [], next: null })
    expect(dynamodb).not.toHaveReceivedCommand(QueryCommand)
  })
})
