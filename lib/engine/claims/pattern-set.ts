import { isAhead, type Passage } from './passage.ts'
import type { CompiledPattern } from './pattern-matcher.ts'
import { KIND_CLASSES } from './vocabulary.ts'
import type { WordClasses } from './word-classes.ts'

/** Many patterns looked for in one pass: a token is shown only to the patterns that can begin with it. */
export interface PatternSet<Owner> {
  /** No other set of the pack has it. */
  readonly number: number
  readonly patterns: readonly OwnedPattern<Owner>[]
  /** By word class, the patterns that can begin with it, as indexes into `patterns`. */
  readonly byAnchor: ReadonlyMap<number, readonly number[]>
  /** Those that can begin with any capitalised word. */
  readonly capitalised: readonly number[]
}

export interface OwnedPattern<Owner> {
  readonly owner: Owner
  readonly pattern: CompiledPattern
}

/** A match, in tokens: half-open indexes into `Document.tokens`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Puts patterns, each with the thing it speaks for, behind one index. */
export function indexPatterns<Owner>(
  patterns: readonly { readonly owner: Owner; readonly pattern: CompiledPattern }[],
  number: number,
): PatternSet<Owner> {
  const byAnchor = new Map<number, number[]>()
  for (const [at, { pattern }] of patterns.entries()) {
    for (const anchor of pattern.anchors) {
      const known = byAnchor.get(anchor)
      if (known === undefined) byAnchor.set(anchor, [at])
      else known.push(at)
    }
  }
  return { number, patterns, byAnchor, capitalised: byAnchor.get(KIND_CLASSES.capital) ?? [] }
}

/** Reports every match in the passage to `found`, from left to right. */
export function scanPassage<Owner>(
  set: PatternSet<Owner>,
  passage: Passage,
  found: (owner: Owner, first: number, end: number) => void,
): void {
  const { capitalised } = set
  const { classes, capitals, first, end } = passage
  for (let at = first; at < end; at++) {
    const beginnings = beginningsWith(set, classes[at])
    if (beginnings.length > 0) tryPatterns(set, beginnings, passage, at, found)
    if (capitalised.length > 0 && capitals[at] === 1) tryPatterns(set, capitalised, passage, at, found)
  }
}

/** The patterns that can begin with a word of these classes; found out once for all words that share them. */
function beginningsWith(set: PatternSet<unknown>, classes: WordClasses | undefined): readonly number[] {
  if (classes === undefined) return []
  return (classes.beginnings[set.number] ??= [...new Set(classes.ids.flatMap((id) => set.byAnchor.get(id) ?? []))])
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
  { patterns }: PatternSet<Owner>,
  candidates: readonly number[],
  passage: Passage,
  at: number,
  found: (owner: Owner, first: number, end: number) => void,
): void {
  for (let each = 0; each < candidates.length; each++) {
    const candidate = patterns[candidates[each] ?? 0]
    if (candidate === undefined || !isAhead(candidate.pattern.needs, passage, at)) continue
    const end = candidate.pattern.match(passage, at)
    if (end > at) found(candidate.owner, at, end)
  }
}
