import type { Span } from '../../contracts.ts'

/** How far to look for the next word; no word we select by is longer. */
const REACH = 2000

/** Moves the end of a selection by one word; it never leaves the text or empties the selection. */
export function moveEnd(text: string, span: Span, step: 1 | -1): Span {
  if (step === 1) {
    const next = wordsOf(text, span.end, span.end + REACH).find(({ end }) => end > span.end)
    return next === undefined ? span : { start: span.start, end: next.end }
  }
  const last = wordsOf(text, span.end - REACH, span.end).findLast(({ end }) => end < span.end && end > span.start)
  return last === undefined ? span : { start: span.start, end: last.end }
}

/** Moves the start of a selection by one word; it never leaves the text or empties the selection. */
export function moveStart(text: string, span: Span, step: 1 | -1): Span {
  if (step === -1) {
    const last = wordsOf(text, span.start - REACH, span.start).findLast(({ start }) => start < span.start)
    return last === undefined ? span : { start: last.start, end: span.end }
  }
  const next = wordsOf(text, span.start, span.start + REACH).find(({ start }) => start > span.start && start < span.end)
  return next === undefined ? span : { start: next.start, end: span.end }
}

/** @returns the first word within a span, or the span if it holds none. */
export function firstWord(text: string, span: Span): Span {
  return wordsOf(text, span.start, span.end)[0] ?? span
}

/** @returns a selection without blanks at its ends; undefined if nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  const quote = text.slice(start, end)
  const from = start + (quote.length - quote.trimStart().length)
  const to = end - (quote.length - quote.trimEnd().length)
  return from < to ? { start: from, end: to } : undefined
}

/** Words between blanks, without punctuation around them unless there is nothing else. */
function wordsOf(text: string, from: number, to: number): Span[] {
  const start = Math.max(0, from)
  return Array.from(text.slice(start, Math.max(start, to)).matchAll(/\S+/gu), ({ 0: word, index }) => {
    const before = /^\p{P}*/u.exec(word)?.[0].length ?? 0
    const after = /[^\P{P}%‰]*$/u.exec(word)?.[0].length ?? 0
    return before + after >= word.length
      ? { start: start + index, end: start + index + word.length }
      : { start: start + index + before, end: start + index + word.length - after }
  })
}
