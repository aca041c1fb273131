import type { LedgerEvent } from '../../contracts/index.ts'

/** The events that still count: all but those taken back. Taking back what took something back restores it. */
export function effectiveEvents(events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const undone = new Set<number>()
  for (const { seq, deed } of events.toReversed()) {
    if (deed.kind === 'undo' && !undone.has(seq)) undone.add(deed.seq)
  }
  return events.filter(({ seq }) => !undone.has(seq))
}
