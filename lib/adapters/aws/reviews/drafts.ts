import { DeleteCommand, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb'
import { CopydeskError, type DraftItem, DraftItemSchema } from '../../../contracts/index.ts'
import { translate } from '../translate.ts'
import { partitionOf } from '../verdicts/keys.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { draftKey } from './keys.ts'

/** Drafts belong to people, not to leases or verdicts, and outlive both. An empty one is none. */
export async function keepDraft(
  { client, table }: RecordTable,
  article: string,
  person: string,
  text: string,
): Promise<void> {
  const Key = { pk: partitionOf(article), sk: draftKey(person) }
  const Item: DraftItem = { ...Key, text }
  const kept =
    text === ''
      ? client.send(new DeleteCommand({ TableName: table, Key }))
      : client.send(new PutCommand({ TableName: table, Item }))
  await translate('keeping a draft', kept)
}

/** @returns what was kept; empty if nothing is */
export async function findDraft({ client, table }: RecordTable, article: string, person: string): Promise<string> {
  const Key = { pk: partitionOf(article), sk: draftKey(person) }
  const command = new GetCommand({ TableName: table, Key, ConsistentRead: true })
  const { Item } = await translate('reading a draft', client.send(command))
  if (Item === undefined) return ''
  const draft = DraftItemSchema.safeParse(Item)
  if (draft.success) return draft.data.text
  throw new CopydeskError('store-corrupt', 'a draft on an article is damaged', { cause: draft.error })
}
