import { batch, computed, type ReadonlySignal, type Signal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import type { ArticleView, QueueCounts, QueueItem } from '../contracts.ts'
import { createElsewhere, type Elsewhere } from './elsewhere-store.ts'
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
  /** Where a name is looked for: what was found on the other shelves. */
  readonly elsewhere: ReadonlySignal<readonly Elsewhere[]>
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
  const held: State = {
    filters: signal(first),
    items: signal([]),
    cursor: signal(null),
    state: signal('loading'),
    trouble: signal(''),
    counts: signal(null),
  }
  const take = createTake(client, held)
  const { filters, items, cursor, state, counts } = held
  const elsewhere = createElsewhere(client, filters)
  /** True once more than the first page is there: a list taken anew would lose the reader's place. */
  let isPaged = false
  return {
    ...held,
    hasMore: computed(() => cursor.value !== null),
    elsewhere: elsewhere.found,
    async load() {
      isPaged = false
      await Promise.all([take(null), elsewhere.look()])
    },
    async loadMore() {
      if (cursor.value === null || state.value === 'loading') return
      isPaged = true
      await take(cursor.value)
    },
    async refreshCounts() {
      const answered = await client.counts()
      if (answered.kind !== 'ok') return
      const isSame = counts.value === null || JSON.stringify(counts.value.open) === JSON.stringify(answered.value.open)
      counts.value = answered.value
      if (!isSame && !isPaged) await take(null)
    },
    update({ id, lease, assignee, review: { stage } }) {
      items.value = items.value.map((item) =>
        item.id === id ? Object.assign({}, item, { lease, assignee, stage }) : item,
      )
    },
    drop(id) {
      items.value = items.value.filter((item) => item.id !== id)
    },
  }
}

interface State {
  readonly filters: Signal<Filters>
  readonly items: Signal<readonly QueueItem[]>
  readonly cursor: Signal<string | null>
  readonly state: Signal<'loading' | 'ready' | 'failed'>
  readonly trouble: Signal<string>
  readonly counts: Signal<QueueCounts | null>
}

/** Takes a page of the list; of several at once, only the one asked for last counts. */
function createTake(client: ReviewClient, { filters, items, cursor, state, trouble }: State) {
  let asked = 0
  return async (from: string | null): Promise<void> => {
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
    })
  }
}

/** An article that moved while we paged stays where it was first seen. */
function join(before: readonly QueueItem[], more: readonly QueueItem[]): readonly QueueItem[] {
  const seen = new Set(before.map(({ id }) => id))
  return [...before, ...more.filter(({ id }) => !seen.has(id))]
}
