import type { BulkStore } from './bulk-store.ts'

/** @returns true if answers were given that nobody has taken back. */
export function canUndo({ answers, undos }: BulkStore): boolean {
  const given = answers.value
  if (given === null || given.left.value > 0 || undos.value !== null) return false
  return [...given.outcomes.value.values()].some(({ kind }) => kind === 'done')
}
