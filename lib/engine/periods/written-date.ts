import { MONTH_NUMBERS } from '../calendar/index.ts'
import type { Token } from '../document/index.ts'

/** A calendar day as a text gives it; `year` is null where the text leaves it out. */
export interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year: number | null
  /** The token after the date. */
  readonly end: number
}

const DOTTED = /^(\d{1,2})\.(\d{1,2})\.(\d{4})?$/

/** Reads the date that begins at a token: "10 November 2025", "10. November", "November 10, 2025", "10.11.2025". */
export function dateAt(tokens: readonly Token[], at: number, limit: number): WrittenDate | null {
  const word = (offset: number): string => (at + offset < limit ? (tokens[at + offset]?.word ?? '') : '')
  const dotted = DOTTED.exec(word(0))
  if (dotted !== null) return checked(Number(dotted[1]), Number(dotted[2]), Number(dotted[3] ?? 0), at + 1)
  const dot = word(1) === '.' ? 1 : 0
  const monthAfter = MONTH_NUMBERS.get(word(1 + dot))
  if (monthAfter !== undefined) {
    const year = yearIn(word(2 + dot))
    return checked(dayIn(word(0)), monthAfter, year, at + 2 + dot + (year > 0 ? 1 : 0))
  }
  const monthBefore = MONTH_NUMBERS.get(word(0))
  if (monthBefore === undefined) return null
  const comma = word(2) === ',' ? 1 : 0
  const year = yearIn(word(2 + comma))
  return checked(dayIn(word(1)), monthBefore, year, at + 2 + (year > 0 ? comma + 1 : 0))
}

function checked(day: number, month: number, year: number, end: number): WrittenDate | null {
  const possible = day >= 1 && day <= 31 && month >= 1 && month <= 12
  return possible ? { day, month, year: year > 0 ? year : null, end } : null
}

/** @returns true for a number a date can begin with: "10", "10th", "10.11.2025". */
export function isDayNumber(word: string): boolean {
  return word.length <= LONGEST_DAY && (DAY.test(word) || DOTTED.test(word))
}

const LONGEST_DAY = 10
const DAY = /^(\d{1,2})(?:st|nd|rd|th)?$/

function dayIn(word: string): number {
  const digits = DAY.exec(word)
  return digits === null ? 0 : Number(digits[1])
}

function yearIn(word: string): number {
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : 0
}
