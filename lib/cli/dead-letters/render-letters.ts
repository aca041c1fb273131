import { showDuration } from '../desk/index.ts'
import type { Layout } from '../report/index.ts'
import { createPaint, displayWidth, fitEnd, oneLine, padLeft, padRight } from '../terminal/index.ts'
import type { LetterRow } from './letter-row.ts'

/** Dead letters as a table, one a row, the detail below. */
export function renderLetters(rows: readonly LetterRow[], now: Date, { color, width }: Layout): string {
  const paint = createPaint(color)
  const cells = [TITLES, ...rows.map((row) => toCells(row, now))]
  const widths = TITLES.map((_, column) => Math.max(...cells.map((row) => displayWidth(row[column] ?? ''))))
  const lines = cells.map((row, index) => {
    const line = row.map((cell, column) => align(cell, column, widths[column] ?? 0)).join('  ')
    const left = width - displayWidth(line) - 2
    const key = index === 0 ? 'KEY' : nameKeys(rows[index - 1]?.keys ?? [])
    return paint(`${line}  ${fitEnd(key, Math.max(NARROWEST, left))}`.trimEnd(), index === 0 ? ['bold'] : [])
  })
  const details = rows.map(({ detail }) => (detail === null ? '' : paint(`          ${oneLine(detail)}\n`, ['dim'])))
  return lines.map((line, index) => `${line}\n${details[index - 1] ?? ''}`).join('')
}

const TITLES = ['ID', 'QUEUE', 'REASON', 'TRIES', 'AGE']
const NUMBERS = new Set([3, 4])
const NARROWEST = 16

function toCells({ id, box, reason, attempts, since }: LetterRow, now: Date): string[] {
  const age = showDuration(now.getTime() - Date.parse(since))
  return [oneLine(id).slice(0, 8), box, oneLine(reason ?? 'unknown'), attempts === null ? '–' : String(attempts), age]
}

function align(cell: string, column: number, width: number): string {
  return NUMBERS.has(column) ? padLeft(cell, width) : padRight(cell, width)
}

function nameKeys([first, ...others]: readonly string[]): string {
  if (first === undefined) return '–'
  return others.length === 0 ? oneLine(first) : `${oneLine(first)} and ${others.length} more`
}
