/**
 * The spellings of texts: each has its shadow, worked out once, and a number within the text that is being read.
 * Articles repeat their words and each other's, so most spellings of a text are known before it is opened.
 */
export interface Spellings {
  /** Begins a text: numbers start anew, shadows are kept. */
  open(text: string): void
  /**
   * @param hash of the code units from `start` to `end`, as `extendHash` makes it
   * @param shadow asked only for an unknown spelling
   * @returns the number of the spelling in this text
   */
  meet(start: number, end: number, hash: number, shadow: Shadow): number
  /** The shadow of a spelling of this text, by its number. */
  wordOf(spelling: number): string
  /** Ends a text, and forgets everything when that has become too much. @returns its shadows, by number. */
  close(): readonly string[]
}

/** Works out the word that matching sees for some letters of a text. */
type Shadow = (text: string, start: number, end: number) => string

/** @returns the hash of some code units and one more. Source: FNV-1a (Fowler, Noll, Vo). */
export function extendHash(hash: number, code: number): number {
  return Math.imul(hash ^ code, 0x01000193)
}

/** What spellings take up when nothing has been forgotten yet: about five megabytes. */
const MOST_SPELLINGS = 40_000
const MOST_LETTERS = 500_000

/**
 * Creates an open hash table of spellings. Remembering only saves work: what a spelling's shadow is depends on its
 * letters alone, and the numbers of a text on that text alone.
 */
export function createSpellings(limits = { spellings: MOST_SPELLINGS, letters: MOST_LETTERS }): Spellings {
  let known = createTable()
  let text = ''
  let words: string[] = []
  let met: number[] = []

  function open(next: string): void {
    text = next
    words = []
    met = []
  }

  function meet(start: number, end: number, hash: number, shadow: Shadow): number {
    const found = find(known, text, start, end, hash)
    const id = found < 0 ? add(known, text, start, end, hash, shadow) : found
    const number = known.numbers[id] ?? 0
    // The number counts only if this text has given it: the one of an earlier text points at another spelling.
    if (number < met.length && met[number] === id) return number
    known.numbers[id] = met.length
    met.push(id)
    words.push(known.words[id] ?? '')
    return met.length - 1
  }

  function wordOf(spelling: number): string {
    return words[spelling] ?? ''
  }

  function close(): readonly string[] {
    if (known.words.length > limits.spellings || known.used > limits.letters) known = createTable()
    text = ''
    return words
  }

  return { open, meet, wordOf, close }
}

/** Spellings by id; `places` holds id + 1, or 0 where there is room. */
interface Table {
  places: Int32Array
  readonly hashes: number[]
  /** Where the letters of a spelling begin; those of the next begin where they end. */
  readonly offsets: number[]
  letters: Uint16Array
  used: number
  readonly words: string[]
  readonly numbers: number[]
}

function createTable(): Table {
  const letters = new Uint16Array(FIRST_LETTERS)
  return { places: new Int32Array(FIRST_PLACES), hashes: [], offsets: [0], letters, used: 0, words: [], numbers: [] }
}

const FIRST_PLACES = 1 << 12
const FIRST_LETTERS = 1 << 14

function find(table: Table, text: string, start: number, end: number, hash: number): number {
  const { places, hashes } = table
  const mask = places.length - 1
  for (let place = mix(hash) & mask; ; place = (place + 1) & mask) {
    const id = (places[place] ?? 0) - 1
    if (id < 0 || (hashes[id] === hash && isSpelled(table, id, text, start, end))) return id
  }
}

function isSpelled({ letters, offsets }: Table, id: number, text: string, start: number, end: number): boolean {
  const first = offsets[id] ?? 0
  if ((offsets[id + 1] ?? 0) - first !== end - start) return false
  for (let at = start; at < end; at++) if (letters[first + at - start] !== text.charCodeAt(at)) return false
  return true
}

function add(table: Table, text: string, start: number, end: number, hash: number, shadow: Shadow): number {
  const id = table.words.length
  const used = table.used + end - start
  if (used > table.letters.length) table.letters = enlarged(table.letters, used)
  for (let at = start; at < end; at++) table.letters[table.used + at - start] = text.charCodeAt(at)
  table.used = used
  table.offsets.push(used)
  table.hashes.push(hash)
  table.words.push(copied(shadow(text, start, end)))
  table.numbers.push(0)
  settle(table.places, hash, id)
  if (table.words.length * 2 > table.places.length) spread(table)
  return id
}

/** A word may be a slice, which keeps the whole text alive that it is a slice of; a copy does not. */
function copied(slice: string): string {
  return ` ${slice}`.slice(1)
}

function enlarged(letters: Uint16Array, needed: number): Uint16Array {
  const larger = new Uint16Array(needed * 2)
  larger.set(letters)
  return larger
}

function spread(table: Table): void {
  table.places = new Int32Array(table.places.length * 4)
  for (const [id, hash] of table.hashes.entries()) settle(table.places, hash, id)
}

function settle(places: Int32Array, hash: number, id: number): void {
  const mask = places.length - 1
  let place = mix(hash) & mask
  while (places[place] !== 0) place = (place + 1) & mask
  places[place] = id + 1
}

function mix(hash: number): number {
  return hash ^ (hash >>> 15)
}
