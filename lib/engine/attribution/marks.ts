import { ENGLISH } from './words/english.ts'
import { GERMAN } from './words/german.ts'
import { INSTITUTIONS } from './words/institutions.ts'
import type { WordLists } from './words/word-lists.ts'

/** What a word can do for an attribution, one bit each. */
export const MARK = {
  capital: 1 << 0,
  common: 1 << 1,
  determiner: 1 << 2,
  indefinite: 1 << 3,
  preposition: 1 << 4,
  link: 1 << 5,
  filler: 1 << 6,
  passive: 1 << 7,
  blocker: 1 << 8,
  nothing: 1 << 9,
  contrast: 1 << 10,
  says: 1 << 11,
  maySay: 1 << 12,
  rates: 1 << 13,
  rating: 1 << 14,
  acts: 1 << 15,
  separable: 1 << 16,
  person: 1 << 17,
  company: 1 << 18,
  document: 1 << 19,
  class: 1 << 20,
  self: 1 << 21,
  pronoun: 1 << 22,
  institution: 1 << 23,
  legalForm: 1 << 24,
  opener: 1 << 25,
  taker: 1 << 26,
  hearsay: 1 << 27,
  shall: 1 << 28,
  subjunctive: 1 << 29,
  replacement: 1 << 30,
} as const

/** Any verb of saying. */
export const VERBS = MARK.says | MARK.maySay | MARK.rates | MARK.acts | MARK.separable

/** Says which marks a word has, remembering the words it has seen. */
export interface Marker {
  marksOf(word: string): number
  /** @returns the particles that make a separable verb one of saying. */
  particlesOf(verb: string): readonly string[]
}

const MOST_REMEMBERED_WORDS = 40_000
const LONGEST_REMEMBERED_WORD = 64
const NO_PARTICLES: readonly string[] = []

const markers = { en: createMarker([ENGLISH]), de: createMarker([GERMAN]), und: createMarker([ENGLISH, GERMAN]) }

/** @returns the marker for a language, or null where nobody has taught us how it says who says something. */
export function markerFor(language: string): Marker | null {
  return language === 'en' || language === 'de' || language === 'und' ? markers[language] : null
}

function createMarker(languages: readonly WordLists[]): Marker {
  const known = new Map<string, number>()
  for (const lists of languages) addLists(known, lists)
  add(known, INSTITUTIONS, MARK.institution)
  const suffixes = languages.flatMap(({ suffixes: endings }) => endings)
  let remembered = new Map(known)

  function marksOf(word: string): number {
    const listed = remembered.get(word)
    if (listed !== undefined) return listed
    // Forgetting everything at once keeps memory bounded and never changes an answer.
    if (remembered.size >= MOST_REMEMBERED_WORDS) remembered = new Map(known)
    const marks = marksOfSuffix(suffixes, word)
    if (word.length <= LONGEST_REMEMBERED_WORD) remembered.set(word, marks)
    return marks
  }

  const particles = new Map(languages.flatMap(({ separable }) => [...separable]))
  return { marksOf, particlesOf: (verb) => particles.get(verb) ?? NO_PARTICLES }
}

const BY_LIST = {
  people: MARK.person,
  companies: MARK.company,
  documents: MARK.document,
  classes: MARK.class,
  common: MARK.common,
} as const

function marksOfSuffix(suffixes: WordLists['suffixes'], word: string): number {
  const found = suffixes.find(([suffix]) => word.length > suffix.length + 1 && word.endsWith(suffix))
  return found === undefined ? 0 : BY_LIST[found[1]]
}

function addLists(known: Map<string, number>, lists: WordLists): void {
  add(known, lists.common, MARK.common)
  add(known, lists.determiners, MARK.determiner)
  add(known, lists.indefinites, MARK.indefinite)
  add(known, lists.prepositions, MARK.preposition)
  add(known, lists.links, MARK.link)
  add(known, lists.fillers, MARK.filler)
  add(known, lists.passives, MARK.passive)
  add(known, lists.blockers, MARK.blocker)
  add(known, lists.nothing, MARK.nothing)
  add(known, lists.contrasts, MARK.contrast)
  add(known, lists.says, MARK.says)
  add(known, lists.maySay, MARK.maySay)
  add(known, lists.rates, MARK.rates)
  add(known, lists.ratings, MARK.rating)
  add(known, lists.acts, MARK.acts)
  add(known, [...lists.separable.keys()], MARK.separable)
  add(known, lists.people, MARK.person)
  add(known, lists.companies, MARK.company)
  add(known, lists.documents, MARK.document)
  add(known, lists.classes, MARK.class)
  add(known, lists.selves, MARK.self)
  add(known, lists.pronouns, MARK.pronoun)
  add(known, lists.legalForms, MARK.legalForm)
  add(known, lists.openers, MARK.opener)
  add(known, lists.takers, MARK.taker)
  add(known, lists.hearsay, MARK.hearsay)
  add(known, lists.shall, MARK.shall)
  add(known, lists.subjunctives, MARK.subjunctive)
  add(known, lists.replacements, MARK.replacement)
}

function add(known: Map<string, number>, words: readonly string[], mark: number): void {
  for (const word of words) known.set(word, (known.get(word) ?? 0) | mark)
}
