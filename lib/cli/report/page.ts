import { createPaint, type Paint, wrapText } from '../terminal/index.ts'
import { LABELS, type Labels } from './labels.ts'
import type { Layout } from './render-report.ts'

/** What a report is drawn on. */
export interface Page {
  readonly columns: number
  readonly paint: Paint
  readonly labels: Labels
}

/** A page as wide as the layout asks, within what can be read. */
export function openPage({ color, width, language = 'en' }: Layout): Page {
  return { columns: Math.max(NARROWEST, width), paint: createPaint(color), labels: LABELS[language] }
}

const NARROWEST = 60

/** Wraps text beside a label; rows after the first stand under the first. */
export function beside(label: string, text: string, page: Page, indent: number): readonly string[] {
  const width = Math.max(LABEL_COLUMNS, label.length + 1)
  const rows = wrapText(text, Math.max(20, page.columns - indent - width))
  return rows.map((row, index) => {
    const start = index === 0 ? page.paint(label.padEnd(width), ['dim']) : ' '.repeat(width)
    return ' '.repeat(indent) + start + row
  })
}

/** Wraps text under a common indent. */
export function indented(text: string, page: Page, indent: number): readonly string[] {
  return wrapText(text, Math.max(20, page.columns - indent)).map((row) => ' '.repeat(indent) + row)
}

/** The name of a part of the report. */
export function heading(name: string, count: number, page: Page): string {
  return `${page.paint(name, ['bold'])}  ${count === 0 ? page.labels.none : count.toLocaleString('en-US')}`
}

const LABEL_COLUMNS = 8
