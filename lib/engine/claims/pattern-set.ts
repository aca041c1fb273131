import type { Passage } from './passage.ts'
import type { CompiledPattern, Matcher } from './pattern-matcher.ts'
import { KIND_CLASSES } from './vocabulary.ts'

/** Many patterns looked for in one pass: a token is shown only to the patterns that can begin with it. */
export interface PatternSet<Owner> {
  readonly byAnchor: readonly (readonly OwnedPattern<Owner>[] | undefined)[]
}

export interface OwnedPattern<Owner> {
  readonly owner: Owner
  readonly match: Matcher
}

/** A match, in tokens: half-open indexes into `Document.tokens`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Puts patterns, each with the thing it speaks for, behind one index. */
export function indexPatterns<Owner>(
  patterns: readonly { readonly owner: Owner; readonly pattern: CompiledPattern }[],
): PatternSet<Owner> {
  const highest = Math.max(KIND_CLASSES.capital, ...patterns.flatMap(({ pattern }) => pattern.anchors))
  // Filled from the start: an array with holes would be a slow hash table.
  const byAnchor: (OwnedPattern<Owner>[] | undefined)[] = Array.from({ length: highest + 1 }, () => undefined)
  for (const { owner, pattern } of patterns) {
    for (const anchor of pattern.anchors) (byAnchor[anchor] ??= []).push({ owner, match: pattern.match })
  }
  return { byAnchor }
}

/** Reports every match in the passage to `found`, from left to right. */
export function scanPassage<Owner>(
  set: PatternSet<Owner>,
  passage: Passage,
  found: (owner: Owner, first: number, end: number) => void,
): void {
  const { byAnchor } = set
  const known = byAnchor.length
  const capitalised = byAnchor[KIND_CLASSES.capital]
  for (let at = passage.first; at < passage.end; at++) {
    const classes = passage.classes[at] ?? []
    for (let each = 0; each < classes.length; each++) {
      const anchor = classes[each] ?? known
      const candidates = anchor < known ? byAnchor[anchor] : undefined
      if (candidates !== undefined) tryPatterns(candidates, passage, at, found)
    }
    if (capitalised !== undefined && passage.capitals[at] === 1) tryPatterns(capitalised, passage, at, found)
  }
}

/** @returns the longest match at each starting token, in text order. */
export function matchesIn(set: PatternSet<unknown>, passage: Passage): readonly TokenSpan[] {
  const spans: TokenSpan[] = []
  scanPassage(set, passage, (_owner, first, end) => {
    const last = spans.at(-1)
    if (last?.first !== first) spans.push({ first, end })
    else if (end > last.end) spans[spans.length - 1] = { first, end }
  })
  return spans
}

function tryPatterns<Owner>(
  candidates: readonly OwnedPattern<Owner>[],
  passage: Passage,
  at: number,
  found: (owner: Owner, first: number, end: number) => void,
): void {
  for (const { owner, match } of candidates) {
    const end = match(passage, at)
    if (end > at) found(owner, at, end)
  }
}
