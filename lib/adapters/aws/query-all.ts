import { type DynamoDBDocumentClient, paginateQuery } from '@aws-sdk/lib-dynamodb'

/** Items of a partition whose sort keys begin alike. */
export interface Prefixed {
  readonly pk: string
  readonly prefix: string
}

/** @returns the items in order, as they are at this moment; the first `most` of them, or all */
export async function queryAll(
  { client, table }: { readonly client: DynamoDBDocumentClient; readonly table: string },
  { pk, prefix }: Prefixed,
  most = Number.POSITIVE_INFINITY,
): Promise<Record<string, unknown>[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': prefix },
      ...(Number.isFinite(most) && { Limit: most }),
    },
  )
  const items: Record<string, unknown>[] = []
  for await (const { Items = [] } of pages) {
    items.push(...Items)
    if (items.length >= most) return items.slice(0, most)
  }
  return items
}
