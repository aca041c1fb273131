import { reportedDay } from '../days.ts'

/** Which of two numbers parted by strokes is the day: 09/30/2025 or 30/09/2025. `unclear` if no date of the file tells. */
export type DateOrder = 'day-first' | 'month-first' | 'unclear'

const STROKES = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/

/** Tells the order of days and months from all dates of a file. Dates that contradict each other tell nothing. */
export function dateOrder(cells: Iterable<string>): DateOrder | 'none' {
  let [isDayFirst, isMonthFirst, hasStrokes] = [false, false, false]
  for (const cell of cells) {
    const [, first, second] = STROKES.exec(cell) ?? []
    if (first === undefined) continue
    hasStrokes = true
    if (Number(first) > 12) isDayFirst = true
    if (Number(second) > 12) isMonthFirst = true
  }
  if (!hasStrokes) return 'none'
  if (isDayFirst === isMonthFirst) return 'unclear'
  return isDayFirst ? 'day-first' : 'month-first'
}

/** Reads 2025-09-30, 2025/09/30, 20250930, 30.09.2025 and, by `order`, dates with strokes; a time after it is left out. */
export function readDate(cell: string, order: DateOrder | 'none'): string | null {
  const text = cell.replace(/[T ]\d{1,2}:.*$/s, '')
  const yearFirst = /^(\d{4})([-/.]?)(\d{2})\2(\d{2})$/.exec(text)
  if (yearFirst !== null) return reportedDay(Number(yearFirst[1]), Number(yearFirst[3]), Number(yearFirst[4]))
  const points = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec(text)
  if (points !== null) return reportedDay(Number(points[3]), Number(points[2]), Number(points[1]))
  const [, first, second, year] = STROKES.exec(text) ?? []
  if (first === undefined || order === 'unclear' || order === 'none') return null
  const [day, month] = order === 'day-first' ? [first, second] : [second, first]
  return reportedDay(Number(year), Number(month), Number(day))
}
