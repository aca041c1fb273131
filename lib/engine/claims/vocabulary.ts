import type { Token } from '../document/index.ts'

/** The word classes a token belongs to, as small numbers. Most tokens belong to none. */
export type WordClasses = readonly number[]

export const KIND_CLASSES = { word: 0, number: 1, symbol: 2, year: 3, dotted: 4, capital: 5 } as const

/** Knows every set of words that a pack's patterns ask for, and says in one look-up which sets a token is in. */
export interface Vocabulary {
  classOf(terms: readonly string[]): number
  classesOf(token: Token): WordClasses
}

const LONGEST_KNOWN_WORD = 64
const MOST_REMEMBERED_WORDS = 40_000
const YEAR = /^(?:19|20)\d\d$/
const DOTTED_DATE = /^\d{1,2}\.\d{1,2}\.(?:\d\d|\d{4})?$/
const BY_KIND: Readonly<Record<Token['kind'], WordClasses>> = {
  word: [KIND_CLASSES.word],
  number: [KIND_CLASSES.number],
  symbol: [KIND_CLASSES.symbol],
}

/** Creates an empty vocabulary. Classes are declared while a pack compiles and never change afterwards. */
export function createVocabulary(): Vocabulary {
  const idsByKey = new Map<string, number>()
  const index: TermIndex = { exact: new Map(), prefixes: new Map(), suffixes: new Map(), inner: new Map() }
  let remembered = new Map<string, WordClasses>()

  function classOf(terms: readonly string[]): number {
    const key = [...new Set(terms)].toSorted().join(' ')
    const known = idsByKey.get(key)
    if (known !== undefined) return known
    const id = Object.keys(KIND_CLASSES).length + idsByKey.size
    idsByKey.set(key, id)
    for (const term of new Set(terms)) addTerm(index, term, id)
    if (remembered.size > 0) remembered = new Map()
    return id
  }

  function classesOf(token: Token): WordClasses {
    const known = remembered.get(token.word)
    if (known !== undefined) return known
    if (token.word.length > LONGEST_KNOWN_WORD) return BY_KIND[token.kind]
    // Forgetting everything at once keeps memory bounded and never changes an answer.
    if (remembered.size >= MOST_REMEMBERED_WORDS) remembered = new Map()
    const classes = classify(index, token)
    remembered.set(token.word, classes)
    return classes
  }

  return { classOf, classesOf }
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

function classify(index: TermIndex, token: Token): WordClasses {
  const word = token.word.replaceAll('’', "'")
  const found = new Set<number>(BY_KIND[token.kind])
  const add = (ids: readonly number[] | undefined): void => {
    for (const id of ids ?? []) found.add(id)
  }
  add(index.exact.get(word))
  for (let length = 2; length <= word.length; length++) {
    add(index.prefixes.get(word.slice(0, length)))
    add(index.suffixes.get(word.slice(word.length - length)))
  }
  for (const [letters, ids] of index.inner) if (word.includes(letters)) add(ids)
  if (token.kind === 'number' && YEAR.test(word)) found.add(KIND_CLASSES.year)
  if (token.kind === 'number' && DOTTED_DATE.test(word)) found.add(KIND_CLASSES.dotted)
  return [...found]
}
