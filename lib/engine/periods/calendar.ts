import type { Token } from '../document/index.ts'

/** A calendar day as a text gives it; `year` is null where the text leaves it out. */
export interface WrittenDate {
  readonly day: number
  readonly month: number
  readonly year: number | null
  /** The token after the date. */
  readonly end: number
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'januar', 'jänner', 'jan'],
  ['february', 'februar', 'feb'],
  ['march', 'märz', 'mar', 'mär'],
  ['april', 'apr'],
  ['may', 'mai'],
  ['june', 'juni', 'jun'],
  ['july', 'juli', 'jul'],
  ['august', 'aug'],
  ['september', 'sept', 'sep'],
  ['october', 'oktober', 'oct', 'okt'],
  ['november', 'nov'],
  ['december', 'dezember', 'dec', 'dez'],
]
const MONTH_NUMBERS: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((names, at) => names.map((name) => [name, at + 1] as const)),
)
/** @returns the number of a month by its name or abbreviation, as a shadow. */
export function monthOf(word: string): number | undefined {
  return MONTH_NUMBERS.get(word)
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

/** @returns the number of the day since 1 March of year 0, so that dates can be subtracted. Gregorian throughout. */
export function dayNumber(year: number, month: number, day: number): number {
  const shifted = month > 2 ? year : year - 1
  const sinceMarch = (month + 9) % 12
  const leapDays = Math.floor(shifted / 4) - Math.floor(shifted / 100) + Math.floor(shifted / 400)
  return 365 * shifted + leapDays + Math.floor((153 * sinceMarch + 2) / 5) + day - 1
}

function checked(day: number, month: number, year: number, end: number): WrittenDate | null {
  const possible = day >= 1 && day <= 31 && month >= 1 && month <= 12
  return possible ? { day, month, year: year > 0 ? year : null, end } : null
}

function dayIn(word: string): number {
  const digits = /^(\d{1,2})(?:st|nd|rd|th)?$/.exec(word)
  return digits === null ? 0 : Number(digits[1])
}

function yearIn(word: string): number {
  return /^(?:19|20)\d\d$/.test(word) ? Number(word) : 0
}
