import { MONTH_NUMBERS } from '../calendar/index.ts'
import { createWordMarks } from '../document/index.ts'
import { isPartNumber, PART_WORDS } from './parts.ts'
import { RELATIVE_OPENERS } from './relative.ts'
import { isDayNumber } from './written-date.ts'
import { FISCAL_YEARS, isYear, YEAR_NAMES } from './years.ts'

/** What a word can begin, one bit each. */
export const OPENS = { day: 1, part: 2, month: 4, relative: 8, year: 16 } as const

/** What each spelling of a text can begin; most can begin no period. */
export const openersOf = createWordMarks(
  [
    [MONTH_NUMBERS.keys(), OPENS.day | OPENS.month],
    [PART_WORDS, OPENS.part],
    [RELATIVE_OPENERS, OPENS.relative],
    [YEAR_NAMES, OPENS.year],
    [FISCAL_YEARS, OPENS.year],
  ],
  marksOfNumber,
)

function marksOfNumber(word: string): number {
  const year = isYear(word)
  return (year || isDayNumber(word) ? OPENS.day : 0) | (isPartNumber(word) ? OPENS.part : 0) | (year ? OPENS.year : 0)
}
