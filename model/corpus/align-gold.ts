import type { GoldSentence } from './read-corpus.ts'

/** A half-open stretch of text. */
export interface Span {
  readonly start: number
  readonly end: number
}

/**
 * For every span of `onto`, the index of the span of `from` that shares most characters with it, or -1 for none.
 * Both in text order, each without overlaps. Ties go to the earlier span.
 */
export function alignByOverlap(onto: readonly Span[], from: readonly Span[]): Int32Array {
  const aligned = new Int32Array(onto.length).fill(-1)
  let first = 0
  for (const [index, span] of onto.entries()) {
    while (first < from.length && (from[first]?.end ?? 0) <= span.start) first++
    let most = 0
    for (let at = first; at < from.length; at++) {
      const candidate = from[at]
      if (candidate === undefined || candidate.start >= span.end) break
      const shared = Math.min(span.end, candidate.end) - Math.max(span.start, candidate.start)
      if (shared <= most) continue
      most = shared
      aligned[index] = at
    }
  }
  return aligned
}

export type { GoldSentence }
