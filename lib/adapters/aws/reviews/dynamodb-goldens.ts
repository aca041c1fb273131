import { GetCommand, PutCommand, QueryCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { GoldenStore } from '../../../app/ports/index.ts'
import {
  CopydeskError,
  type Golden,
  type GoldenEntryItem,
  GoldenEntryItemSchema,
  type GoldenItem,
  GoldenItemSchema,
} from '../../../contracts/index.ts'
import { translate } from '../translate.ts'
import { partitionOf } from '../verdicts/keys.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { GOLDEN, GOLDENS, goldenEntryKey } from './keys.ts'

/** Golden items in the single table: each with its article, and an entry for it in the list of all. */
export function createDynamoDbGoldens(store: RecordTable): GoldenStore {
  return {
    keep: (golden) => keep(store, golden),
    find: (article) => find(store, article),
    list: (cursor) => list(store, cursor),
  }
}

/** The entry first: without its item it is passed over, but an item without entry would never be listed. */
async function keep(store: RecordTable, golden: Golden): Promise<void> {
  const { article, seededAt } = golden
  const entry: GoldenEntryItem = { pk: GOLDENS, sk: goldenEntryKey(seededAt, article), article }
  const item: GoldenItem = { pk: partitionOf(article), sk: GOLDEN, golden }
  for (const Item of [entry, item]) {
    await translate('keeping a golden item', store.client.send(new PutCommand({ TableName: store.table, Item })))
  }
}

async function find({ client, table }: RecordTable, article: string): Promise<Golden | undefined> {
  const Key = { pk: partitionOf(article), sk: GOLDEN }
  const command = new GetCommand({ TableName: table, Key, ConsistentRead: true })
  const { Item } = await translate('reading a golden item', client.send(command))
  return Item && parse(GoldenItemSchema, Item).golden
}

async function list(store: RecordTable, cursor: string | undefined) {
  if (cursor !== undefined && !isPlace(cursor)) return { goldens: [], next: null }
  const command = new QueryCommand({
    TableName: store.table,
    ConsistentRead: true,
    KeyConditionExpression: 'pk = :pk',
    ExpressionAttributeValues: { ':pk': GOLDENS },
    ScanIndexForward: false,
    Limit: PAGE,
    ...(cursor !== undefined && { ExclusiveStartKey: { pk: GOLDENS, sk: cursor } }),
  })
  const page = await translate('listing golden items', store.client.send(command))
  const entries = (page.Items ?? []).map((item) => parse(GoldenEntryItemSchema, item))
  const found = await Promise.all(entries.map(({ article }) => find(store, article)))
  const next = page.LastEvaluatedKey === undefined ? null : (entries.at(-1)?.sk ?? null)
  return { goldens: found.filter((golden) => golden !== undefined), next }
}

const PAGE = 50

/** Cursors come from outside, and DynamoDB takes no key that is empty or longer. */
function isPlace(cursor: string): boolean {
  return cursor !== '' && Buffer.byteLength(cursor) <= 1024
}

function parse<Item>(schema: z.ZodType<Item>, item: unknown): Item {
  const parsed = schema.safeParse(item)
  if (parsed.success) return parsed.data
  throw new CopydeskError('store-corrupt', 'a golden item is damaged', { cause: parsed.error })
}
