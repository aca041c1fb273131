import { monthsOf } from '../calendar/index.ts'
import type { ReadPeriod } from './period.ts'

/** What may stand before the number of a year to say that it is one. */
export const YEAR_NAMES: ReadonlySet<string> = new Set(
  'fiscal fy full geschäftsjahr geschäftsjahres geschäftsjahrs gesamtjahr'.split(' '),
)
const BEFORE_BARE_YEAR = new Set('in for during since of im jahr jahre für seit ende end by year'.split(' '))

/** Reads "in 2024", "fiscal 2024", "FY25" at a token. */
export function yearAt(word: (at: number) => string, at: number): ReadPeriod | null {
  const glued = fiscalYear(word(at))
  if (glued !== null) return { label: 'year', period: monthsOf(glued, 1, 12), endToken: at + 1 }
  if (isYear(word(at)) && BEFORE_BARE_YEAR.has(word(at - 1)))
    return { label: 'year', period: monthsOf(Number(word(at)), 1, 12), endToken: at + 1 }
  if (!YEAR_NAMES.has(word(at))) return null
  const next = word(at + 1) === 'year' ? at + 2 : at + 1
  return isYear(word(next)) ? { label: 'year', period: monthsOf(Number(word(next)), 1, 12), endToken: next + 1 } : null
}

/** "FY2025", "FY25": of this century. */
export function fiscalYear(word: string): number | null {
  const digits = word.length <= 6 && word.startsWith('fy') ? /^fy(?:20)?(\d\d)$/.exec(word) : null
  return digits === null ? null : 2000 + Number(digits[1])
}

const TWO_DIGITS = Array.from({ length: 100 }, (_, year) => String(year).padStart(2, '0'))

/** All fiscal years in one word. */
export const FISCAL_YEARS: readonly string[] = TWO_DIGITS.flatMap((year) => [`fy${year}`, `fy20${year}`])

/** @returns true for a year from 1900 to 2100 in four digits. */
export function isYear(word: string): boolean {
  return word.length === 4 && word >= '1900' && word <= '2100' && /^\d{4}$/.test(word)
}
