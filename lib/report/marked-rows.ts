import type { Severity } from '../contracts/words.ts'
import { assignLanes, flatten, type Marked, type Piece } from '../marks/index.ts'
import type { Dossier } from './dossier.ts'
import { html, type Markup, showStretch } from './markup.ts'
import type { TextRow } from './rows.ts'

/** A row of the text with its marks. */
export interface MarkedRow {
  readonly row: TextRow
  readonly words: Markup
}

/**
 * Underlines findings in the rows of the text. Rows and findings are cut into pieces together, so that neither how many
 * there are nor how they overlap matters. A finding's number stands behind its last words.
 */
export function markRows(rows: readonly TextRow[], dossier: Dossier): readonly MarkedRow[] {
  const { content } = dossier.view.verdict.text
  const marks = marksOf(dossier)
  const stretches = rows.map(({ start, end }, index) => ({ id: rowId(index), start, end }))
  const pieces = flatten(content, 0, content.length, [...stretches, ...marks])
  const words = new Map<string, Markup[]>()
  const ends = lastPieces(pieces)
  const looks = looksOf(marks)
  for (const piece of pieces) {
    const [row = '', ...ids] = piece.marks
    if (!row.startsWith(ROW)) continue
    const numbers = ids.filter((id) => ends.get(id) === piece).map((id) => number(id, dossier))
    const shown = html`${underline(showStretch(content, piece.start, piece.end), ids, looks)}${numbers}`
    const shownBefore = words.get(row)
    if (shownBefore === undefined) words.set(row, [shown])
    else shownBefore.push(shown)
  }
  return rows.map((row, index) => ({ row, words: html`${words.get(rowId(index)) ?? []}` }))
}

interface Underlined extends Marked {
  readonly severity: Severity | 'added'
}

function marksOf({ view, findings }: Dossier): readonly Underlined[] {
  return [
    ...findings.map(({ finding: { id, start, end, severity } }) => ({ id, start, end, severity })),
    ...view.review.additions.map(({ id, start, end }) => ({ id, start, end, severity: 'added' as const })),
  ]
}

/** No fingerprint begins like it. */
const ROW = 'row '

function rowId(index: number): string {
  return `${ROW}${index}`
}

/** Of each mark its last piece that is shown. */
function lastPieces(pieces: readonly Piece[]): ReadonlyMap<string, Piece> {
  const shown = pieces.filter(({ marks: [first = ''] }) => first.startsWith(ROW))
  return new Map(shown.flatMap((piece) => piece.marks.map((id): [string, Piece] => [id, piece])))
}

interface Look {
  readonly lane: number
  readonly line: string
}

/** Marks that overlap run below each other; more than fit between two lines share the lowest lane. */
function looksOf(marks: readonly Underlined[]): ReadonlyMap<string, Look> {
  const lanes = assignLanes(marks)
  return new Map(
    marks.map(({ id, severity }) => [id, { lane: Math.min(lanes.get(id) ?? 0, LOWEST_LANE), line: LINES[severity] }]),
  )
}

const LOWEST_LANE = 3

const LINES: Readonly<Record<Severity | 'added', string>> = {
  critical: 'grave',
  high: 'grave',
  medium: 'medium',
  low: 'mild',
  info: 'mild',
  added: 'added',
}

function underline(words: Markup, ids: readonly string[], looks: ReadonlyMap<string, Look>): Markup {
  return ids.reduce((inner, id) => {
    const { lane, line } = looks.get(id) ?? { lane: 0, line: LINES.medium }
    return html`<span class="mark ${line} lane-${lane}">${inner}</span>`
  }, words)
}

function number(id: string, { names }: Dossier): Markup {
  const name = names.get(id) ?? ''
  return html`<sup><a href="#finding-${name}">${name}</a></sup>`
}
