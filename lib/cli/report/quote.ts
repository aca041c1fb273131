import { fit, oneLine } from '../terminal/index.ts'

/** The words of a text between quotation marks, on one line of at most `columns`. */
export function quote(words: string, columns: number): string {
  const enough = words.slice(0, Math.max(0, columns) * MOST_UNITS_PER_COLUMN)
  const shown = fit(oneLine(enough), Math.max(SHORTEST, columns - 2))
  return shown.includes('"') ? `“${shown}”` : `"${shown}"`
}

/** A quote may be megabytes long; what cannot be shown need not be looked at. */
const MOST_UNITS_PER_COLUMN = 8
const SHORTEST = 8
