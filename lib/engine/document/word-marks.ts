import type { Document } from './document.ts'

/** The marks of each spelling of a text, by its number: what its word can do, one bit each. */
type MarksOfSpellings = (document: Pick<Document, 'spellings'>) => Uint16Array

/**
 * Prepares a classification of words, so that looking at a token is reading an array.
 * @param lists words with the marks they have, up to 16 bits; a word of no list has none
 * @param marksOfNumber the marks of what begins with a digit
 */
export function createWordMarks(
  lists: readonly (readonly [words: Iterable<string>, marks: number])[],
  marksOfNumber: (word: string) => number,
): MarksOfSpellings {
  const listed = joinLists(lists)
  const lengths = new Uint32Array(FIRST_LETTERS)
  for (const word of listed.keys()) {
    const letter = word.charCodeAt(0) & (FIRST_LETTERS - 1)
    lengths[letter] = (lengths[letter] ?? 0) | lengthBit(word.length)
  }

  return ({ spellings }) => {
    const marks = new Uint16Array(spellings.length)
    for (let at = 0; at < spellings.length; at++) {
      const word = spellings[at] ?? ''
      const code = word.charCodeAt(0)
      if (code >= 0x30 && code <= 0x39) marks[at] = marksOfNumber(word)
      else if (((lengths[code & (FIRST_LETTERS - 1)] ?? 0) & lengthBit(word.length)) !== 0)
        marks[at] = listed.get(word) ?? 0
    }
    return marks
  }
}

function joinLists(lists: readonly (readonly [Iterable<string>, number])[]): ReadonlyMap<string, number> {
  const joined = new Map<string, number>()
  for (const [words, marks] of lists) for (const word of words) joined.set(word, (joined.get(word) ?? 0) | marks)
  return joined
}

/** First letter and length turn most words away, which is cheaper than looking each of them up. */
const FIRST_LETTERS = 256

function lengthBit(length: number): number {
  return length < 31 ? 1 << length : 1 << 31
}
