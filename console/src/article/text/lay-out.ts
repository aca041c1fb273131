import { flatten, type Piece } from '../../../../lib/marks/index.ts'
import type { ArticleView, Role, Segment, Span } from '../../contracts.ts'
import { type Cell, firstEndingAfter, toCells } from './cells.ts'
import { marksOf, type TextMark } from './marks.ts'
import { splitLines } from './split-lines.ts'

export interface LaidSentence extends Span {
  /** Its place among the sentences of the verdict; -1 for words no sentence holds. */
  readonly index: number
  readonly pieces: readonly Piece[]
}

/** Neighbouring sentences of one line with one role. */
export interface LaidRun {
  readonly role: Role
  readonly isCorrected: boolean
  readonly isAd: boolean
  /** What begins here, such as `Ad, unlabelled`; empty within a segment. */
  readonly heading: string
  readonly sentences: readonly LaidSentence[]
}

/** A line of the text; one without runs is blank. */
export interface LaidLine extends Span {
  readonly runs: readonly LaidRun[]
}

export interface LaidText {
  readonly lines: readonly LaidLine[]
  readonly marks: ReadonlyMap<string, TextMark>
}

/**
 * Takes the text of an article apart into what is shown: lines, runs of one role, sentences, pieces under the same marks.
 * Every code unit but line breaks is in exactly one piece.
 */
export function layOut(view: ArticleView): LaidText {
  const text = view.verdict.text.content
  const marks = marksOf(view)
  const lines = splitLines(text)
  const rows = toCells(view, lines)
  const marksAt = distribute(rows.flat(), marks)
  let segment: Segment | undefined
  const laid = lines.map((line, index): LaidLine => {
    const runs: LaidRun[] = []
    for (const cell of rows[index] ?? []) {
      const heading = cell.segment === segment ? '' : headingOf(cell.segment)
      segment = cell.segment
      const pieces = flatten(text, cell.start, cell.end, marksAt.get(cell) ?? [])
      append(runs, cell, { index: cell.index, start: cell.start, end: cell.end, pieces }, heading)
    }
    return { start: line.start, end: line.end, runs }
  })
  return { lines: laid, marks: new Map(marks.map((mark) => [mark.id, mark])) }
}

/** The same without roles and marks, for a text that is not the one that was judged. */
export function layOutPlain(text: string): LaidText {
  const lines = splitLines(text).map(({ start, end }): LaidLine => {
    if (start === end) return { start, end, runs: [] }
    const sentences = [{ index: -1, start, end, pieces: flatten(text, start, end, []) }]
    return { start, end, runs: [{ role: 'furniture', isCorrected: false, isAd: false, heading: '', sentences }] }
  })
  return { lines, marks: new Map() }
}

/** The marks of each cell, so that each is cut by its own alone. */
function distribute(cells: readonly Cell[], marks: readonly TextMark[]): ReadonlyMap<Cell, readonly TextMark[]> {
  const marksAt = new Map<Cell, TextMark[]>()
  for (const mark of marks) {
    for (let index = firstEndingAfter(cells, mark.start); index < cells.length; index += 1) {
      const cell = cells[index]
      if (cell === undefined || cell.start >= mark.end) break
      const own = marksAt.get(cell)
      if (own === undefined) marksAt.set(cell, [mark])
      else own.push(mark)
    }
  }
  return marksAt
}

function append(runs: LaidRun[], cell: Cell, sentence: LaidSentence, heading: string): void {
  const { role, isCorrected } = cell
  const isAd = cell.segment?.kind === 'ad'
  const last = runs.at(-1)
  const joins = last?.role === role && last.isCorrected === isCorrected && last.isAd === isAd && heading === ''
  if (joins) runs[runs.length - 1] = { ...last, sentences: [...last.sentences, sentence] }
  else runs.push({ role, isCorrected, isAd, heading, sentences: [sentence] })
}

function headingOf(segment: Segment | undefined): string {
  if (segment?.kind !== 'ad') return ''
  return segment.labelled ? 'Ad, labelled' : 'Ad, unlabelled'
}
