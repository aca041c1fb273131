import { UpdateTimeToLiveCommand } from '@aws-sdk/client-dynamodb'
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { type NativeAttributeValue, PutCommand, QueryCommand, TransactWriteCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { DeskClients } from '../../lib/adapters/aws/index.ts'
import { SNAPSHOTS, startTestStack, type TestStack, testStackAt } from '../review/open-table.ts'
import { useMoto } from './server/moto.ts'

/** Somewhere to ask, with a table of the stores. */
interface Place extends DeskClients {
  readonly table: string
}

const moto = testStackAt(useMoto().endpoint, 'differences')
let local: TestStack
let places: Readonly<Record<'local' | 'moto', Place>>

beforeAll(async () => {
  await moto.clients.s3.send(new CreateBucketCommand({ Bucket: SNAPSHOTS }))
  local = await startTestStack()
  places = { local: await open(local), moto: await open(moto) }
})

afterAll(() => Promise.all([local.close(), moto.close()]))

type Ask = (place: Place) => Promise<unknown>

/** What is answered otherwise here and there. What AWS answers is what its documentation says. */
const DIFFERENCES: readonly (readonly [what: string, ask: Ask, locally: string, onMoto: string])[] = [
  ['an index key of 1,025 bytes', put({ shelf: 'S', shelfOrder: 's'.repeat(1025) }), 'taken', 'ValidationException'],
  ['an empty index key', put({ shelf: '', shelfOrder: 's' }), 'taken', 'ValidationException'],
  ['an index key that is a number', put({ shelf: 1, shelfOrder: 's' }), 'ValidationException', 'taken'],
  [
    'a value that no expression names',
    put({}, { ConditionExpression: 'attribute_exists(never)', ExpressionAttributeValues: { ':x': 1 } }),
    'ValidationException',
    'ConditionalCheckFailedException',
  ],
  [
    'a start outside of what is asked for',
    query('shelf = :s AND shelfOrder >= :t', { ':s': 'S', ':t': '5' }, { shelf: 'S', shelfOrder: '1' }),
    'ValidationException',
    'taken',
  ],
  [
    'bounds the wrong way round',
    query('shelf = :s AND shelfOrder BETWEEN :a AND :b', { ':s': 'S', ':a': '2', ':b': '1' }),
    'ValidationException',
    'taken',
  ],
  [
    'a transaction',
    ({ dynamodb, table: TableName }) =>
      dynamodb.send(new TransactWriteCommand({ TransactItems: [{ Put: { TableName, Item: { pk: 't', sk: 't' } } }] })),
    'UnknownOperationException',
    'taken',
  ],
  [
    'a time to live',
    ({ dynamodb, table: TableName }) => {
      const TimeToLiveSpecification = { Enabled: true, AttributeName: 'until' }
      return dynamodb.send(new UpdateTimeToLiveCommand({ TableName, TimeToLiveSpecification }))
    },
    'UnknownOperationException',
    'taken',
  ],
  [
    'a body that is not what its checksum says',
    ({ s3 }) => {
      const ChecksumSHA256 = Buffer.alloc(32).toString('base64')
      return s3.send(new PutObjectCommand({ Bucket: SNAPSHOTS, Key: 'wrong', Body: 'b', ChecksumSHA256 }))
    },
    'BadDigest',
    'taken',
  ],
]

describe('the local stack and moto differ in', () => {
  it.each(DIFFERENCES)('%s', async (_, ask, locally, onMoto) => {
    expect(await outcomeOf(ask(places.local))).toBe(locally)
    expect(await outcomeOf(ask(places.moto))).toBe(onMoto)
  })
})

async function open(stack: TestStack): Promise<Place> {
  const { s3, dynamodb } = stack.clients
  const { table } = await stack.open()
  return { s3, dynamodb, table }
}

function put(attributes: object, condition: object = {}): Ask {
  return ({ dynamodb, table: TableName }) =>
    dynamodb.send(new PutCommand({ TableName, Item: { pk: 'a', sk: 'b', ...attributes }, ...condition }))
}

function query(KeyConditionExpression: string, values: Record<string, NativeAttributeValue>, start?: object): Ask {
  const from = start === undefined ? {} : { ExclusiveStartKey: { pk: 'a', sk: 'v', ...start } }
  const asked = { IndexName: 'shelves', KeyConditionExpression, ExpressionAttributeValues: values, ...from }
  return ({ dynamodb, table: TableName }) => dynamodb.send(new QueryCommand({ TableName, ...asked }))
}

async function outcomeOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(
    () => 'taken',
    (error: unknown) => (error instanceof Error ? error.name : String(error)),
  )
}
