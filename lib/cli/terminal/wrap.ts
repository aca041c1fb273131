import { displayWidth, takeColumns } from './display-width.ts'
import type { Paint, Style } from './paint.ts'

/** A stretch of text in one style. */
export interface Piece {
  readonly text: string
  readonly styles: readonly Style[]
}

export type Row = readonly Piece[]

/** Breaks text into rows no wider than `columns`, between words; a longer word is cut. Runs of blanks become one. */
export function wrap(pieces: readonly Piece[], columns: number): readonly Row[] {
  const rows: Piece[][] = []
  let room = 0
  for (const word of readWords(pieces)) {
    const row = rows.at(-1)
    const needed = word.columns + (word.gap === undefined ? 0 : 1)
    if (row !== undefined && needed <= room) {
      row.push(...(word.gap === undefined ? [] : [word.gap]), ...word.pieces)
      room -= needed
      continue
    }
    const cut = cutWord(word, columns)
    for (const piecesOfRow of cut) rows.push(piecesOfRow)
    room = columns - widthOf(cut.at(-1) ?? [])
  }
  return rows
}

/** Wraps plain text. */
export function wrapText(text: string, columns: number): readonly string[] {
  return wrap([{ text, styles: [] }], columns).map((row) => row.map((piece) => piece.text).join(''))
}

/** Puts a row into the words of a terminal; neighbours of one style share their sequences. */
export function paintRow(row: Row, paint: Paint): string {
  let painted = ''
  let text = ''
  let styles: readonly Style[] = []
  for (const piece of row) {
    if (piece.styles !== styles) {
      painted += text === '' ? '' : paint(text, styles)
      text = ''
      styles = piece.styles
    }
    text += piece.text
  }
  return painted + (text === '' ? '' : paint(text, styles))
}

interface Word {
  /** The blank before it, in the style it has there. */
  readonly gap: Piece | undefined
  readonly pieces: readonly Piece[]
  readonly columns: number
}

/** No-break spaces (U+00A0, U+202F) are no place to break. */
const PARTS = /[^\S\u00a0\u202f]+|[\S\u00a0\u202f]+/g
const BLANK = /^[^\S\u00a0\u202f]/

function* readWords(pieces: readonly Piece[]): Generator<Word> {
  let gap: Piece | undefined
  let word: Piece[] = []
  for (const { text, styles } of pieces) {
    for (const [part] of text.matchAll(PARTS)) {
      if (!BLANK.test(part)) {
        word.push({ text: part, styles })
        continue
      }
      if (word.length > 0) yield { gap, pieces: word, columns: widthOf(word) }
      word = []
      gap = { text: ' ', styles }
    }
  }
  if (word.length > 0) yield { gap, pieces: word, columns: widthOf(word) }
}

function widthOf(row: Row): number {
  return row.reduce((columns, { text }) => columns + displayWidth(text), 0)
}

function cutWord({ pieces, columns: needed }: Word, columns: number): readonly Piece[][] {
  if (needed <= columns) return [[...pieces]]
  const rows: Piece[][] = [[]]
  let room = columns
  for (const piece of pieces) {
    let rest = piece.text
    while (rest !== '') {
      const head = takeColumns(rest, room)
      const isFull = displayWidth(head) > room && room < columns
      if (isFull || room <= 0) {
        rows.push([])
        room = columns
        continue
      }
      rows.at(-1)?.push({ text: head, styles: piece.styles })
      room -= displayWidth(head)
      rest = rest.slice(head.length)
    }
  }
  return rows
}
