import type { Period } from '../../../contracts/evidence.ts'
import { addDays, endOfMonth, isoDay, MONTH_NUMBERS, monthsOf } from '../../calendar/index.ts'

/** The period a column stands for, and what was taken for granted to say so. */
export interface ColumnPeriod {
  readonly period: Period
  readonly note: string | null
}

const DATES: readonly { readonly pattern: RegExp; readonly parts: readonly ['day' | 'month', 'day' | 'month'] }[] = [
  { pattern: /\b([a-z]{3,9})\.? (\d{1,2}),? ?(20\d\d)\b/, parts: ['month', 'day'] },
  { pattern: /\b(\d{1,2})\.? ([a-zä]{3,9})\.? (20\d\d)\b/, parts: ['day', 'month'] },
  { pattern: /\b(\d{1,2})\. ?(\d{1,2})\. ?(20\d\d)\b/, parts: ['day', 'month'] },
]

/** How many months a heading names before the day they end on. */
const LENGTHS: readonly { readonly pattern: RegExp; readonly months: number }[] = [
  { pattern: /\b(?:three|3|drei) (?:months|monate)|\b(?:quarter|quartal|13 weeks|thirteen weeks)\b/, months: 3 },
  { pattern: /\b(?:six|6|sechs) (?:months|monate)|\bhalf[- ]year\b|\bhalbjahr\b/, months: 6 },
  { pattern: /\b(?:nine|9|neun) (?:months|monate)/, months: 9 },
  { pattern: /\b(?:twelve|12|zwölf) (?:months|monate)|\b(?:fiscal )?year\b|\b(?:geschäfts)?jahr\b/, months: 12 },
]

const CALENDAR = 'calendar quarters taken for fiscal ones'

/**
 * Reads the heading of a column: "Three months ended September 30, 2025", "Q3 2025", "9M 2025", "FY 2025", a day, a year.
 * Anything else, such as a change, has no period.
 * @param heading all cells above the column
 * @param caption of the table: a year alone takes the rest from it
 */
export function periodOf(heading: string, caption: string): ColumnPeriod | null {
  const text = heading.toLowerCase().slice(0, LONGEST)
  if (/change|growth|veränderung|%|pro forma|forecast|guidance|prognose|outlook|expected|estimate/.test(text))
    return null
  const years = new Set(text.match(/\b20\d\d\b/g))
  if (years.size > 1) return null
  return endedPeriod(text) ?? shortPeriod(text) ?? bareYear(text, caption.toLowerCase().slice(-LONGEST))
}

const LONGEST = 300

function endedPeriod(text: string): ColumnPeriod | null {
  const end = dayIn(text)
  if (end === null) return null
  const months = LENGTHS.find(({ pattern }) => pattern.test(text))?.months
  return { period: { start: months === undefined ? null : startOf(end, months), end }, note: null }
}

/** Fiscal periods of whole months; one that ends within a month began that many months before. */
function startOf(end: string, months: number): string {
  const [year, month] = [Number(end.slice(0, 4)), Number(end.slice(5, 7))]
  const isMonthEnd = endOfMonth(year, month) === end
  if (isMonthEnd) return monthsOf(year, month - months + 1, month).start
  const day = Number(end.slice(8))
  const before = new Date(Date.UTC(year, month - 1 - months, Math.min(day, 28))).toISOString().slice(0, 10)
  return addDays(before, 1)
}

function dayIn(text: string): string | null {
  for (const { pattern, parts } of DATES) {
    const [, first = '', second = '', year = ''] = pattern.exec(text) ?? []
    if (year === '') continue
    const [day, month] = parts[0] === 'day' ? [first, second] : [second, first]
    const number = /^\d/.test(month) ? Number(month) : (MONTH_NUMBERS.get(month) ?? 0)
    return isoDay(Number(year), number, Number(day))
  }
  return null
}

const SHORT: readonly { readonly pattern: RegExp; readonly months: number }[] = [
  { pattern: /\bq([1-4])[ /-]?(?:fy ?)?(20\d\d)\b/, months: 3 },
  { pattern: /\b([1-4])q[ /-]?(20\d\d)\b/, months: 3 },
  { pattern: /\b([1-4])(?:st|nd|rd|th)? quarter (?:of )?(20\d\d)\b/, months: 3 },
  { pattern: /\b([1-4])\. ?quartal (20\d\d)\b/, months: 3 },
  { pattern: /\bh([12])[ /-]?(20\d\d)\b/, months: 6 },
  { pattern: /\b([12])\. ?halbjahr (20\d\d)\b/, months: 6 },
  { pattern: /\b()9 ?m[ /-]?(20\d\d)\b/, months: 9 },
  { pattern: /^()(?:fy|gj|full year|fiscal year|fiscal|geschäftsjahr)[ /-]?(20\d\d)$/, months: 12 },
]

const ORDINALS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:first|erstes) (?=qua|hal)/, '1. '],
  [/\b(?:second|zweites) (?=qua|hal)/, '2. '],
  [/\b(?:third|drittes) (?=qua)/, '3. '],
  [/\b(?:fourth|viertes) (?=qua)/, '4. '],
]

function shortPeriod(heading: string): ColumnPeriod | null {
  const text = ORDINALS.reduce((words, [pattern, digit]) => words.replace(pattern, digit), heading)
    .replace(/\. quarter/, ' quarter')
    .replace(/ {2,}/g, ' ')
  for (const { pattern, months } of SHORT) {
    const [whole, turn = '', year = ''] = pattern.exec(text) ?? []
    if (whole !== undefined) return calendarPeriod(Number(year), months, turn === '' ? 1 : Number(turn))
  }
  return null
}

function calendarPeriod(year: number, months: number, turn: number): ColumnPeriod {
  const last = turn * months
  return { period: monthsOf(year, last - months + 1, last), note: CALENDAR }
}

const ENDED =
  /(?:months?|quarter|year|weeks|monate|quartal)\s(?:ended|ending|zum|bis)\s+([a-zä0-9. ]{3,20}?),?(?=\s*(?:$|[;.(]|20\d\d|and\b))/
const AS_OF = /\b(?:as of|at|zum|per)\s+([a-z]{3,9}\.? \d{1,2}|\d{1,2}\. [a-zä]{3,9})\b/

function bareYear(text: string, caption: string): ColumnPeriod | null {
  const year = /^\D{0,3}(20\d\d)\D{0,3}$/.exec(text)?.[1]
  if (year === undefined) return null
  const ended = ENDED.exec(caption)
  const asOf = ended === null ? AS_OF.exec(caption) : null
  if (asOf !== null) return endedPeriod(`${asOf[1]} ${year}`)
  if (ended === null) return calendarPeriod(Number(year), 12, 1)
  const before = caption.slice(Math.max(0, ended.index - 20), ended.index)
  return endedPeriod(`${before}${ended[0].trim().replace(/,$/, '')} ${year}`)
}
