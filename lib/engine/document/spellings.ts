/**
 * The distinct spellings of one text, numbered in order of appearance. Articles repeat their words: what depends on a
 * spelling alone is worked out once for each number, not once for each token.
 */
export interface Spellings {
  /**
   * @param hash of the code units from `start` to `end`, as `extendHash` makes it
   * @param shadow works out the word that matching sees; asked only for a new spelling
   * @returns the number of the spelling
   */
  meet(start: number, end: number, hash: number, shadow: (raw: string) => string): number
  /** The shadow of each spelling, by its number. */
  readonly words: readonly string[]
}

/** @returns the hash of some code units and one more. Source: FNV-1a (Fowler, Noll, Vo). */
export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** Creates an empty list for a text: an open hash table over the text itself, so that known spellings cost no string. */
export function createSpellings(text: string): Spellings {
  const words: string[] = []
  const starts: number[] = []
  const ends: number[] = []
  const hashes: number[] = []
  let places = new Int32Array(FIRST_PLACES)

  function meet(start: number, end: number, hash: number, shadow: (raw: string) => string): number {
    const mask = places.length - 1
    let place = mix(hash) & mask
    for (;;) {
      const number = (places[place] ?? 0) - 1
      if (number < 0) break
      if (hashes[number] === hash && isSpelledAlike(number, start, end)) return number
      place = (place + 1) & mask
    }
    places[place] = add(start, end, hash, shadow(text.slice(start, end))) + 1
    if (words.length * 2 > places.length) grow()
    return words.length - 1
  }

  function isSpelledAlike(number: number, start: number, end: number): boolean {
    const first = starts[number] ?? 0
    if ((ends[number] ?? 0) - first !== end - start) return false
    for (let at = 0; at < end - start; at++) {
      if (text.charCodeAt(first + at) !== text.charCodeAt(start + at)) return false
    }
    return true
  }

  function add(start: number, end: number, hash: number, word: string): number {
    words.push(word)
    starts.push(start)
    ends.push(end)
    hashes.push(hash)
    return words.length - 1
  }

  function grow(): void {
    places = new Int32Array(places.length * 4)
    const mask = places.length - 1
    for (const [number, hash] of hashes.entries()) {
      let place = mix(hash) & mask
      while (places[place] !== 0) place = (place + 1) & mask
      places[place] = number + 1
    }
  }

  return { meet, words }
}

const FIRST_PLACES = 1024

function mix(hash: number): number {
  return hash ^ (hash >>> 15)
}
