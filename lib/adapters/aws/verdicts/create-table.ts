import {
  CreateTableCommand,
  DescribeTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { CopydeskError, SHELF_ATTRIBUTES, SHELF_INDEX } from '../../../contracts/index.ts'
import { translate } from '../translate.ts'

const WAIT_SECONDS = { minDelay: 0.05, maxDelay: 1, maxWaitTime: 30 }

/**
 * Makes the verdict table where CDK does not: on the local stack. Harmless if it is there already. A table is created
 * after the request for it is answered, so this waits until it takes items.
 * @throws CopydeskError `directory-outdated` if the table was made for another version of Copydesk
 */
export async function createVerdictTable(client: DynamoDBClient, table: string): Promise<void> {
  const command = new CreateTableCommand({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'shelf', 'shelfOrder'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: SHELF_INDEX,
        KeySchema: keys('shelf', 'shelfOrder'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...SHELF_ATTRIBUTES] },
      },
    ],
  })
  const isNew = await translate('creating the table', unlessThere(client.send(command)))
  await translate('creating the table', waitUntilTableExists({ client, ...WAIT_SECONDS }, { TableName: table }))
  if (!isNew) await translate('describing the table', describeIndex(client, table)).then(refuseOutdated)
}

/** @returns what the index of shelves holds of an item, in no order. */
async function describeIndex(client: DynamoDBClient, table: string): Promise<readonly string[]> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  const index = Table?.GlobalSecondaryIndexes?.find(({ IndexName }) => IndexName === SHELF_INDEX)
  return index?.Projection?.NonKeyAttributes ?? []
}

/** The attributes of an index cannot be changed, and lists read with others would lack what they show. */
function refuseOutdated(attributes: readonly string[]): void {
  if (attributes.toSorted().join() === SHELF_ATTRIBUTES.toSorted().join()) return
  throw new CopydeskError('directory-outdated', 'the records here were made by another version of Copydesk', {
    hint: 'Start with another --directory and upload the articles again.',
  })
}

function keys(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ]
}

/** @returns false if it was there already */
async function unlessThere(request: Promise<unknown>): Promise<boolean> {
  try {
    await request
    return true
  } catch (error) {
    if (error instanceof ResourceInUseException) return false
    throw error
  }
}
