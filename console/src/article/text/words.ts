import type { Span } from '../../contracts.ts'

/** How far to look for the next word; no word we select by is longer. */
const REACH = 2000

/** Moves the end of a selection by one word; it never leaves the text or empties the selection. */
export function moveEnd(text: string, span: Span, step: 1 | -1): Span {
  if (step === 1) {
    const next = wordsAround(text, span.end).find(({ end }) => end > span.end)
    return next === undefined ? span : { start: span.start, end: next.end }
  }
  const last = wordsAround(text, span.end).findLast(({ end }) => end < span.end && end > span.start)
  return last === undefined ? span : { start: span.start, end: last.end }
}

/** Moves the start of a selection by one word; it never leaves the text or empties the selection. */
export function moveStart(text: string, span: Span, step: 1 | -1): Span {
  if (step === -1) {
    const last = wordsAround(text, span.start).findLast(({ start }) => start < span.start)
    return last === undefined ? span : { start: last.start, end: span.end }
  }
  const next = wordsAround(text, span.start).find(({ start }) => start > span.start && start < span.end)
  return next === undefined ? span : { start: next.start, end: span.end }
}

/** @returns the first word within a span, or the span if it holds none. */
export function firstWord(text: string, span: Span): Span {
  return wordsOf(text, span)[0] ?? span
}

/** @returns a selection without blanks at its ends; undefined if nothing is left. */
export function trimSpan(text: string, { start, end }: Span): Span | undefined {
  const quote = text.slice(start, end)
  const from = start + (quote.length - quote.trimStart().length)
  const to = end - (quote.length - quote.trimEnd().length)
  return from < to ? { start: from, end: to } : undefined
}

/** The words near an offset, each whole. */
function wordsAround(text: string, offset: number): Span[] {
  const start = Math.max(0, offset - REACH)
  const words = wordsOf(text, { start, end: Math.min(text.length, offset + REACH) })
  return start === 0 ? words : words.slice(1)
}

/** Words between blanks, without punctuation around them unless there is nothing else. */
function wordsOf(text: string, { start, end }: Span): Span[] {
  return Array.from(text.slice(start, end).matchAll(/\S+/gu), ({ 0: word, index }) => {
    const before = /^\p{P}*/u.exec(word)?.[0].length ?? 0
    const after = /[^\P{P}%‰]*$/u.exec(word)?.[0].length ?? 0
    const isBare = before + after >= word.length
    const from = start + index + (isBare ? 0 : before)
    return { start: from, end: start + index + word.length - (isBare ? 0 : after) }
  })
}
