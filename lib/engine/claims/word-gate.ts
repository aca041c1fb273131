/**
 * Turns away, at the price of a few characters, the words that no pattern can be asking for, which is most words of
 * most articles. It may let a stranger pass; it never turns away a word that is wanted.
 */
export interface WordGate {
  /** Lets a term's words pass; the term may be open at either end (`risik*`, `*rendite`, `*brief*`). */
  open(term: string): void
  admits(word: string): boolean
}

const EXACT = 1
const BEGINNING = 2
const SHORT_BEGINNING = 4
const ENDING = 8
const SHORT_ENDING = 16
const SLOTS = 1 << 13

/** Creates a gate that is closed to every word. */
export function createWordGate(): WordGate {
  const marks = new Uint8Array(SLOTS)
  let wide = false

  function open(term: string): void {
    const before = term.length > 1 && term.startsWith('*')
    const after = term.length > 1 && term.endsWith('*')
    const letters = term.slice(before ? 1 : 0, after ? -1 : undefined)
    if ((before && after) || ((before || after) && letters.length < 2)) wide = true
    else if (after) mark(beginningSlot(letters, letters.length > 2), letters.length > 2 ? BEGINNING : SHORT_BEGINNING)
    else if (before) mark(endingSlot(letters, letters.length > 2), letters.length > 2 ? ENDING : SHORT_ENDING)
    else mark(exactSlot(letters), EXACT)
  }

  function mark(slot: number, kind: number): void {
    marks[slot] = (marks[slot] ?? 0) | kind
  }

  function has(slot: number, kind: number): boolean {
    return ((marks[slot] ?? 0) & kind) !== 0
  }

  function admits(word: string): boolean {
    if (wide || has(exactSlot(word), EXACT)) return true
    if (word.length < 2) return false
    if (has(beginningSlot(word, false), SHORT_BEGINNING) || has(endingSlot(word, false), SHORT_ENDING)) return true
    return word.length > 2 && (has(beginningSlot(word, true), BEGINNING) || has(endingSlot(word, true), ENDING))
  }

  return { open, admits }
}

function exactSlot(word: string): number {
  const { length } = word
  const ends = word.charCodeAt(0) * 31 + word.charCodeAt(length - 1)
  return mix((ends * 31 + word.charCodeAt(length >> 1)) * 31 + length)
}

function beginningSlot(word: string, long: boolean): number {
  return mix((word.charCodeAt(0) * 31 + word.charCodeAt(1)) * 31 + (long ? word.charCodeAt(2) : 0))
}

function endingSlot(word: string, long: boolean): number {
  const { length } = word
  const last = word.charCodeAt(length - 1) * 31 + word.charCodeAt(length - 2)
  return mix(last * 31 + (long ? word.charCodeAt(length - 3) : 0))
}

function mix(value: number): number {
  const mixed = Math.imul(value, 0x9e3779b1)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}
