import type { LedgerEvent } from '../../contracts/index.ts'
import type { ReviewStore } from '../ports/index.ts'

/** The same records, and whoever wants to know is told of the events of each commit once it is made. */
export function watchLedger(reviews: ReviewStore, wrote: (events: readonly LedgerEvent[]) => void): ReviewStore {
  return {
    ...reviews,
    async commit(change) {
      const commitment = await reviews.commit(change)
      if (commitment.kind === 'committed') wrote(change.events)
      return commitment
    },
  }
}
