import type { QueueItem } from '../../contracts/index.ts'
import type { Layout } from '../report/index.ts'
import { createPaint, displayWidth, fit, fitEnd, oneLine, type Paint, padLeft, padRight } from '../terminal/index.ts'
import { type Column, chooseColumns } from './columns.ts'

/** Articles of a shelf as a table, one a row; columns are aligned by display width. */
export function renderQueue(items: readonly QueueItem[], now: Date, { color, width }: Layout): string {
  const paint = createPaint(color)
  const columns = chooseColumns(items, now, width)
  const others = columns.reduce((sum, column) => sum + column.width + GAP.length, 0)
  const longest = Math.max(TITLE.length, ...items.map(({ article }) => displayWidth(oneLine(article))))
  const nameWidth = Math.max(NARROWEST, Math.min(longest, width - others))
  const head = [...columns.map((column) => align(column.title, column)), TITLE].join(GAP)
  const rule = '─'.repeat(others + nameWidth)
  const rows = items.map((item) => renderRow(item, nameWidth, columns, paint))
  return `${[paint(head, ['bold']), paint(rule, ['dim']), ...rows].join('\n')}\n`
}

const TITLE = 'ARTICLE'
const GAP = '  '
const NARROWEST = 16

function renderRow(item: QueueItem, nameWidth: number, columns: readonly Column[], paint: Paint): string {
  const cells = columns.map((column) => paint(align(fit(column.text(item), column.width), column), column.styles(item)))
  return [...cells, fitEnd(oneLine(item.article), nameWidth)].join(GAP).trimEnd()
}

function align(text: string, { width, isNumber }: Column): string {
  return isNumber ? padLeft(text, width) : padRight(text, width)
}
