/** A row of a table of values; `number` counts lines of the file from 1. */
export interface Row {
  readonly number: number
  readonly cells: readonly string[]
}

const DELIMITERS = [',', ';', '\t'] as const

/** Takes a file of comma-, semicolon- or tab-separated values apart (RFC 4180). Blank lines are left out. */
export function readRows(text: string): readonly Row[] {
  const delimiter = delimiterOf(text)
  const rows: Row[] = []
  let [at, number] = [0, 1]
  while (at < text.length) {
    const row = readRow(text, at, delimiter)
    if (row.cells.length > 1 || row.cells[0] !== '') rows.push({ number, cells: row.cells })
    at = row.end
    number += row.lines
  }
  return rows
}

/** The one that the first line has most of. */
function delimiterOf(text: string): string {
  const start = text.search(/\S/)
  const end = text.indexOf('\n', Math.max(start, 0))
  const header = text.slice(Math.max(start, 0), end === -1 ? text.length : end)
  const counts = DELIMITERS.map((delimiter) => header.split(delimiter).length)
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ','
}

function readRow(text: string, start: number, delimiter: string): { cells: string[]; end: number; lines: number } {
  const cells: string[] = []
  let [at, lines] = [start, 1]
  for (;;) {
    const cell = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    if (cells.length < WIDEST) cells.push(cell.value.trim())
    lines += cell.breaks
    at = cell.end
    if (text[at] !== delimiter) break
    at++
  }
  if (text[at] === '\r') at++
  if (text[at] === '\n') at++
  return { cells, end: at, lines }
}

interface Cell {
  readonly value: string
  readonly end: number
  readonly breaks: number
}

function plainCell(text: string, start: number, delimiter: string): Cell {
  let end = start
  while (end < text.length && text[end] !== delimiter && text[end] !== '\n' && text[end] !== '\r') end++
  return { value: text.slice(start, end), end, breaks: 0 }
}

/** Cells beyond this are not kept. */
const WIDEST = 200

/** What stands between the closing quote and the next delimiter is no part of any cell. */
function quotedCell(text: string, start: number, delimiter: string): Cell {
  const pieces: string[] = []
  let at = start + 1
  for (;;) {
    const quote = text.indexOf('"', at)
    const end = quote === -1 ? text.length : quote
    pieces.push(text.slice(at, end))
    at = end + 1
    if (text[at] !== '"') break
    pieces.push('"')
    at++
  }
  const value = pieces.join('')
  const rest = plainCell(text, Math.min(at, text.length), delimiter)
  return { value, end: rest.end, breaks: value.split('\n').length - 1 }
}
