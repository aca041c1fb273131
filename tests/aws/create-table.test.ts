import { CreateTableCommand } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createVerdictTable } from '../../lib/adapters/aws/index.ts'
import { SHELF_ATTRIBUTES } from '../../lib/contracts/index.ts'
import { startTestStack, type TestStack } from '../review/open-table.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

describe('the local table', () => {
  it('is taken as it is when it is there already', async () => {
    await createVerdictTable(stack.clients.dynamodb, 'records')

    await expect(createVerdictTable(stack.clients.dynamodb, 'records')).resolves.toBeUndefined()
  })

  it('is refused when its lists were made to show something else', async () => {
    await createOtherTable('outdated', ['article', 'severity'])

    const opening = createVerdictTable(stack.clients.dynamodb, 'outdated')

    await expect(opening).rejects.toMatchObject({
      code: 'directory-outdated',
      hint: expect.stringContaining('--directory'),
    })
  })

  it('shows in lists no more attributes than DynamoDB takes', () => {
    expect(SHELF_ATTRIBUTES.length).toBeLessThanOrEqual(20)
  })
})

async function createOtherTable(table: string, attributes: string[]): Promise<void> {
  const command = new CreateTableCommand({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'shelf', 'shelfOrder'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: keysOf('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'shelves',
        KeySchema: keysOf('shelf', 'shelfOrder'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: attributes },
      },
    ],
  })
  await stack.clients.dynamodb.send(command)
}

function keysOf(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ]
}
