/** What a filing consists of: lines of text, and tables. */
export type Block = { readonly kind: 'line'; readonly text: string } | Table

export interface Table {
  readonly kind: 'table'
  /** Of the table itself, not the lines above it; empty if it has none. */
  readonly caption: string
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  /** One for each column. A cell that covers several has its text in the first. */
  readonly cells: readonly string[]
  /** The same with the text in each column covered: what a heading is read by. */
  readonly covered: readonly string[]
}

/** Makes single blanks of all kinds and numbers of blanks. */
export function tidy(text: string): string {
  return text.replaceAll(/[\s\u00a0\u2000-\u200b\u202f]+/g, ' ').trim()
}

const CELL_BORDER = /\t+| {2,}|\|/

/** Takes plain text apart. Lines in a row with columns kept apart by tabs, strokes or several blanks are a table. */
export function textBlocks(text: string): readonly Block[] {
  const blocks: Block[] = []
  let rows: TableRow[] = []
  const close = () => {
    if (rows.length > 0) blocks.push({ kind: 'table', caption: '', rows })
    rows = []
  }
  for (const line of text.split(/\r\n|[\n\r\f]/)) {
    const cells = cellsOf(line)
    if (cells.length > 1) rows.push({ cells, covered: cells })
    else if (!isRule(line)) {
      close()
      if (tidy(line) !== '') blocks.push({ kind: 'line', text: tidy(line) })
    }
  }
  close()
  return blocks
}

/** Lines that begin with blanks have an empty first cell, as headings above columns do. */
function cellsOf(line: string): readonly string[] {
  if (isRule(line)) return []
  const inner = line.trimEnd().replace(/\|$/, '').replace(/^\|/, '')
  return inner.slice(0, LONGEST_ROW).split(CELL_BORDER).map(tidy)
}

/** A row drawn of strokes only. */
function isRule(line: string): boolean {
  return /[-=_]/.test(line) && /^[\s|:+=_-]+$/.test(line)
}

const LONGEST_ROW = 4000
