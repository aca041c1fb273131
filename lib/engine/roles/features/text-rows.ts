import type { Sentence } from '../../document/index.ts'
import { hashPair } from './hash.ts'
import type { Word } from './word-table.ts'

/** Rows for hashed words and word pairs, and for hashed character n-grams. Powers of two. */
export const WORD_ROWS = 1 << 16
export const GRAM_ROWS = 1 << 16

export function rowOfWord(word: Word): number {
  return word.hash & (WORD_ROWS - 1)
}

export function rowOfGram(hash: number): number {
  return hash & (GRAM_ROWS - 1)
}

/**
 * Writes the rows of a sentence's word pairs, its edges included, into `into`, which must have room for one more
 * than the sentence has tokens. @returns how many there are.
 */
export function pairRows(words: readonly Word[], { firstToken, endToken }: Sentence, into: Int32Array): number {
  let count = 0
  let previous = EDGE_HASH
  for (let t = firstToken; t < endToken; t++) {
    const hash = words[t]?.hash ?? 0
    into[count++] = hashPair(previous, hash) & (WORD_ROWS - 1)
    previous = hash
  }
  into[count++] = hashPair(previous, EDGE_HASH) & (WORD_ROWS - 1)
  return count
}

const EDGE_HASH = 0x5bd1e995
