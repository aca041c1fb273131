import { lookUpWord, type WordTable } from '../features/word-table.ts'

/** What the model sees in place of names, figures and codes. */
const MASKS = ['topic', 'name', 'code', 'percent', 'money', 'amount', 'year', 'count', 'number'] as const
export type Mask = (typeof MASKS)[number]

/** @returns the masks by the hash their words have. */
export function masksByHash(table: WordTable): ReadonlyMap<number, Mask> {
  return new Map(MASKS.map((mask) => [lookUpWord(table, `‹${mask}›`).hash, mask]))
}
