import { classesAt, isAhead, type Passage } from './passage.ts'
import type { CompiledPattern } from './pattern-matcher.ts'
import { KIND_CLASSES, type WordClasses } from './vocabulary.ts'

/** Many patterns looked for in one pass: a token is shown only to the patterns that can begin with it. */
export interface PatternSet<Owner> {
  readonly byAnchor: readonly (readonly OwnedPattern<Owner>[] | undefined)[]
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
): PatternSet<Owner> {
  const highest = Math.max(KIND_CLASSES.capital, ...patterns.flatMap(({ pattern }) => pattern.anchors))
  // Filled from the start: an array with holes would be a slow hash table.
  const byAnchor: (OwnedPattern<Owner>[] | undefined)[] = Array.from({ length: highest + 1 }, () => undefined)
  for (const { owner, pattern } of patterns) {
    for (const anchor of pattern.anchors) (byAnchor[anchor] ??= []).push({ owner, pattern })
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
  const capitalised = byAnchor[KIND_CLASSES.capital]
  const anchors = anchorsIn(passage, set)
  for (let at = passage.first; at < passage.end; at++) {
    const spelling = passage.tokens[at]?.spelling ?? 0
    if (anchors[spelling] === UNKNOWN) anchors[spelling] = isAnchor(byAnchor, classesAt(passage, at)) ? YES : NO
    if (anchors[spelling] === YES) tryClasses(byAnchor, passage, at, found)
    if (capitalised !== undefined && passage.capitals[at] === 1) tryPatterns(capitalised, passage, at, found)
  }
}

const UNKNOWN = 0
const NO = 1
const YES = 2

/** For each spelling of the article, whether a match of the set can begin with it; found out once. */
function anchorsIn({ words }: Passage, set: PatternSet<unknown>): Uint8Array {
  const known = words.anchors.get(set)
  if (known !== undefined) return known
  const anchors = new Uint8Array(words.classes.length)
  words.anchors.set(set, anchors)
  return anchors
}

function isAnchor(byAnchor: PatternSet<unknown>['byAnchor'], classes: WordClasses): boolean {
  for (let each = 0; each < classes.length; each++) if (byAnchor[classes[each] ?? -1] !== undefined) return true
  return false
}

function tryClasses<Owner>(
  byAnchor: PatternSet<Owner>['byAnchor'],
  passage: Passage,
  at: number,
  found: (owner: Owner, first: number, end: number) => void,
): void {
  const classes = classesAt(passage, at)
  const known = byAnchor.length
  for (let each = 0; each < classes.length; each++) {
    const anchor = classes[each] ?? known
    const candidates = anchor < known ? byAnchor[anchor] : undefined
    if (candidates !== undefined) tryPatterns(candidates, passage, at, found)
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
  for (const { owner, pattern } of candidates) {
    if (!isAhead(pattern.required, passage, at)) continue
    const end = pattern.match(passage, at)
    if (end > at) found(owner, at, end)
  }
}
