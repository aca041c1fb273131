import type { Period } from '../../contracts/evidence.ts'
import { monthsOf } from '../calendar/index.ts'
import type { PeriodLabel } from './period.ts'

/** A part of a year without the year: "third quarter". */
export interface Part {
  readonly label: PeriodLabel
  readonly fromMonth: number
  readonly toMonth: number
  readonly endToken: number
}

type WordAt = (at: number) => string

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...spellings(1, 'first 1st erste ersten erstes erster'),
  ...spellings(2, 'second 2nd zweite zweiten zweites zweiter'),
  ...spellings(3, 'third 3rd dritte dritten drittes dritter'),
  ...spellings(4, 'fourth 4th vierte vierten viertes vierter'),
])
const QUARTERS = new Set(['quarter', 'quartal', 'quartals', 'quartalen'])
const HALVES = new Set(['half', 'halbjahr', 'halbjahres', 'halbjahrs', 'jahreshälfte'])
const MONTHS = new Set(['months', 'monate', 'monaten'])
const SHORT: ReadonlyMap<string, readonly [PeriodLabel, number, number]> = new Map([
  ...[1, 2, 3, 4].map((quarter) => [`q${quarter}`, quarterMonths(quarter)] as const),
  ...[1, 2, 3, 4].map((quarter) => [`${quarter}q`, quarterMonths(quarter)] as const),
  ['h1', halfMonths(1)],
  ['h2', halfMonths(2)],
  ['1h', halfMonths(1)],
  ['2h', halfMonths(2)],
  ['9m', ['nine-months', 1, 9]],
  ['neunmonatszeitraum', ['nine-months', 1, 9]],
  ['neunmonatszahlen', ['nine-months', 1, 9]],
])

/** Reads "third quarter", "Q3", "drittes Quartal", "3. Quartal", "first half", "nine months" at a token. */
export function partAt(word: WordAt, at: number): Part | null {
  const short = SHORT.get(word(at))
  if (short !== undefined) return { label: short[0], fromMonth: short[1], toMonth: short[2], endToken: at + 1 }
  if (word(at) === 'nine' || word(at) === 'neun') return nineMonthsAt(word, at, at + 1)
  const ordinal = ordinalAt(word, at)
  if (ordinal === null) return null
  const { number, next } = ordinal
  if (word(next) === 'nine' || word(next) === 'neun') return number === 1 ? nineMonthsAt(word, next, next + 1) : null
  const skipped = word(next) === 'fiscal' ? next + 1 : next
  if (QUARTERS.has(word(skipped))) return partOf(quarterMonths(number), skipped + 1)
  if (number > 2 || !HALVES.has(word(skipped))) return null
  return partOf(halfMonths(number), skipped + 1)
}

/** The words such a part can begin with. */
export const PART_WORDS: readonly string[] = ['nine', 'neun', ...ORDINALS.keys(), ...SHORT.keys()]
const PARTS: ReadonlySet<string> = new Set(PART_WORDS)

/** @returns true for what begins with a digit and can begin such a part: "3." or "3rd", "1q". */
export function isPartNumber(word: string): boolean {
  return (word.length === 1 && word >= '1' && word <= '4') || PARTS.has(word)
}

function nineMonthsAt(word: WordAt, at: number, next: number): Part | null {
  if (!MONTHS.has(word(next)) && word(next) !== 'month') return null
  const counted = ordinalAt(word, at - 1) !== null || word(next) === 'month' || NAMED_END.has(word(next + 1))
  return counted ? partOf(['nine-months', 1, 9], next + 1) : null
}

/** "nine months ended …", "nine months of 2025": without such an end or "first" nine months may be any. */
const NAMED_END = new Set(['ended', 'ending', 'of', 'des'])

function ordinalAt(word: WordAt, at: number): { number: number; next: number } | null {
  const spelled = ORDINALS.get(word(at))
  if (spelled !== undefined) return { number: spelled, next: at + 1 }
  const digit = word(at)
  const dotted = digit.length === 1 && digit >= '1' && digit <= '4' && word(at + 1) === '.'
  return dotted ? { number: Number(digit), next: at + 2 } : null
}

function partOf([label, fromMonth, toMonth]: readonly [PeriodLabel, number, number], endToken: number): Part {
  return { label, fromMonth, toMonth, endToken }
}

function quarterMonths(quarter: number): readonly [PeriodLabel, number, number] {
  return ['quarter', quarter * 3 - 2, quarter * 3]
}

function halfMonths(half: number): readonly [PeriodLabel, number, number] {
  return ['half', half * 6 - 5, half * 6]
}

/** @returns the latest time this part of a year was complete before an ISO day, or null without one. */
export function latestBefore({ fromMonth, toMonth }: Part, published: string | null): Period | null {
  const year = Number(published?.slice(0, 4))
  if (published === null || Number.isNaN(year)) return null
  const thisYear = monthsOf(year, fromMonth, toMonth)
  return thisYear.end < published ? thisYear : monthsOf(year - 1, fromMonth, toMonth)
}

function spellings(value: number, list: string): [string, number][] {
  return list.split(' ').map((word) => [word, value])
}
