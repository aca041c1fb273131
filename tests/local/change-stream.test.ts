import { DeleteItemCommand, PutItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { describe, expect, it, vi } from 'vitest'
import type { StreamHandler } from '../../lib/adapters/local/index.ts'
import { type Clients, createTable, testStack } from './stack.ts'

const TableName = 'records'
const TABLE = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST' as const,
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' as const },
    { AttributeName: 'sk', KeyType: 'RANGE' as const },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' as const },
    { AttributeName: 'sk', AttributeType: 'S' as const },
  ],
}

describe('the stream of a table', () => {
  it('tells of each change with the item before and after it, and of nothing else', async () => {
    const { stack, told } = await followed()

    await put(stack, 'a', '1')
    await put(stack, 'a', '1')
    await put(stack, 'a', '2')
    await put(stack, 'a', '3', { sk: 'OTHER' })
    await expect(put(stack, 'a', '4', { condition: 'attribute_not_exists(pk)' })).rejects.toThrow('conditional')
    await stack.dynamodb.send(new DeleteItemCommand({ TableName, Key: { pk: { S: 'a' }, sk: { S: 'VERDICT' } } }))
    await vi.waitUntil(() => told.length >= 3)

    expect(told.map(summary)).toEqual([
      ['INSERT', undefined, '1'],
      ['MODIFY', '1', '2'],
      ['REMOVE', '2', undefined],
    ])
    expect(told[0]?.dynamodb?.Keys).toEqual({ pk: { S: 'a' }, sk: { S: 'VERDICT' } })
  })

  it('keeps the order of one item, however many write it at once', async () => {
    const { stack, told } = await followed()
    await put(stack, 'a', '0', { count: 0 })

    await Promise.all(Array.from({ length: 40 }, () => increment(stack, 'a')))
    await vi.waitUntil(() => told.length >= 41)

    expect(told.map(({ dynamodb }) => dynamodb?.NewImage?.['count']?.N)).toEqual(
      Array.from({ length: 41 }, (_, index) => String(index)),
    )
    const links = told.slice(1).map((record, index) => [record.dynamodb?.OldImage, told[index]?.dynamodb?.NewImage])
    for (const [before, after] of links) expect(before).toEqual(after)
  })

  it('begins again with the record that failed, and tells nothing behind it before', async () => {
    let failures = 2
    const { stack, told } = await followed(async ({ Records }) => {
      const failed = Records.find(({ dynamodb }) => dynamodb?.NewImage?.['value']?.S === '2')
      if (failed === undefined || failures-- <= 0) return keep(Records)
      keep(Records.slice(0, Records.indexOf(failed)))
      return { batchItemFailures: [{ itemIdentifier: failed.dynamodb?.SequenceNumber ?? '' }] }

      function keep(records: readonly DynamoDBRecord[]) {
        told.push(...records)
        return { batchItemFailures: [] }
      }
    })

    for (const value of ['1', '2', '3']) await put(stack, value, value)
    await vi.waitUntil(() => told.length >= 3)

    expect(told.map(({ dynamodb }) => dynamodb?.NewImage?.['value']?.S)).toEqual(['1', '2', '3'])
  })

  it('hands over what there is before the stack closes', async () => {
    const { stack, told } = await followed()

    await put(stack, 'a', '1')
    await stack.close()

    expect(told).toHaveLength(1)
  })
})

describe('the bus of events', () => {
  it.each([
    ['no JSON', '{'],
    ['no entries', '{"Entries":[]}'],
    ['a detail that is no JSON', '{"Entries":[{"Source":"s","DetailType":"d","Detail":"{"}]}'],
    ['too much', JSON.stringify({ Entries: [{ Source: 's', DetailType: 'd', Detail: `"${'x'.repeat(300_000)}"` }] })],
  ])('refuses %s', async (_, body) => {
    const stack = await testStack()

    const response = await fetch(stack.endpoint, {
      method: 'POST',
      headers: { 'x-amz-target': 'AWSEvents.PutEvents' },
      body,
    })

    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ __type: 'ValidationException' })
  })
})

/** A stack with a table whose verdicts are followed; by default everything told is kept. */
async function followed(handler?: StreamHandler) {
  const stack = await testStack()
  await createTable(stack.dynamodb, TABLE)
  const told: DynamoDBRecord[] = []
  stack.follow(TableName, 'VERDICT', handler ?? keepAll)
  return { stack, told }

  async function keepAll({ Records }: Parameters<StreamHandler>[0]) {
    told.push(...Records)
    return { batchItemFailures: [] }
  }
}

function put(
  { dynamodb }: Clients,
  pk: string,
  value: string,
  { sk = 'VERDICT', condition, count }: { sk?: string; condition?: string; count?: number } = {},
) {
  return dynamodb.send(
    new PutItemCommand({
      TableName,
      Item: {
        pk: { S: pk },
        sk: { S: sk },
        value: { S: value },
        ...(count !== undefined && { count: { N: String(count) } }),
      },
      ...(condition !== undefined && { ConditionExpression: condition }),
    }),
  )
}

function increment({ dynamodb }: Clients, pk: string) {
  return dynamodb.send(
    new UpdateItemCommand({
      TableName,
      Key: { pk: { S: pk }, sk: { S: 'VERDICT' } },
      UpdateExpression: 'ADD #count :one',
      ExpressionAttributeNames: { '#count': 'count' },
      ExpressionAttributeValues: { ':one': { N: '1' } },
    }),
  )
}

function summary({ eventName, dynamodb }: DynamoDBRecord) {
  return [eventName, dynamodb?.OldImage?.['value']?.S, dynamodb?.NewImage?.['value']?.S]
}
