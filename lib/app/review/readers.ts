import type { LedgerEvent } from '../../contracts/index.ts'

/** @returns the ids of those who have answered, escalated or decided since the current verdict was taken up. */
export function readersOf(events: readonly LedgerEvent[]): readonly string[] {
  const opened = events.findLastIndex(({ deed }) => deed.kind === 'open-revision')
  const read = events.slice(opened + 1).filter(({ actor, deed }) => actor.duty !== 'system' && READING.has(deed.kind))
  return [...new Set(read.map(({ actor }) => actor.id))]
}

const READING: ReadonlySet<string> = new Set(['answer', 'escalate', 'decide'])
