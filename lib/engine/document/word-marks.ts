import type { Document } from './document.ts'

/** The marks of each spelling of a text, by its number: what its word can do, one bit each. */
type MarksOfSpellings = (document: Pick<Document, 'spellings'>) => Uint16Array

const MOST_REMEMBERED_WORDS = 40_000
const LONGEST_REMEMBERED_WORD = 64

/**
 * Prepares a classification of words, so that looking at a token is reading an array. Articles repeat their words and
 * each other's: a word is classified once, and a text once however often it is asked about.
 * @param marksOf up to 16 bits, which depend on the shadow alone
 */
export function createWordMarks(marksOf: (word: string) => number): MarksOfSpellings {
  const known = new Map<string, number>()
  const texts = new WeakMap<readonly string[], Uint16Array>()

  return ({ spellings }) => {
    const before = texts.get(spellings)
    if (before !== undefined) return before
    const marks = new Uint16Array(spellings.length)
    for (let at = 0; at < spellings.length; at++) marks[at] = lookUp(known, spellings[at] ?? '', marksOf)
    texts.set(spellings, marks)
    return marks
  }
}

function lookUp(known: Map<string, number>, word: string, marksOf: (word: string) => number): number {
  const remembered = known.get(word)
  if (remembered !== undefined) return remembered
  const marks = marksOf(word)
  if (word.length > LONGEST_REMEMBERED_WORD) return marks
  // Forgetting everything at once keeps memory bounded and never changes an answer.
  if (known.size >= MOST_REMEMBERED_WORDS) known.clear()
  known.set(word, marks)
  return marks
}
