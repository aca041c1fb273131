import { createWordMarks } from '../document/index.ts'
import { isDayNumber, monthOf } from './calendar.ts'
import { opensPart } from './parts.ts'
import { RELATIVE_OPENERS } from './relative.ts'
import { isFiscal, isYear, YEAR_NAMES } from './years.ts'

/** What a word can begin, one bit each. */
export const OPENS = { day: 1, part: 2, month: 4, relative: 8, year: 16 } as const

/** What each spelling of a text can begin; most can begin no period. */
export const openersOf = createWordMarks((word) => {
  const isMonth = monthOf(word) !== undefined
  const year = isYear(word)
  return (
    (isMonth || year || isDayNumber(word) ? OPENS.day : 0) |
    (opensPart(word) ? OPENS.part : 0) |
    (isMonth ? OPENS.month : 0) |
    (RELATIVE_OPENERS.has(word) ? OPENS.relative : 0) |
    (year || YEAR_NAMES.has(word) || isFiscal(word) ? OPENS.year : 0)
  )
})
