import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { type EvidenceItem, EvidenceItemSchema } from '../../../contracts/index.ts'
import { holds } from '../holds.ts'
import { queryAll } from '../query-all.ts'
import { translate } from '../translate.ts'
import { corruptFacts } from './items.ts'
import { DOCUMENT, documentPartition } from './keys.ts'

export interface FactTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

/** @returns the current version of a document, or undefined if there is none. */
export async function readDocumentItem({ client, table }: FactTable, name: string): Promise<EvidenceItem | undefined> {
  const pk = documentPartition(name)
  const command = new GetCommand({ TableName: table, Key: { pk, sk: DOCUMENT }, ConsistentRead: true })
  const { Item } = await translate('reading a piece of evidence', client.send(command))
  if (Item === undefined) return undefined
  const item = EvidenceItemSchema.safeParse(Item)
  if (item.success) return item.data
  throw corruptFacts(item.error)
}

export async function put({ client, table }: FactTable, item: object): Promise<void> {
  await translate('saving evidence', client.send(new PutCommand({ TableName: table, Item: { ...item } })))
}

/** @returns false if what is there comes from a later upload. */
export async function putUnlessLater(
  { client, table }: FactTable,
  item: { readonly sequencer: string },
): Promise<boolean> {
  const command = new PutCommand({
    TableName: table,
    Item: { ...item },
    ConditionExpression: 'attribute_not_exists(pk) OR sequencer <= :sequencer',
    ExpressionAttributeValues: { ':sequencer': item.sequencer },
  })
  return translate('saving evidence', holds(client.send(command)))
}

/** The items of a partition whose sort keys begin alike, in order, at most `most` of them. */
export async function queryItems(
  { client, table }: FactTable,
  { pk, prefix, most }: { readonly pk: string; readonly prefix: string; readonly most: number },
): Promise<Record<string, unknown>[]> {
  return translate('reading evidence', queryAll({ client, table }, { pk, prefix }, most))
}
