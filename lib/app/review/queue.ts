import {
  dueAt,
  type QueueCounts,
  type QueueItem,
  type QueuePage,
  type QueueQuery,
  type Severity,
  toArticleId,
} from '../../contracts/index.ts'
import type { ReviewStore, ShelvedArticle } from '../ports/index.ts'
import { type Cursor, readCursor, writeCursor } from './cursor.ts'
import type { Listed } from './desk.ts'
import { GRADES, type Stretch, type StretchWish, scanLatest, scanOpen } from './shelves.ts'
import { liveLease, toLease } from './view.ts'

/** A page of a shelf, as filtered. */
export async function listQueue(reviews: ReviewStore, query: QueueQuery, now: string): Promise<Listed<QueuePage>> {
  const after = query.cursor === undefined ? undefined : readCursor(query.cursor)
  if (query.cursor !== undefined && after === undefined)
    return { kind: 'invalid', detail: 'the cursor is none of ours' }
  const { items, looked, next } = await scanShelf(reviews, query, after)
  const page = { items: items.map((item) => toQueueItem(item, now)), looked, next: next && writeCursor(next) }
  return { kind: 'listed', value: page }
}

/** With filters, so many are looked at in one go; the page may be short then, and its cursor goes on behind them. */
const LOOK = 200

/** A stretch of the shelf a query names. */
export function scanShelf(reviews: ReviewStore, query: QueueQuery, after: Cursor | undefined): Promise<Stretch> {
  const { shelf, cursor: _cursor, limit, search, ...filters } = query
  const hasFilters = search !== undefined || Object.values(filters).some((value) => value !== undefined)
  const wish: StretchWish = {
    filters: { ...filters, search: search?.toLowerCase() },
    after,
    limit,
    look: hasFilters ? Math.max(LOOK, limit) : limit,
  }
  return shelf === 'open' ? scanOpen(reviews, wish) : scanLatest(reviews, shelf, wish)
}

function toQueueItem(item: ShelvedArticle, now: string): QueueItem {
  const { judgedAt: _judgedAt, readBy: _readBy, tally: _tally, ...shown } = item
  const lease = liveLease(item.lease, now)
  return {
    ...shown,
    id: toArticleId(item.article),
    lease: lease && toLease(lease),
    dueAt: new Date(dueAt(item.waitingSince, item.severity)).toISOString(),
  }
}

/** Counting stops here for each severity: a desk that has so many of one does not count them one by one. */
const COUNT_UP_TO = 1000

/** How many articles wait by severity, and since when the oldest does. */
export async function countQueue(reviews: ReviewStore, now: string): Promise<QueueCounts> {
  const counts = await countGrades(reviews)
  const firsts = counts.flatMap(({ first }) => first ?? [])
  const oldest = firsts.map(({ waitingSince }) => waitingSince).toSorted()[0] ?? null
  const overdue = firsts.some(({ waitingSince, severity }) => dueAt(waitingSince, severity) < Date.parse(now))
  const of = (grade: Severity | 'none') => {
    const { count = 0, atLeast = false } = counts.find(({ severity }) => severity === grade) ?? {}
    return { count, atLeast }
  }
  const [none, info, low] = [of('none'), of('info'), of('low')]
  return {
    open: { none, info, low, medium: of('medium'), high: of('high'), critical: of('critical') },
    oldest,
    overdue,
  }
}

/** How many articles of one severity wait, counted up to a thousand, and for how many seconds the oldest has waited. */
export interface MeasuredGrade {
  readonly severity: Severity | 'none'
  readonly count: number
  readonly oldestSeconds: number
}

/** Measures the queue, each severity by itself. */
export async function measureQueue(reviews: ReviewStore, now: string): Promise<readonly MeasuredGrade[]> {
  const counts = await countGrades(reviews)
  return counts.map(({ severity, count, first }) => {
    const waitedMs = first === undefined ? 0 : Date.parse(now) - Date.parse(first.waitingSince)
    return { severity, count, oldestSeconds: Math.max(0, Math.round(waitedMs / 1000)) }
  })
}

function countGrades(reviews: ReviewStore) {
  return Promise.all(
    GRADES.map(async (severity) => {
      const section = { shelf: 'open', severity } as const
      const [{ count, atLeast }, { items }] = await Promise.all([
        reviews.count(section, COUNT_UP_TO),
        reviews.scan({ section, filters: {}, look: 1 }),
      ])
      return { severity, count, atLeast, first: items[0] }
    }),
  )
}
