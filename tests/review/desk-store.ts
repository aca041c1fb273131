import { expect } from 'vitest'
import type { ReviewRecord, Section, ShelfFilters, ShelfPlace } from '../../lib/app/index.ts'
import type { ReviewMemory } from '../app/review-memory.ts'
import { type Judged, recordOf } from './records.ts'

/** What the desk stands on, whatever keeps it. */
export type DeskStore = Pick<ReviewMemory, 'verdicts' | 'archive' | 'reviews' | 'goldens' | 'snapshots'>

/** Gives a store with nothing in it. */
export type Open = () => Promise<DeskStore>

export const FERRIES = 'articles/halden/ferries.txt'
export const HIGH: Section = { shelf: 'open', severity: 'high' }

/** Files a verdict in place of whatever stands, as moderation does. */
export async function judge({ verdicts, snapshots }: DeskStore, article: string, judged: Judged = {}): Promise<void> {
  const record = recordOf(article, judged)
  const { text } = record.verdict
  if (text.characters > 0) await snapshots.keep(text.sha256, text.content)
  const filing = await verdicts.file(record, await verdicts.standing(article))
  expect(filing.kind).toBe('filed')
}

export async function read({ reviews }: DeskStore, article: string): Promise<ReviewRecord> {
  const record = await reviews.find(article)
  if (record === undefined) throw new Error('there is no such article')
  return record
}

/** All articles of a section, page by page. */
export async function list(
  store: DeskStore,
  section: Section,
  filters: ShelfFilters = {},
  look = 3,
): Promise<string[]> {
  const names: string[] = []
  let after: ShelfPlace | undefined
  for (let turn = 0; turn < 1000; turn++) {
    const { items, reached } = await store.reviews.scan({ section, filters, after, look })
    names.push(...items.map(({ article }) => article))
    if (reached === null) return names
    after = reached
  }
  throw new Error('the section has no end')
}

export function scan(store: DeskStore, section: Section, filters: ShelfFilters = {}) {
  return store.reviews.scan({ section, filters, look: 100 })
}
