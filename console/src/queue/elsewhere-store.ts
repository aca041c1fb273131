import { type ReadonlySignal, signal } from '@preact/signals'
import type { ReviewClient } from '../../../lib/client/index.ts'
import { type QueueItem, SHELVES, type Shelf } from '../contracts.ts'
import type { Filters } from './filters.ts'

/** What was found on a shelf that is not the one on show. */
export interface Elsewhere {
  readonly shelf: Shelf
  readonly items: readonly QueueItem[]
}

/** So many are shown of what lies elsewhere. */
const GLANCE = 10

/** Looks for a name on every shelf; the other filters are about the one on show. */
export function createElsewhere(client: ReviewClient, filters: ReadonlySignal<Filters>) {
  const found = signal<readonly Elsewhere[]>([])
  return {
    found,
    async look(): Promise<void> {
      const { search, shelf: shown } = filters.value
      if (search === undefined) {
        found.value = []
        return
      }
      const others = SHELVES.filter((shelf) => shelf !== shown)
      const answers = await Promise.all(others.map((shelf) => client.queue({ shelf, search, limit: GLANCE })))
      if (filters.value.search !== search || filters.value.shelf !== shown) return
      found.value = others.flatMap((shelf, index) => {
        const answered = answers[index]
        return answered?.kind === 'ok' && answered.value.items.length > 0
          ? [{ shelf, items: answered.value.items }]
          : []
      })
    },
  }
}
