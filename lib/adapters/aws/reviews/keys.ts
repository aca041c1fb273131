import { shortName } from '../short-name.ts'

/** Numbers are padded, so that the order of keys is the order of events. */
export function ledgerKey(seq: number): string {
  return `LEDGER#${String(seq).padStart(8, '0')}`
}

export function draftKey(person: string): string {
  return `DRAFT#${person}`
}

/** The golden item of an article. */
export const GOLDEN = 'GOLDEN'

/** The list of all golden items. */
export const GOLDENS = 'GOLDENS'

/** By the time it was seeded. */
export function goldenEntryKey(seededAt: string, article: string): string {
  return `${seededAt}#${shortName(article)}`
}
