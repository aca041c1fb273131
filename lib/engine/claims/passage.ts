import type { Token } from '../document/index.ts'
import type { WordClasses } from './vocabulary.ts'

/** The tokens of one sentence, with what matching needs to know about them. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: WordsOfArticle
  /** 1 for each token that begins with a capital letter. */
  readonly capitals: Uint8Array
  readonly first: number
  readonly end: number
}

/** What is known of the words of an article, by spelling. Filled as it is asked for. */
export interface WordsOfArticle {
  readonly classes: (WordClasses | undefined)[]
  readonly classesOf: (token: Token) => WordClasses
  /** For each set of patterns asked so far: which spellings a match can begin with. */
  readonly anchors: Map<object, Uint8Array>
  /** For each class, the last token that was seen to have it. Tells what cannot lie ahead, not what does. */
  readonly lastSeen: Int32Array
  /** 1 for each sentence whose tokens have been looked at for `lastSeen`, by its first token. */
  readonly looked: Uint8Array
}

/** @returns the word classes of a token of the passage; none beyond the end of the text. */
export function classesAt({ tokens, words }: Passage, at: number): WordClasses {
  const token = tokens[at]
  if (token === undefined) return NONE
  const known = words.classes[token.spelling]
  if (known !== undefined) return known
  const classes = words.classesOf(token)
  words.classes[token.spelling] = classes
  return classes
}

const NONE: WordClasses = []

/** @returns false if one of the requirements is certainly not met by a token of the passage from `at` on. */
export function isAhead(required: readonly (readonly number[])[], passage: Passage, at: number): boolean {
  if (required.length === 0) return true
  if (passage.words.looked[passage.first] !== 1) look(passage)
  const { lastSeen } = passage.words
  for (let each = 0; each < required.length; each++) {
    if (!isSeenFrom(lastSeen, required[each] ?? NONE, at)) return false
  }
  return true
}

function isSeenFrom(lastSeen: Int32Array, classes: WordClasses, at: number): boolean {
  for (let each = 0; each < classes.length; each++) if ((lastSeen[classes[each] ?? 0] ?? 0) >= at) return true
  return false
}

function look(passage: Passage): void {
  const { lastSeen, looked } = passage.words
  looked[passage.first] = 1
  for (let at = passage.first; at < passage.end; at++) {
    const classes = classesAt(passage, at)
    for (let each = 0; each < classes.length; each++) {
      const id = classes[each] ?? 0
      lastSeen[id] = Math.max(lastSeen[id] ?? 0, at)
    }
  }
}
