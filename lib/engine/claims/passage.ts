import type { Token } from '../document/index.ts'
import type { WordClasses } from './word-classes.ts'

/** The tokens of one sentence, with what matching needs to know about them. */
export interface Passage {
  readonly text: string
  readonly tokens: readonly Token[]
  /** Of each token. */
  readonly classes: readonly WordClasses[]
  /** 1 for each token that begins with a capital letter. */
  readonly capitals: Uint8Array
  readonly sightings: Sightings
  readonly first: number
  readonly end: number
}

/** What has been seen so far, over all sentences of an article. */
export interface Sightings {
  /** For each need, the last token that was seen to meet it. Tells what cannot lie ahead, not what does. */
  readonly last: Int32Array
  /** 1 for each sentence whose tokens have been looked at, by its first token. */
  readonly looked: Uint8Array
}

/** @returns false if one of the needs is certainly not met by a token of the passage from `at` on. */
export function isAhead(needs: readonly number[], passage: Passage, at: number): boolean {
  if (needs.length === 0) return true
  const { last, looked } = passage.sightings
  if (looked[passage.first] !== 1) look(passage)
  for (let each = 0; each < needs.length; each++) if ((last[needs[each] ?? 0] ?? 0) < at) return false
  return true
}

function look({ classes, sightings, first, end }: Passage): void {
  sightings.looked[first] = 1
  for (let at = first; at < end; at++) {
    const meets = classes[at]?.meets ?? NO_NEEDS
    for (let each = 0; each < meets.length; each++) see(sightings.last, meets[each] ?? 0, at)
  }
}

/** Sentences are not looked at in order: what was seen later in the text stays. */
function see(last: Int32Array, need: number, at: number): void {
  if ((last[need] ?? 0) < at) last[need] = at
}

const NO_NEEDS: readonly number[] = []
