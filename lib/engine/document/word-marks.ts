import type { Document } from './document.ts'

/** The marks of each spelling of a text, by its number: what its word can do, one bit each. */
type MarksOfSpellings = (document: Pick<Document, 'spellings'>) => Uint16Array

/**
 * Prepares a classification of words, so that looking at a token is reading an array.
 * @param listed the words that have marks, up to 16 bits; no other word has any
 * @param marksOfNumber the marks of what begins with a digit
 */
export function createWordMarks(
  listed: ReadonlyMap<string, number>,
  marksOfNumber: (word: string) => number,
): MarksOfSpellings {
  const gate = new Uint8Array(PLACES)
  for (const word of listed.keys()) gate[placeOf(word)] = 1

  return ({ spellings }) => {
    const marks = new Uint16Array(spellings.length)
    for (let at = 0; at < spellings.length; at++) {
      const word = spellings[at] ?? ''
      const code = word.charCodeAt(0)
      if (code >= 0x30 && code <= 0x39) marks[at] = marksOfNumber(word)
      else if (gate[placeOf(word)] === 1) marks[at] = listed.get(word) ?? 0
    }
    return marks
  }
}

const PLACES = 1 << 13

/** Length and outer letters turn most words away, which is cheaper than looking each of them up. */
function placeOf(word: string): number {
  const { length } = word
  return (word.charCodeAt(0) * 67 + word.charCodeAt(length - 1) * 523 + length * 29) & (PLACES - 1)
}
