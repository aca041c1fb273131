import type { Cleared, Verdict } from '../../contracts/verdict.ts'
import { nameLines, type TextLine } from '../../marks/index.ts'
import { displayWidth, fit, oneLine } from '../terminal/index.ts'
import { heading, type Page } from './page.ts'
import { quote } from './quote.ts'

/** What was looked at and cleared: the rule, the words, the guard, and the words that cleared them. One line each. */
export function renderNearMisses(
  { text, cleared }: Verdict,
  lines: readonly TextLine[],
  page: Page,
): readonly string[] {
  const ordered = cleared.toSorted((a, b) => a.start - b.start || a.end - b.end)
  const legend = ordered.length === 0 ? '' : page.paint(`  ${page.labels.legend}`, ['dim'])
  return [
    heading(page.labels.nearMisses, cleared.length, page) + legend,
    ...ordered.map((miss) => renderNearMiss(miss, text.content, lines, page)),
  ]
}

function renderNearMiss(miss: Cleared, content: string, lines: readonly TextLine[], page: Page): string {
  const place = `${nameLines(lines, miss)}  ${oneLine(miss.rule)}  `
  const guard = ` ← ${oneLine(miss.guard)} `
  const room = Math.max(LEAST_ROOM, page.columns - INDENT - displayWidth(place) - displayWidth(guard))
  const words = quote(content.slice(miss.start, miss.end), Math.ceil(room * 0.6))
  const by = quote(content.slice(miss.by.start, miss.by.end), room - displayWidth(words))
  return ' '.repeat(INDENT) + fit(place + words + guard + by, page.columns - INDENT)
}

const INDENT = 2
const LEAST_ROOM = 28
