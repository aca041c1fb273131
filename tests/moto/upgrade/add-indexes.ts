import {
  type AttributeDefinition,
  DescribeTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  UpdateTableCommand,
} from '@aws-sdk/client-dynamodb'
import * as z from 'zod'
import type { Resource } from '../template/template.ts'

const TableSchema = z.object({
  AttributeDefinitions: z.array(z.custom<AttributeDefinition>((value) => typeof value === 'object')),
  GlobalSecondaryIndexes: z.array(
    z.custom<GlobalSecondaryIndex & { IndexName: string }>((value) => typeof value === 'object'),
  ),
})

/** Adds the indexes that a table lacks, as CloudFormation would. @returns their names */
export async function addIndexes(client: DynamoDBClient, table: string, { Properties }: Resource): Promise<string[]> {
  const { AttributeDefinitions, GlobalSecondaryIndexes } = TableSchema.parse(Properties)
  const { Table } = await client.send(new DescribeTableCommand({ TableName: table }))
  const there = new Set(Table?.GlobalSecondaryIndexes?.map(({ IndexName }) => IndexName))
  const lacking = GlobalSecondaryIndexes.filter(({ IndexName }) => !there.has(IndexName))
  for (const Create of lacking) {
    const GlobalSecondaryIndexUpdates = [{ Create }]
    await client.send(new UpdateTableCommand({ TableName: table, AttributeDefinitions, GlobalSecondaryIndexUpdates }))
  }
  return lacking.map(({ IndexName }) => IndexName)
}
