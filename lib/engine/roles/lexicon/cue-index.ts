import { CUES, type Cue, type Lexicon } from './cues.ts'
import { ENGLISH } from './english.ts'
import { GERMAN } from './german.ts'

/** A set of cues as two words of bits: cue 0 is bit 0 of `low`, cue 32 is bit 0 of `high`. */
export interface CueSet {
  readonly low: number
  readonly high: number
}

export const NO_CUES: CueSet = { low: 0, high: 0 }

/** The cues of a word itself, and those it opens together with the word after it. */
export interface WordCues {
  readonly cues: CueSet
  readonly phrases: ReadonlyMap<string, CueSet> | undefined
}

/** Looks a shadow word up in the lexicons of both languages. */
export function cuesOfWord(word: string): WordCues {
  let cues = INDEX.exact.get(word) ?? NO_CUES
  for (let length = SHORTEST_AFFIX; length <= word.length && length <= LONGEST_AFFIX; length++) {
    cues = union(cues, INDEX.prefixes.get(word.slice(0, length)))
    cues = union(cues, INDEX.suffixes.get(word.slice(-length)))
  }
  return { cues, phrases: INDEX.phrases.get(word) }
}

const SHORTEST_AFFIX = 3
const LONGEST_AFFIX = 18

interface CueIndex {
  readonly exact: Map<string, CueSet>
  readonly prefixes: Map<string, CueSet>
  readonly suffixes: Map<string, CueSet>
  readonly phrases: Map<string, Map<string, CueSet>>
}

const INDEX = buildIndex([ENGLISH, GERMAN])

function buildIndex(lexicons: readonly Lexicon[]): CueIndex {
  const index: CueIndex = { exact: new Map(), prefixes: new Map(), suffixes: new Map(), phrases: new Map() }
  for (const lexicon of lexicons) {
    for (const [bit, cue] of CUES.entries()) {
      for (const pattern of lexicon[cue].split(' ')) addPattern(index, pattern, singleton(bit))
    }
  }
  return index
}

function addPattern(index: CueIndex, pattern: string, cue: CueSet): void {
  const [first = '', second] = pattern.split('_')
  if (second !== undefined) {
    const followers = index.phrases.get(first) ?? new Map<string, CueSet>()
    index.phrases.set(first, followers)
    add(followers, second, cue)
  } else if (pattern.endsWith('*')) add(index.prefixes, pattern.slice(0, -1), cue)
  else if (pattern.startsWith('*')) add(index.suffixes, pattern.slice(1), cue)
  else add(index.exact, pattern, cue)
}

function add(map: Map<string, CueSet>, key: string, cue: CueSet): void {
  map.set(key, union(map.get(key) ?? NO_CUES, cue))
}

function union(a: CueSet, b: CueSet | undefined): CueSet {
  return b === undefined ? a : { low: a.low | b.low, high: a.high | b.high }
}

function singleton(bit: number): CueSet {
  return bit < 32 ? { low: 1 << bit, high: 0 } : { low: 0, high: 1 << (bit - 32) }
}

/** @returns the bit a cue has in a set that holds only this cue. */
export function setOf(cue: Cue): CueSet {
  return singleton(CUES.indexOf(cue))
}
