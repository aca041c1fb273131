import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { QueueCounts, QueueItem, Shelf } from '../contracts.ts'
import { SHELVES } from '../contracts.ts'
import { type Filters, toWishes } from './filters.ts'

/** What was found on a shelf that is not the one on show. */
export interface Elsewhere {
  readonly shelf: Shelf
  readonly items: readonly QueueItem[]
}

/** The list on the left: what waits, what is decided, what was cleared. */
export interface QueueStore {
  readonly filters: Signal<Filters>
  readonly items: ReadonlySignal<readonly QueueItem[]>
  readonly hasMore: ReadonlySignal<boolean>
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  /** Why the list could not be had, in words. */
  readonly trouble: ReadonlySignal<string>
  readonly counts: ReadonlySignal<QueueCounts | null>
  /** Where a name is looked for: what was found on the other shelves. */
  readonly elsewhere: ReadonlySignal<readonly Elsewhere[]>
  /** Takes the list anew from its start. */
  load(): Promise<void>
  loadMore(): Promise<void>
  refreshCounts(): Promise<void>
  /** Leaves out an article that no longer belongs here, until the list is taken anew. */
  drop(id: string): void
}

/** So many are shown of what lies elsewhere. */
const GLANCE = 10

export function createQueueStore(client: ReviewClient, first: Filters): QueueStore {
  const filters = signal(first)
  const items = signal<readonly QueueItem[]>([])
  const cursor = signal<string | null>(null)
  const hasMore = signal(false)
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const trouble = signal('')
  const counts = signal<QueueCounts | null>(null)
  const elsewhere = signal<readonly Elsewhere[]>([])
  let asked = 0

  async function take(from: string | null): Promise<void> {
    asked += 1
    const mine = asked
    state.value = 'loading'
    const answered = await client.queue({ ...toWishes(filters.value), ...(from !== null && { cursor: from }) })
    if (mine !== asked) return
    batch(() => {
      state.value = answered.kind === 'ok' ? 'ready' : 'failed'
      trouble.value = answered.kind === 'problem' ? answered.problem.detail : 'The API cannot be reached.'
      if (answered.kind !== 'ok') return
      items.value = from === null ? answered.value.items : join(items.value, answered.value.items)
      cursor.value = answered.value.next
      hasMore.value = answered.value.next !== null
    })
  }

  /** A name is looked for on every shelf; the other filters are about the one on show. */
  async function lookElsewhere(): Promise<void> {
    const { search, shelf: shown } = filters.value
    if (search === undefined) {
      elsewhere.value = []
      return
    }
    const others = SHELVES.filter((shelf) => shelf !== shown)
    const found = await Promise.all(others.map((shelf) => client.queue({ shelf, search, limit: GLANCE })))
    if (filters.value.search !== search || filters.value.shelf !== shown) return
    elsewhere.value = others.flatMap((shelf, index) => {
      const answered = found[index]
      return answered?.kind === 'ok' && answered.value.items.length > 0 ? [{ shelf, items: answered.value.items }] : []
    })
  }

  return {
    filters,
    items,
    hasMore,
    state,
    trouble,
    counts,
    elsewhere,
    async load() {
      await Promise.all([take(null), lookElsewhere()])
    },
    async loadMore() {
      if (cursor.value !== null && state.value !== 'loading') await take(cursor.value)
    },
    async refreshCounts() {
      const answered = await client.counts()
      if (answered.kind === 'ok') counts.value = answered.value
    },
    drop(id) {
      items.value = items.value.filter((item) => item.id !== id)
    },
  }
}

/** An article that moved while we paged stays where it was first seen. */
function join(before: readonly QueueItem[], more: readonly QueueItem[]): readonly QueueItem[] {
  const seen = new Set(before.map(({ id }) => id))
  return [...before, ...more.filter(({ id }) => !seen.has(id))]
}
