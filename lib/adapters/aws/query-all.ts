import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'

/** Items of a partition whose sort keys begin alike. */
export interface Prefixed {
  readonly pk: string
  readonly prefix: string
}

/** @returns the items, all of them, in order, as they are at this moment */
export async function queryAll(
  { client, table }: { readonly client: DynamoDBDocumentClient; readonly table: string },
  { pk, prefix }: Prefixed,
): Promise<Record<string, unknown>[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
    },
  )
  const items: Record<string, unknown>[] = []
  for await (const page of pages) items.push(...(page.Items ?? []))
  return items
}
