import { QueryCommand, type QueryCommandInput } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import type { Section, ShelfPlace, ShelfScan, ShelfStretch, ShelvedArticle } from '../../../app/ports/index.ts'
import { CopydeskError, SHELF_INDEX, type ShelvedItem, ShelvedItemSchema } from '../../../contracts/index.ts'
import { translate } from '../translate.ts'
import { articleIn, CURRENT, partitionOf } from '../verdicts/keys.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { orderOf, partitionOfSection, timeIn } from '../verdicts/shelves.ts'
import { filterBy } from './filters.ts'

/**
 * Looks at a stretch of a shelf. A place in it is a time and a name, never a number: whatever is put before it or taken
 * from before it, what lies behind stays behind.
 */
export async function scanShelf(store: RecordTable, scan: ShelfScan): Promise<ShelfStretch> {
  if (isOver(scan)) return { items: [], looked: 0, reached: null }
  const items: ShelvedArticle[] = []
  let looked = 0
  let start = startOf(scan)
  do {
    const input = { ...queryInput(store.table, scan), Limit: scan.look - looked, ExclusiveStartKey: start }
    const page = await translate('reading the queue', store.client.send(new QueryCommand(input)))
    items.push(...parseItems(page.Items ?? []).map(toShelved))
    looked += page.ScannedCount ?? 0
    start = page.LastEvaluatedKey
  } while (start !== undefined && looked < scan.look)
  return { items, looked, reached: start === undefined ? null : placeOf(start) }
}

/** Counts one more than asked for, to know whether there are more. */
export async function countShelf({ client, table }: RecordTable, section: Section, upTo: number) {
  let count = 0
  let start: QueryCommandInput['ExclusiveStartKey']
  do {
    const rest = { Select: 'COUNT' as const, Limit: upTo + 1 - count, ExclusiveStartKey: start }
    const command = new QueryCommand({ ...sectionInput(table, section), ...rest })
    const page = await translate('counting the queue', client.send(command))
    count += page.Count ?? 0
    start = page.LastEvaluatedKey
  } while (start !== undefined && count <= upTo)
  return { count: Math.min(count, upTo), atLeast: count > upTo }
}

function queryInput(table: string, { section, filters, from }: ShelfScan): QueryCommandInput {
  const input = sectionInput(table, section)
  const filter = filterBy(filters)
  return {
    ...input,
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

function sectionInput(table: string, section: Section) {
  return {
    TableName: table,
    IndexName: SHELF_INDEX,
    KeyConditionExpression: 'shelf = :shelf',
    ExpressionAttributeValues: { ':shelf': partitionOfSection(section) },
    ScanIndexForward: section.shelf === 'open',
  }
}

/** Newest first, and so far back already that only what is too old comes behind. */
function isOver({ section, after, from }: ShelfScan): boolean {
  return section.shelf !== 'open' && isTooOld(after, from)
}

function isTooOld(place: ShelfPlace | undefined, from: string | undefined): boolean {
  return place !== undefined && from !== undefined && place.at < from
}

/** DynamoDB refuses to start outside of what is asked for; what comes first there is behind such a place anyway. */
function startOf({ section, after, from }: ShelfScan): QueryCommandInput['ExclusiveStartKey'] {
  if (after === undefined || isTooOld(after, from)) return undefined
  const place = { shelf: partitionOfSection(section), shelfOrder: orderOf(after.at, after.article) }
  return { pk: partitionOf(after.article), sk: CURRENT, ...place }
}

function placeOf(key: Record<string, unknown>): ShelfPlace {
  const { pk, shelfOrder } = PlaceSchema.parse(key)
  return { at: timeIn(shelfOrder), article: articleIn(pk) }
}

const PlaceSchema = z.object({ pk: z.string(), shelfOrder: z.string() })

function parseItems(items: readonly Record<string, unknown>[]): readonly ShelvedItem[] {
  const shelved = ShelvedItemSchema.array().safeParse(items)
  if (shelved.success) return shelved.data
  throw new CopydeskError('store-corrupt', 'the queue holds an article that is damaged', { cause: shelved.error })
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
