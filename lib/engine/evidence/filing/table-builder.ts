import { type Table, type TableRow, tidy } from './blocks.ts'
import { resolveReferences } from './references.ts'

/** Puts a table together from its tags, in the order they come. */
export interface TableBuilder {
  startRow(): void
  startCell(columns: number, rows: number): void
  startCaption(): void
  endCell(): void
  addText(raw: string): void
  finish(): Table
}

interface Carried {
  readonly text: string
  left: number
}

const WIDEST = 400

export function createTableBuilder(): TableBuilder {
  const rows: TableRow[] = []
  const carried = new Map<number, Carried>()
  let caption = ''
  let words: string[] = []
  let row: { cells: string[]; covered: string[] } | undefined
  let open: { columns: number; rows: number } | 'caption' | undefined

  const place = (text: string, columns: number, down: number) => {
    if (row === undefined) return
    skipCarried(row, carried)
    for (let column = 0; column < columns && row.cells.length < WIDEST; column++) {
      if (down > 1) carried.set(row.cells.length, { text, left: down - 1 })
      row.cells.push(column === 0 ? text : '')
      row.covered.push(text)
    }
  }
  const endCell = () => {
    const text = tidy(resolveReferences(words.join('')))
    words = []
    if (open === 'caption') caption = text
    else if (open !== undefined) place(text, open.columns, open.rows)
    open = undefined
  }
  const endRow = () => {
    endCell()
    if (row !== undefined) skipCarried(row, carried)
    if (row !== undefined && row.cells.length > 0) rows.push(row)
    row = undefined
  }
  return {
    startRow: () => {
      endRow()
      row = { cells: [], covered: [] }
    },
    startCell: (columns, down) => {
      endCell()
      row ??= { cells: [], covered: [] }
      open = { columns, rows: down }
    },
    startCaption: () => {
      endCell()
      open = 'caption'
    },
    endCell,
    addText: (raw) => {
      if (open !== undefined) words.push(raw)
    },
    finish: () => {
      endRow()
      return { kind: 'table', caption, rows }
    },
  }
}

/** Fills the columns that a cell of a row above reaches down into. */
function skipCarried(row: { cells: string[]; covered: string[] }, carried: Map<number, Carried>): void {
  for (;;) {
    const column = row.cells.length
    const above = carried.get(column)
    if (above === undefined) return
    row.cells.push('')
    row.covered.push(above.text)
    above.left--
    if (above.left <= 0) carried.delete(column)
  }
}
