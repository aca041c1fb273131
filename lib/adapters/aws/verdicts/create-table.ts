import {
  CreateTableCommand,
  type DynamoDBClient,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb'
import { QUEUE_ATTRIBUTES } from '../../../contracts/index.ts'
import { translate } from '../translate.ts'

const WAIT_SECONDS = { minDelay: 0.05, maxDelay: 1, maxWaitTime: 30 }

/**
 * Makes the verdict table where CDK does not: on the local stack. Harmless if it is there already. A table is created
 * after the request for it is answered, so this waits until it takes items.
 */
export async function createVerdictTable(client: DynamoDBClient, table: string): Promise<void> {
  const command = new CreateTableCommand({
    TableName: table,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: ['pk', 'sk', 'queue', 'queueOrder'].map((name) => ({
      AttributeName: name,
      AttributeType: 'S',
    })),
    KeySchema: keys('pk', 'sk'),
    GlobalSecondaryIndexes: [
      {
        IndexName: 'queue',
        KeySchema: keys('queue', 'queueOrder'),
        Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...QUEUE_ATTRIBUTES] },
      },
    ],
  })
  await translate('creating the table', unlessThere(client.send(command)))
  await translate('creating the table', waitUntilTableExists({ client, ...WAIT_SECONDS }, { TableName: table }))
}

function keys(partition: string, sort: string) {
  return [
    { AttributeName: partition, KeyType: 'HASH' as const },
    { AttributeName: sort, KeyType: 'RANGE' as const },
  ]
}

async function unlessThere(request: Promise<unknown>): Promise<void> {
  try {
    await request
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error
  }
}
