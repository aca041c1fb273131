import type { Section, ShelfFilters, ShelfScan, ShelfStretch, ShelvedArticle } from '../../../app/ports/index.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { partitionsOfSection, timeIn } from '../verdicts/shelves.ts'
import {
  countPartition,
  isAscending,
  isTooOld,
  type PartitionStretch,
  type Placed,
  type PlacedArticle,
  scanPartition,
} from './scan-partition.ts'

/**
 * Looks at a stretch of a shelf. A place in it is a time and a name, never a number: whatever is put before it or taken
 * from before it, what lies behind stays behind. It is the same place in each partition the shelf is spread over, so their
 * stretches are merged as far as each of them has been looked at.
 */
export async function scanShelf(store: RecordTable, scan: ShelfScan): Promise<ShelfStretch> {
  const items: ShelvedArticle[] = []
  let looked = 0
  let after = scan.after
  do {
    const stretch = await scanOnce(store, { ...scan, after, look: scan.look - looked })
    items.push(...stretch.items)
    looked += stretch.looked
    after = stretch.reached ?? undefined
  } while (after !== undefined && looked < scan.look)
  return { items, looked, reached: after ?? null }
}

async function scanOnce(store: RecordTable, scan: ShelfScan): Promise<ShelfStretch> {
  if (isOver(scan)) return { items: [], looked: 0, reached: null }
  const partitions = partitionsOfSection(scan.section)
  const look =
    partitions.length === 1 ? scan.look : Math.min(scan.look, 4 + Math.ceil((2 * scan.look) / partitions.length))
  const stretches = partitions.map((partition) => scanPartition(store, { ...scan, look }, partition))
  return merge(await Promise.all(stretches), scan)
}

/** Counts one more than asked for, to know whether there are more. */
export async function countShelf(store: RecordTable, section: Section, upTo: number) {
  let count = 0
  for (const partition of partitionsOfSection(section)) {
    if (count <= upTo) count += await countPartition(store, partition, upTo + 1 - count)
  }
  return { count: Math.min(count, upTo), atLeast: count > upTo }
}

/** Newest first, and so far back already that only what is too old comes behind. */
function isOver({ section, after, from }: ShelfScan): boolean {
  return !isAscending(section) && isTooOld(after, from)
}

/** What lies behind the nearest place reached in any partition is left to the next stretch. */
function merge(stretches: readonly PartitionStretch[], { section, filters, look }: ShelfScan): ShelfStretch {
  const direction = isAscending(section) ? 1 : -1
  const byPlace = (a: Placed, b: Placed): number => direction * compareBytes(a.order, b.order)
  const [horizon] = stretches.flatMap(({ reached }) => reached ?? []).toSorted(byPlace)
  const items = stretches.flatMap((stretch) => stretch.items).toSorted(byPlace)
  const certain = horizon === undefined ? items : items.filter((item) => byPlace(item, horizon) <= 0)
  const page = certain.slice(0, look)
  const last = certain.length > page.length ? page.at(-1) : undefined
  const read = stretches.reduce((sum, stretch) => sum + stretch.looked, 0)
  const looked = hasFilter(filters) || stretches.length === 1 ? read : page.length
  const reached = last === undefined ? (horizon?.place ?? null) : placeOf(last)
  return { items: page.map(({ item }) => item), looked, reached }
}

function placeOf({ order, item }: PlacedArticle) {
  return { at: timeIn(order), article: item.article }
}

/** What a filter leaves out is looked at all the same, and its place is not known. */
function hasFilter(filters: ShelfFilters): boolean {
  return Object.values(filters).some((value) => value !== undefined)
}

/** As the table orders keys. */
function compareBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
