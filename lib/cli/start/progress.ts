import type { Layout } from '../report/index.ts'
import { createPaint, fit, oneLine } from '../terminal/index.ts'

/** One line that says how far the judging is; the caller writes it over the one before. */
export function renderProgress(done: number, total: number, name: string, layout: Layout = PLAIN): string {
  const paint = createPaint(layout.color)
  const filled = total === 0 ? BAR_COLUMNS : Math.min(BAR_COLUMNS, Math.floor((done / total) * BAR_COLUMNS))
  const bar = paint('█'.repeat(filled), ['cyan']) + paint('░'.repeat(BAR_COLUMNS - filled), ['dim'])
  const count = `${String(done).padStart(String(total).length)}/${total}`
  const room = layout.width - BAR_COLUMNS - count.length - 4
  return `${bar}  ${count}  ${fit(oneLine(name), Math.max(0, room))}`
}

const BAR_COLUMNS = 24
const PLAIN: Layout = { color: false, width: 80 }
