import { batch, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { ArticleView, QueueCounts, QueueItem } from '../contracts.ts'
import { type Filters, toWishes } from './filters.ts'

/** The list on the left: what waits, what is decided, what was cleared. */
export interface QueueStore {
  readonly filters: Signal<Filters>
  readonly items: ReadonlySignal<readonly QueueItem[]>
  readonly hasMore: ReadonlySignal<boolean>
  readonly state: ReadonlySignal<'loading' | 'ready' | 'failed'>
  /** Why the list could not be had, in words. */
  readonly trouble: ReadonlySignal<string>
  readonly counts: ReadonlySignal<QueueCounts | null>
  /** Takes the list anew from its start. */
  load(): Promise<void>
  loadMore(): Promise<void>
  refreshCounts(): Promise<void>
  /** Takes over what is known of an article since it was opened. */
  update(view: ArticleView): void
  /** Leaves out an article that no longer belongs here, until the list is taken anew. */
  drop(id: string): void
}

export function createQueueStore(client: ReviewClient, first: Filters): QueueStore {
  const filters = signal(first)
  const items = signal<readonly QueueItem[]>([])
  const cursor = signal<string | null>(null)
  const hasMore = signal(false)
  const state = signal<'loading' | 'ready' | 'failed'>('loading')
  const trouble = signal('')
  const counts = signal<QueueCounts | null>(null)
  let asked = 0
  /** True once more than the first page is there: a list taken anew would lose the reader's place. */
  let isPaged = false

  async function take(from: string | null): Promise<void> {
    asked += 1
    isPaged = from !== null
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

  return {
    filters,
    items,
    hasMore,
    state,
    trouble,
    counts,
    load: () => take(null),
    async loadMore() {
      if (cursor.value !== null && state.value !== 'loading') await take(cursor.value)
    },
    async refreshCounts() {
      const answered = await client.counts()
      if (answered.kind !== 'ok') return
      const isSame = counts.value === null || JSON.stringify(counts.value.open) === JSON.stringify(answered.value.open)
      counts.value = answered.value
      if (!isSame && !isPaged) await take(null)
    },
    update({ id, lease, assignee, review }) {
      items.value = items.value.map((item) =>
        item.id === id ? Object.assign({}, item, { lease, assignee, stage: review.stage }) : item,
      )
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
