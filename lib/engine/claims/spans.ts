import type { TokenSpan } from './pattern-set.ts'

/** Patterns are bounded, so no match is longer than this; it lets a search start close to where it ends. */
const LONGEST_MATCH = 128

/** @returns the first of some spans, sorted by start, that shares a token with the half-open stretch. */
export function spanMeeting(spans: readonly TokenSpan[], first: number, end: number): TokenSpan | null {
  for (let at = firstFrom(spans, first - LONGEST_MATCH); at < spans.length; at++) {
    const span = spans[at]
    if (span === undefined || span.first >= end) return null
    if (span.end > first) return span
  }
  return null
}

/** @returns the one of some spans, sorted and apart from each other, that covers the half-open stretch. */
export function spanCovering(spans: readonly TokenSpan[], first: number, end: number): TokenSpan | null {
  const next = firstFrom(spans, first + 1)
  const span = spans[next - 1]
  return span !== undefined && span.first <= first && span.end >= end ? span : null
}

/** The index of the first span that starts at or after a token, by halving. */
function firstFrom(spans: readonly TokenSpan[], token: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.first ?? 0) < token) low = middle + 1
    else high = middle
  }
  return low
}
