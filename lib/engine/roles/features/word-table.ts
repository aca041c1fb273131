import { type CueSet, cuesOfWord } from '../lexicon/cue-index.ts'
import { hashGrams, hashWord } from './hash.ts'
import { knowsWord, type Vocabulary } from './vocabulary.ts'
import { endingOfWord, shapesOfWord } from './word-shapes.ts'

/** Everything about a word that does not depend on where it stands; worked out once per distinct word. */
export interface Word {
  readonly hash: number
  /** Hashes of its character n-grams; none for masks and symbols. */
  readonly grams: readonly number[]
  readonly cues: CueSet
  readonly phrases: ReadonlyMap<string, CueSet> | undefined
  /** True if the vocabulary has it, so that a capital does not make it a name. */
  readonly common: boolean
  /** True for letters and digits mixed, as in a product code. */
  readonly mixed: boolean
  /** Shapes a sentence has for holding it, and for ending in it. */
  readonly shapes: number
  readonly ending: number
  /** True for the German polite forms, which say "you" only when capitalised. */
  readonly polite: boolean
  /** Room for a scorer to remember what this word is worth; filled on first use. */
  scores: Float64Array | undefined
}

export interface WordTable {
  readonly words: Map<string, Word>
  readonly vocabulary: Vocabulary
}

export function createWordTable(vocabulary: Vocabulary): WordTable {
  return { words: new Map(), vocabulary }
}

/** Looks a shadow word up, describing it if it is new. The table forgets everything when it is full. */
export function lookUpWord(table: WordTable, word: string): Word {
  const known = table.words.get(word)
  if (known !== undefined) return known
  if (table.words.size >= MAX_WORDS) table.words.clear()
  const described = describeWord(word, table.vocabulary)
  if (word.length <= MAX_REMEMBERED_LENGTH) table.words.set(word, described)
  return described
}

const MAX_WORDS = 20_000
const MAX_REMEMBERED_LENGTH = 64

function describeWord(word: string, vocabulary: Vocabulary): Word {
  const head = word.length > MAX_REMEMBERED_LENGTH ? word.slice(0, MAX_REMEMBERED_LENGTH) : word
  const { cues, phrases } = cuesOfWord(head)
  return {
    hash: hashWord(head, WORD_SEED),
    grams: isSpelled(head) ? hashGrams(head, GRAM_SEED) : [],
    cues,
    phrases,
    common: knowsWord(vocabulary, head),
    mixed: hasDigit(head),
    shapes: shapesOfWord(head),
    ending: endingOfWord(head),
    polite: POLITE.has(head),
    scores: undefined,
  }
}

const POLITE = new Set(['sie', 'ihr', 'ihre', 'ihren', 'ihrem', 'ihrer', 'ihnen'])
const WORD_SEED = 1
const GRAM_SEED = 2

/** Masks open with "‹"; symbols have nothing to spell. */
function isSpelled(word: string): boolean {
  const code = word.charCodeAt(0)
  return word.length > 2 && (code >= 0xc0 ? code !== 0x2039 : code >= 0x61 && code <= 0x7a)
}

function hasDigit(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    if (code >= 0x30 && code <= 0x39) return true
  }
  return false
}
