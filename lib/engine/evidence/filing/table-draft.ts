import { type Table, type TableRow, tidy } from './blocks.ts'
import { resolveReferences } from './references.ts'

/** A table while its tags come in, one after another. */
export interface TableDraft {
  readonly rows: TableRow[]
  /** By column: what cells of rows above reach down with. */
  readonly carried: Map<number, Carried>
  readonly words: string[]
  caption: string
  row: { readonly cells: string[]; readonly covered: string[] } | undefined
  open: OpenCell | 'caption' | undefined
}

interface OpenCell {
  readonly columns: number
  readonly rows: number
}

interface Carried {
  readonly text: string
  left: number
}

/** Columns beyond this are not kept. */
const WIDEST = 400

export function startTable(): TableDraft {
  return { rows: [], carried: new Map(), words: [], caption: '', row: undefined, open: undefined }
}

/** A row that is still open ends here; so do cells wherever another tag follows. */
export function startRow(draft: TableDraft): void {
  endRow(draft)
  draft.row = { cells: [], covered: [] }
}

/** @param columns how many it covers @param rows how many it reaches down, its own included */
export function startCell(draft: TableDraft, columns: number, rows: number): void {
  endCell(draft)
  draft.row ??= { cells: [], covered: [] }
  draft.open = { columns, rows }
}

export function startCaption(draft: TableDraft): void {
  endCell(draft)
  draft.open = 'caption'
}

/** Text between cells belongs to none. */
export function addCellText({ open, words }: TableDraft, raw: string): void {
  if (open !== undefined) words.push(raw)
}

export function endCell(draft: TableDraft): void {
  const text = tidy(resolveReferences(draft.words.join('')))
  draft.words.length = 0
  if (draft.open === 'caption') draft.caption = text
  else if (draft.open !== undefined) placeCell(draft, text, draft.open)
  draft.open = undefined
}

export function endTable(draft: TableDraft): Table {
  endRow(draft)
  return { kind: 'table', caption: draft.caption, rows: draft.rows }
}

function endRow(draft: TableDraft): void {
  endCell(draft)
  fillFromAbove(draft)
  if (draft.row !== undefined && draft.row.cells.length > 0) draft.rows.push(draft.row)
  draft.row = undefined
}

function placeCell(draft: TableDraft, text: string, { columns, rows }: OpenCell): void {
  const { row, carried } = draft
  if (row === undefined) return
  fillFromAbove(draft)
  for (let column = 0; column < columns && row.cells.length < WIDEST; column++) {
    if (rows > 1) carried.set(row.cells.length, { text, left: rows - 1 })
    row.cells.push(column === 0 ? text : '')
    row.covered.push(text)
  }
}

/** Fills the columns that a cell of a row above reaches down into. */
function fillFromAbove({ row, carried }: TableDraft): void {
  if (row === undefined) return
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
