import { createWordMarks } from '../document/index.ts'
import { isDayNumber, MONTH_NUMBERS } from './calendar.ts'
import { isPartNumber, PART_WORDS } from './parts.ts'
import { RELATIVE_OPENERS } from './relative.ts'
import { FISCAL_YEARS, isYear, YEAR_NAMES } from './years.ts'

/** What a word can begin, one bit each. */
export const OPENS = { day: 1, part: 2, month: 4, relative: 8, year: 16 } as const

/** What each spelling of a text can begin; most can begin no period. */
export const openersOf = createWordMarks(listed(), marksOfNumber)

function listed(): ReadonlyMap<string, number> {
  const marks = new Map<string, number>()
  const add = (words: Iterable<string>, mark: number): void => {
    for (const word of words) marks.set(word, (marks.get(word) ?? 0) | mark)
  }
  add(MONTH_NUMBERS.keys(), OPENS.day | OPENS.month)
  add(PART_WORDS, OPENS.part)
  add(RELATIVE_OPENERS, OPENS.relative)
  add(YEAR_NAMES, OPENS.year)
  add(FISCAL_YEARS, OPENS.year)
  return marks
}

function marksOfNumber(word: string): number {
  const year = isYear(word)
  return (year || isDayNumber(word) ? OPENS.day : 0) | (isPartNumber(word) ? OPENS.part : 0) | (year ? OPENS.year : 0)
}
