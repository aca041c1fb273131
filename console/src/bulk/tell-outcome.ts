import type { BulkOutcome } from '../contracts.ts'

/** @returns what became of an answer, or of taking it back, in words. */
export function tellOutcome(outcome: BulkOutcome | undefined, undone: BulkOutcome | undefined): string {
  if (outcome === undefined) return '… waiting'
  if (undone?.kind === 'done') return '↶ taken back'
  return undone === undefined ? tell(outcome) : `✓ answered; not taken back: ${tell(undone)}`
}

/** @returns how many came to what: `35 done, 2 held`. */
export function summarise(outcomes: Iterable<BulkOutcome>): string {
  const counts = new Map<string, number>()
  for (const { kind } of outcomes) counts.set(kind, (counts.get(kind) ?? 0) + 1)
  return [...counts].map(([kind, count]) => `${count} ${kind}`).join(', ')
}

function tell(outcome: BulkOutcome): string {
  switch (outcome.kind) {
    case 'done':
      return '✓ done'
    case 'held':
      return `✕ held by ${outcome.lease.name}`
    case 'changed':
      return '✕ changed since the preview'
    case 'missing':
      return '✕ no longer there'
    case 'refused':
      return `✕ refused: ${outcome.detail}`
    default:
      return outcome satisfies never
  }
}
