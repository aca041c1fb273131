import type { Layout } from '../report/index.ts'
import { createPaint, displayWidth, fit, fitEnd, oneLine, type Paint, padLeft, padRight } from '../terminal/index.ts'
import { type Column, chooseColumns } from './verdict-columns.ts'
import type { VerdictRow } from './verdict-row.ts'

/** The verdicts on a screen, one article a row; columns are aligned by display width. */
export function renderVerdictTable(rows: readonly VerdictRow[], { color, width }: Layout): string {
  const paint = createPaint(color)
  const columns = chooseColumns(width)
  const others = columns.reduce((sum, column) => sum + column.width + GAP.length, 0)
  const longest = Math.max(TITLE.length, ...rows.map(({ article }) => displayWidth(oneLine(article))))
  const nameWidth = Math.max(12, Math.min(longest, width - others))
  const head = [TITLE.padEnd(nameWidth), ...columns.map((column) => align(column.title, column))].join(GAP)
  const rule = '─'.repeat(displayWidth(head))
  const body = rows.map((row) => renderRow(row, nameWidth, columns, paint))
  return `${[paint(head, ['bold']), paint(rule, ['dim']), ...body].join('\n')}\n`
}

const TITLE = 'ARTICLE'
const GAP = '  '

function renderRow(row: VerdictRow, nameWidth: number, columns: readonly Column[], paint: Paint): string {
  const name = padRight(fitEnd(oneLine(row.article), nameWidth), nameWidth)
  const cells = columns.map((column) => paint(align(fit(column.text(row), column.width), column), column.styles(row)))
  return [name, ...cells].join(GAP)
}

function align(text: string, { width, isNumber }: Column): string {
  return isNumber ? padLeft(text, width) : padRight(text, width)
}
