import type { Span } from '../../contracts.ts'

/** @returns the lines of a text without their breaks, blank ones too. */
export function splitLines(text: string): readonly Span[] {
  const lines: Span[] = []
  let start = 0
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\n\r]/g)) {
    lines.push({ start, end: index })
    start = index + lineBreak.length
  }
  return [...lines, { start, end: text.length }]
}
