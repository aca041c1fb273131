import type { Token } from '../document/index.ts'

/** Token indexes, half-open. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

const QUOTE = '"'

/**
 * The outermost quotations among the tokens of one line, in order. A mark opens when a word follows it closely,
 * closes when a word stands closely before it, so the shape of the marks does not matter. Nested quotations belong to
 * the outer one; one that never closes runs to the end of the line.
 */
export function quotationsIn(text: string, tokens: readonly Token[], first: number, end: number): readonly TokenSpan[] {
  const spans: TokenSpan[] = []
  let depth = 0
  let opened = first
  for (let at = first; at < end; at++) {
    const token = tokens[at]
    if (token === undefined || token.word !== QUOTE) continue
    if (opens(text, token, depth)) {
      if (depth++ === 0) opened = at
    } else if (depth > 0 && --depth === 0) {
      spans.push({ first: opened, end: at + 1 })
    }
  }
  return depth > 0 ? [...spans, { first: opened, end }] : spans
}

function opens(text: string, token: Token, depth: number): boolean {
  const mark = text[token.start] ?? ''
  if (mark === '„') return true
  const before = isGap(text[token.start - 1])
  const after = isGap(text[token.end])
  if (before !== after) return before
  return depth === 0
}

function isGap(character: string | undefined): boolean {
  return character === undefined || ' \t\n\r\u00a0([{/–—-'.includes(character)
}
