import type { Token } from '../document/index.ts'
import type { ClassLists, WordClasses } from './word-classes.ts'
import { createWordGate } from './word-gate.ts'

export const KIND_CLASSES = { word: 0, number: 1, symbol: 2, year: 3, dotted: 4, capital: 5 } as const

/** Knows every set of words that a pack's patterns ask for, and says in one look-up which sets a token is in. */
export interface Vocabulary {
  readonly classOf: (terms: readonly string[]) => number
  readonly classesOf: (token: Token) => WordClasses
}

const MOST_REMEMBERED_WORDS = 40_000
const LONGEST_REMEMBERED_WORD = 64
const DOTTED_DATE = /^\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})?$/
const BY_KIND: Readonly<Record<Token['kind'], readonly number[]>> = {
  word: [KIND_CLASSES.word],
  number: [KIND_CLASSES.number],
  symbol: [KIND_CLASSES.symbol],
}
const NO_WORD: readonly number[] = []
const HAS_LETTER = /[\p{L}\p{N}]/u

/** Hands out class numbers, so that vocabularies used side by side never share one. */
export function createClassNumbers(): () => number {
  let next = Object.keys(KIND_CLASSES).length
  return () => next++
}

/** Creates an empty vocabulary. Classes are declared while a pack compiles and never change afterwards. */
export function createVocabulary(nextNumber: () => number, lists: ClassLists): Vocabulary {
  const idsByKey = new Map<string, number>()
  const index: TermIndex = { exact: new Map(), prefixes: new Map(), suffixes: new Map(), inner: new Map() }
  const gate = createWordGate()
  let remembered = new Map<string, WordClasses>()

  function classOf(declared: readonly string[]): number {
    const distinct = [...new Set(declared)]
    const key = distinct.toSorted().join(' ')
    const known = idsByKey.get(key)
    if (known !== undefined) return known
    const id = nextNumber()
    idsByKey.set(key, id)
    for (const term of distinct) {
      addTerm(index, term, id)
      if (HAS_LETTER.test(term)) gate.open(term)
    }
    remembered.clear()
    return id
  }

  function classesOf(token: Token): WordClasses {
    const known = remembered.get(token.word)
    if (known !== undefined) return known
    // Forgetting everything at once keeps memory bounded and never changes an answer.
    if (remembered.size >= MOST_REMEMBERED_WORDS) remembered = new Map()
    const classes = lists.listOf(idsOf(token))
    if (token.word.length <= LONGEST_REMEMBERED_WORD) remembered.set(token.word, classes)
    return classes
  }

  function idsOf(token: Token): readonly number[] {
    if (token.kind === 'number') return classesOfNumber(index, token.word)
    return token.kind === 'word' && !gate.admits(token.word) ? BY_KIND.word : classify(index, token)
  }

  return { classOf, classesOf }
}

function classesOfNumber({ exact }: TermIndex, word: string): readonly number[] {
  const named = exact.get(word) ?? NO_WORD
  const isYear = word.length === 4 && (word.startsWith('19') || word.startsWith('20')) && !/\D/.test(word)
  const isDotted = word.length > 3 && word.includes('.') && DOTTED_DATE.test(word)
  if (named === NO_WORD && !isYear && !isDotted) return BY_KIND.number
  const kinds = [
    KIND_CLASSES.number,
    ...(isYear ? [KIND_CLASSES.year] : []),
    ...(isDotted ? [KIND_CLASSES.dotted] : []),
  ]
  return [...kinds, ...named]
}

interface TermIndex {
  readonly exact: Map<string, number[]>
  readonly prefixes: Map<string, number[]>
  readonly suffixes: Map<string, number[]>
  readonly inner: Map<string, number[]>
}

function addTerm(index: TermIndex, term: string, id: number): void {
  const open = term.startsWith('*') && term.length > 1
  const goesOn = term.endsWith('*') && term.length > 1
  const side = open && goesOn ? index.inner : open ? index.suffixes : goesOn ? index.prefixes : index.exact
  const letters = term.slice(open ? 1 : 0, goesOn ? -1 : undefined)
  const ids = side.get(letters)
  if (ids === undefined) side.set(letters, [id])
  else ids.push(id)
}

const LONGEST_OPEN_TERM = 40

function classify(index: TermIndex, token: Token): readonly number[] {
  const { word } = token
  const found = new Set<number>(BY_KIND[token.kind])
  const add = (ids: readonly number[] | undefined): void => {
    for (const id of ids ?? []) found.add(id)
  }
  add(index.exact.get(word))
  for (let length = 2; length <= Math.min(word.length, LONGEST_OPEN_TERM); length++) {
    add(index.prefixes.get(word.slice(0, length)))
    add(index.suffixes.get(word.slice(word.length - length)))
  }
  for (const [letters, ids] of index.inner) if (word.includes(letters)) add(ids)
  return [...found]
}
