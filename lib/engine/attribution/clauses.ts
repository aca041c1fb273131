import { has, type MarkedText, wordAt } from './marked-text.ts'
import { MARK } from './marks.ts'
import type { TokenSpan } from './quotations.ts'

/** The part of a sentence around a token that one voice speaks: up to a semicolon, or a comma and another voice. */
export function clauseAround(text: MarkedText, at: number, { first, end }: TokenSpan): TokenSpan {
  let start = at
  while (start > first && !isTurn(text, start - 1)) start--
  let stop = at + 1
  while (stop < end && !isTurn(text, stop)) stop++
  return { first: start, end: stop }
}

function isTurn(text: MarkedText, at: number): boolean {
  const word = wordAt(text, at)
  if (word === ';') return true
  return word === ',' && has(text, at + 1, MARK.contrast)
}

/**
 * What a verb of saying covers of its clause. Behind a comma or a quotation, or with nothing but time and place to
 * come, it closes what has been said; anywhere else it opens what will be.
 */
export function coveredByVerb(text: MarkedText, source: TokenSpan, verb: number, clause: TokenSpan): TokenSpan {
  const first = Math.min(source.first, verb)
  const end = Math.max(source.end, verb + 1)
  if (first <= clause.first || closes(text, first, end, clause)) return clause
  return { first, end: clause.end }
}

function closes(text: MarkedText, first: number, end: number, clause: TokenSpan): boolean {
  const before = wordAt(text, first - 1)
  if (before !== ',' && before !== '"' && before !== '-') return isBare(text, end, clause.end)
  return before === '"' || clause.end - end <= SHORTEST_CONTENT || !opensContent(text, end)
}

/** Fewer tokens than these say nothing of their own: "told reporters." */
const SHORTEST_CONTENT = 2

/** Nothing is left of the clause but its stop. */
function isBare(text: MarkedText, from: number, end: number): boolean {
  return from >= end || (from === end - 1 && text.document.tokens[from]?.kind === 'symbol')
}

function opensContent(text: MarkedText, at: number): boolean {
  const kind = text.document.tokens[at]?.kind
  if (kind === 'symbol') return wordAt(text, at) === ':'
  return !has(text, at, MARK.preposition | MARK.filler) && wordAt(text, at) !== 'zu'
}
