import type { Span } from '../contracts/verdict.ts'

/** A physical line without its line break. */
export interface TextLine extends Span {
  /** Counted from 1. */
  readonly number: number
}

/** Takes a text apart at its line breaks; offsets stay those of the text. */
export function splitLines(content: string): readonly TextLine[] {
  const lines: TextLine[] = []
  let start = 0
  for (const { 0: ending, index } of content.matchAll(LINE_BREAK)) {
    lines.push({ number: lines.length + 1, start, end: index })
    start = index + ending.length
  }
  return [...lines, { number: lines.length + 1, start, end: content.length }]
}

/** @returns the number of the line an offset lies in, by bisection. */
function lineAt(lines: readonly TextLine[], offset: number): number {
  let first = 0
  let last = lines.length - 1
  while (first < last) {
    const middle = Math.ceil((first + last) / 2)
    if ((lines[middle]?.start ?? 0) <= offset) first = middle
    else last = middle - 1
  }
  return first + 1
}

/** "line 3" or "lines 3–5". */
export function nameLines(lines: readonly TextLine[], { start, end }: Span): string {
  const first = lineAt(lines, start)
  const last = lineAt(lines, Math.max(start, end - 1))
  return first === last ? `line ${first}` : `lines ${first}–${last}`
}

/** The breaks of the engine, so that lines are counted alike. */
const LINE_BREAK = /\r\n|[\n\v\f\r\u2028\u2029]/g
