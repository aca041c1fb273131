import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Section, ShelfPlace, ShelfScan, ShelvedArticle } from '../../../app/ports/index.ts'
import { CopydeskError, SHELF_INDEX, type ShelvedItem, ShelvedItemSchema } from '../../../contracts/index.ts'
import { translate } from '../translate.ts'
import { articleIn, CURRENT, partitionOf } from '../verdicts/keys.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { orderOf, timeIn } from '../verdicts/shelves.ts'
import { filterBy } from './filters.ts'

/** An article in a list, or the end of what was looked at, by its place there: text that is ordered by its bytes. */
export interface Placed {
  readonly order: string
}

export interface PlacedArticle extends Placed {
  readonly item: ShelvedArticle
}

export interface PlaceReached extends Placed {
  readonly place: ShelfPlace
}

export interface PartitionStretch {
  readonly items: readonly PlacedArticle[]
  readonly looked: number
  /** Null if the partition ends there. */
  readonly reached: PlaceReached | null
}

/** Looks at a stretch of one partition of a shelf. */
export async function scanPartition(store: RecordTable, scan: ShelfScan, partition: string): Promise<PartitionStretch> {
  const items: PlacedArticle[] = []
  let looked = 0
  let start = startOf(scan, partition)
  do {
    const input = { ...queryInput(store.table, scan, partition), Limit: scan.look - looked, ExclusiveStartKey: start }
    const page = await translate('reading the queue', store.client.send(new QueryCommand(input)))
    items.push(...parseItems(page.Items ?? []).map(toPlaced))
    looked += page.ScannedCount ?? 0
    start = page.LastEvaluatedKey
  } while (start !== undefined && looked < scan.look)
  return { items, looked, reached: start === undefined ? null : placeOf(start) }
}

/** Counts the articles of one partition, or the first of them up to a number. */
export async function countPartition({ client, table }: RecordTable, partition: string, upTo: number): Promise<number> {
  let count = 0
  let start: QueryCommandInput['ExclusiveStartKey']
  do {
    const rest = { Select: 'COUNT' as const, Limit: upTo - count, ExclusiveStartKey: start }
    const command = new QueryCommand({ ...partitionInput(table, partition), ...rest })
    const page = await translate('counting the queue', client.send(command))
    count += page.Count ?? 0
    start = page.LastEvaluatedKey
  } while (start !== undefined && count < upTo)
  return count
}

function queryInput(table: string, { section, filters, from }: ShelfScan, partition: string): QueryCommandInput {
  const input = partitionInput(table, partition)
  const filter = filterBy(filters)
  return {
    ...input,
    ScanIndexForward: isAscending(section),
    KeyConditionExpression: `${input.KeyConditionExpression}${from === undefined ? '' : ' AND shelfOrder >= :from'}`,
    ...(filter.terms.length > 0 && {
      FilterExpression: filter.terms.join(' AND '),
      ExpressionAttributeNames: filter.names,
    }),
    ExpressionAttributeValues: {
      ...input.ExpressionAttributeValues,
      ...(from !== undefined && { ':from': from }),
      ...filter.values,
    },
  }
}

function partitionInput(table: string, partition: string) {
  return {
    TableName: table,
    IndexName: SHELF_INDEX,
    KeyConditionExpression: 'shelf = :shelf',
    ExpressionAttributeValues: { ':shelf': partition },
  }
}

/** Open articles come oldest first, the others newest first. */
export function isAscending({ shelf }: Section): boolean {
  return shelf === 'open'
}

/** @returns true if a place lies before the time from which on articles are asked for. */
export function isTooOld(place: ShelfPlace | undefined, from: string | undefined): boolean {
  return place !== undefined && from !== undefined && place.at < from
}

/** DynamoDB refuses to start outside of what is asked for; what comes first there is behind such a place anyway. */
function startOf({ after, from }: ShelfScan, partition: string): QueryCommandInput['ExclusiveStartKey'] {
  if (after === undefined || isTooOld(after, from)) return undefined
  const place = { shelf: partition, shelfOrder: orderOf(after.at, after.article) }
  return { pk: partitionOf(after.article), sk: CURRENT, ...place }
}

function placeOf(key: Record<string, unknown>): PlaceReached {
  const { pk, shelfOrder } = PlaceSchema.parse(key)
  return { order: shelfOrder, place: { at: timeIn(shelfOrder), article: articleIn(pk) } }
}

const PlaceSchema = z.object({ pk: z.string(), shelfOrder: z.string() })
const PlacedItemSchema = ShelvedItemSchema.extend({ shelfOrder: z.string() })

function parseItems(items: readonly Record<string, unknown>[]): readonly z.infer<typeof PlacedItemSchema>[] {
  const shelved = PlacedItemSchema.array().safeParse(items)
  if (shelved.success) return shelved.data
  throw new CopydeskError('store-corrupt', 'the queue holds an article that is damaged', { cause: shelved.error })
}

function toPlaced({ shelfOrder: order, ...item }: z.infer<typeof PlacedItemSchema>): PlacedArticle {
  return { order, item: toShelved(item) }
}

function toShelved(item: ShelvedItem): ShelvedArticle {
  const { nameLower: _, decision, escalated = false, assignee = null, lease = null, readBy = [], ...shown } = item
  const decided = {
    outcome: decision?.outcome ?? null,
    decidedAt: decision?.at ?? null,
    tally: decision?.tally ?? null,
  }
  return { ...shown, ...decided, escalated, assignee, lease, readBy }
}
