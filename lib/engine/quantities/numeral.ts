import type { Document } from '../document/index.ts'

/** A number as digits show it: its value is `Number(digits + 'e-' + decimals)`. */
export interface Numeral {
  /** Digits only, without marks. */
  readonly digits: string
  /** How many of them stand after the decimal mark. */
  readonly decimals: number
  /** The decimals of the other reading of an ambiguous spelling, or null. */
  readonly otherDecimals: number | null
}

/** How a text writes decimals, and whether it says so clearly. */
export interface NumberHabit {
  readonly decimalMark: '.' | ','
  readonly sure: boolean
}

/** Longer runs of digits are no amounts. */
const LONGEST_NUMERAL = 24
const GROUPED = /^\d{1,3}(?:[.,]\d{3})+$/
const MARKED = /^(\d+)([.,])(\d+)$/
const AMBIGUOUS = /^[1-9]\d{0,2}[.,]\d{3}$/
const BOTH_MARKS = /^(\d{1,3}(?:([.,])\d{3})+)([.,])(\d+)$/

/** The language of a text decides, its unambiguous numbers confirm; where they disagree nothing is sure. */
export function habitOf(document: Document): NumberHabit {
  let points = 0
  let commas = 0
  for (const spelling of document.spellings) {
    if (spelling.length > LONGEST_NUMERAL || !isDigit(spelling.charCodeAt(0))) continue
    const mark = plainDecimalMark(spelling)
    if (mark === '.') points++
    else if (mark === ',') commas++
  }
  const expected = document.language === 'en' ? '.' : document.language === 'de' ? ',' : null
  if (expected === null) return { decimalMark: commas > points ? ',' : '.', sure: (points === 0) !== (commas === 0) }
  const against = expected === '.' ? commas : points
  const speakFor = expected === '.' ? points : commas
  if (against <= speakFor) return { decimalMark: expected, sure: against === 0 }
  return { decimalMark: expected === '.' ? ',' : '.', sure: false }
}

/** @returns the decimal mark of a spelling that can be read in one way only, or null. */
function plainDecimalMark(word: string): string | null {
  if (AMBIGUOUS.test(word)) return null
  const both = BOTH_MARKS.exec(word)
  if (both !== null) return both[2] === both[3] ? null : (both[3] ?? null)
  return MARKED.exec(word)?.[2] ?? null
}

/** @returns null for what is no amount: times, dotted dates, versions, serial numbers. */
export function readNumeral(word: string, habit: NumberHabit): Numeral | null {
  if (word.length > LONGEST_NUMERAL) return null
  const plain = word.includes("'") ? withoutApostrophes(word) : word
  if (plain === null) return null
  if (isWhole(plain))
    return plain.length > 1 && plain.startsWith('0') ? null : { digits: plain, decimals: 0, otherDecimals: null }
  if (AMBIGUOUS.test(plain)) return readAmbiguous(plain, habit)
  const both = BOTH_MARKS.exec(plain)
  if (both !== null && both[2] !== both[3]) return numeral(plain, (both[4] ?? '').length)
  const marked = MARKED.exec(plain)
  if (marked !== null) return isPadded(marked[1] ?? '') ? null : numeral(plain, (marked[3] ?? '').length)
  return GROUPED.test(plain) && hasOneMark(plain) ? numeral(plain, 0) : null
}

function isPadded(whole: string): boolean {
  return whole.length > 1 && whole.startsWith('0')
}

function numeral(word: string, decimals: number): Numeral {
  return { digits: word.replaceAll(/[.,]/g, ''), decimals, otherDecimals: null }
}

function readAmbiguous(word: string, habit: NumberHabit): Numeral {
  const decimal = word.includes(habit.decimalMark)
  const decimals = decimal ? 3 : 0
  return { ...numeral(word, decimals), otherDecimals: habit.sure ? null : 3 - decimals }
}

function withoutApostrophes(word: string): string | null {
  return /^\d{1,3}(?:'\d{3})+(?:[.,]\d+)?$/.test(word) ? word.replaceAll("'", '') : null
}

function isWhole(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (!isDigit(word.charCodeAt(at))) return false
  return true
}

function hasOneMark(word: string): boolean {
  return !(word.includes('.') && word.includes(','))
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39
}
