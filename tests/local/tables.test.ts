import {
  ConditionalCheckFailedException,
  type CreateTableCommandInput,
  GetItemCommand,
  ListTablesCommand,
  PutItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb'
import { expect, test } from 'vitest'
import { type Clients, createTable, temporaryDirectory, testStack } from './stack.ts'

const TableName = 'verdicts'

const TABLE = {
  TableName,
  BillingMode: 'PAY_PER_REQUEST',
  KeySchema: [
    { AttributeName: 'pk', KeyType: 'HASH' },
    { AttributeName: 'sk', KeyType: 'RANGE' },
  ],
  AttributeDefinitions: [
    { AttributeName: 'pk', AttributeType: 'S' },
    { AttributeName: 'sk', AttributeType: 'S' },
  ],
} satisfies CreateTableCommandInput

const put = ({ dynamodb }: Clients, sk: string, condition?: string) =>
  dynamodb.send(
    new PutItemCommand({
      TableName,
      Item: { pk: { S: 'article' }, sk: { S: sk } },
      ...(condition !== undefined && { ConditionExpression: condition }),
    }),
  )

test('keeps items, also over a restart', async () => {
  const directory = await temporaryDirectory()
  const before = await testStack({ directory })
  await createTable(before.dynamodb, TABLE)
  await put(before, '1')
  await put(before, '2')
  await before.close()

  const after = await testStack({ directory })

  expect((await after.dynamodb.send(new ListTablesCommand())).TableNames).toEqual([TableName])
  const { Items } = await after.dynamodb.send(
    new QueryCommand({
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'article' } },
    }),
  )
  expect(Items?.map(({ sk }) => sk?.S)).toEqual(['1', '2'])
})

test('lets exactly one of many conditional writers win', async () => {
  const stack = await testStack()
  await createTable(stack.dynamodb, TABLE)

  const writers = Array.from({ length: 10 }, () => put(stack, 'once', 'attribute_not_exists(pk)'))
  const outcomes = await Promise.allSettled(writers)

  expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  const lost = outcomes.filter((outcome) => outcome.status === 'rejected')
  expect(lost.every(({ reason }) => reason instanceof ConditionalCheckFailedException)).toBe(true)
})

test('answers the next request after one that broke off or made no sense', async () => {
  const stack = await testStack()
  await createTable(stack.dynamodb, TABLE)
  const headers = { 'x-amz-target': 'DynamoDB_20120810.PutItem', 'content-type': 'application/x-amz-json-1.0' }
  const hangUp = new AbortController()
  const never = new ReadableStream({
    async pull(controller) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      controller.enqueue(Buffer.from('{'))
    },
  })
  const request = { method: 'POST', headers, body: never, duplex: 'half', signal: hangUp.signal } as const
  const broken = fetch(stack.endpoint, request).catch(() => 'hung up')
  setTimeout(() => hangUp.abort(), 20)
  expect(await broken).toBe('hung up')

  const nonsense = await fetch(stack.endpoint, { method: 'POST', headers, body: '{"TableName":' })
  expect(nonsense.status).toBe(400)
  await put(stack, '1')

  const { Item } = await stack.dynamodb.send(
    new GetItemCommand({ TableName, Key: { pk: { S: 'article' }, sk: { S: '1' } } }),
  )
  expect(Item).toBeDefined()
})
