import { hashWord } from './hash.ts'

/**
 * The words our training texts use as plain vocabulary, as a Bloom filter (Bloom 1970): what is capitalised and
 * not in it is taken for a name and masked, so that the model learns advertising and not advertisers.
 */
export interface Vocabulary {
  readonly bits: Uint8Array
}

export const VOCABULARY_BYTES = 1 << 14

export function vocabularyOf(words: Iterable<string>): Vocabulary {
  const bits = new Uint8Array(VOCABULARY_BYTES)
  for (const word of words) {
    for (const seed of SEEDS) {
      const at = positionOf(word, seed)
      bits[at >>> 3] = (bits[at >>> 3] ?? 0) | (1 << (at & 7))
    }
  }
  return { bits }
}

export function knowsWord({ bits }: Vocabulary, word: string): boolean {
  for (const seed of SEEDS) {
    const at = positionOf(word, seed)
    if (((bits[at >>> 3] ?? 0) & (1 << (at & 7))) === 0) return false
  }
  return true
}

const SEEDS = [11, 29, 47] as const

function positionOf(word: string, seed: number): number {
  return hashWord(word, seed) & (VOCABULARY_BYTES * 8 - 1)
}
