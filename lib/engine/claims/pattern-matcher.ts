import type { Passage } from './passage.ts'
import { anchorsOf, canBeEmpty, type Node, needsOf, type PatternScope, resolvePattern } from './pattern-nodes.ts'
import { PatternError, parsePattern } from './pattern-syntax.ts'
import { matchPhrases } from './phrase-trie.ts'
import { KIND_CLASSES } from './vocabulary.ts'
import { hasClass } from './word-classes.ts'

/** @returns the token after the match that begins at `at`, or -1. */
export type Matcher = (passage: Passage, at: number) => number

export interface CompiledPattern {
  readonly match: Matcher
  /** The word classes a match can begin with. */
  readonly anchors: readonly number[]
  /** What must stand further on, or there is no point in trying; see `needsOf`. */
  readonly needs: readonly number[]
}

/** Combinations of alternatives and optional words in one pattern. Gaps do not count: they never try a place twice. */
const MOST_WAYS = 20_000

/** Compiles a pattern to a function over tokens. @throws PatternError on a mistake, an unknown name, or too many ways. */
export function compilePattern(source: string, scope: PatternScope): CompiledPattern {
  const nodes = resolvePattern(parsePattern(source), scope)
  const ways = countWays(nodes)
  if (ways > MOST_WAYS) throw new PatternError(`${ways} ways to match; ${MOST_WAYS} are allowed`, 0)
  if (canBeEmpty(nodes)) throw new PatternError('every part is optional', 0)
  if (nodes.at(-1)?.kind === 'gap') throw new PatternError('the gap at the end leads nowhere', source.length)
  const anchors = anchorsOf(nodes)
  if (anchors === null) throw new PatternError('the pattern begins with a gap', 0)
  return { match: sequenceMatcher(nodes, accept), anchors, needs: needsOf(nodes, scope.needs) }
}

function sequenceMatcher(nodes: readonly Node[], next: Matcher): Matcher {
  return nodes.reduceRight((after: Matcher, node) => nodeMatcher(node, after), next)
}

function nodeMatcher(node: Node, next: Matcher): Matcher {
  switch (node.kind) {
    case 'class': {
      const { id } = node
      return (passage, at) => {
        const classes = at < passage.end ? passage.classes[at] : undefined
        return classes !== undefined && hasClass(classes, id) ? next(passage, at + 1) : -1
      }
    }
    case 'capital':
      return (passage, at) => (at < passage.end && passage.capitals[at] === 1 ? next(passage, at + 1) : -1)
    case 'test': {
      const { test, width } = node
      return (passage, at) => {
        if (at + width > passage.end || !test(passage, at)) return -1
        return next(passage, at + width)
      }
    }
    case 'gap':
      return gapMatcher(node.most, next)
    case 'phrases': {
      const { phrases } = node
      return (passage, at) => matchPhrases(phrases, passage, at, next)
    }
    case 'choice':
      return choiceMatcher(node.options, next)
    default:
      return node satisfies never
  }
}

/**
 * What follows a gap fails or succeeds by position alone, so a position that failed once is not tried again in the
 * same sentence. That keeps matching linear in the sentence, whatever it repeats.
 */
function gapMatcher(most: number, next: Matcher): Matcher {
  let known: Passage | null = null
  let firstFailed = 0
  let lastFailed = -1
  return (passage, at) => {
    if (passage !== known) {
      known = passage
      firstFailed = 0
      lastFailed = -1
    }
    const last = Math.min(at + most, passage.end)
    for (let from = at; from <= last; from++) {
      if (from >= firstFailed && from <= lastFailed) {
        from = lastFailed
        continue
      }
      const end = next(passage, from)
      if (end >= 0) return end
      if (from !== lastFailed + 1) firstFailed = from
      lastFailed = from
    }
    return -1
  }
}

/** A token that can begin none of the alternatives is turned away at the gate, however many there are. */
function choiceMatcher(options: readonly (readonly Node[])[], next: Matcher): Matcher {
  const full = options.filter((option) => !canBeEmpty(option))
  const loose = options.filter(canBeEmpty).map((option) => sequenceMatcher(option, next))
  const gate = gateOf(full)
  const gated = full.map((option) => sequenceMatcher(option, next))
  return (passage, at) => {
    if (at < passage.end && passesGate(gate, passage, at)) {
      const end = firstMatch(gated, passage, at)
      if (end >= 0) return end
    }
    return loose.length > 0 ? firstMatch(loose, passage, at) : -1
  }
}

function firstMatch(options: readonly Matcher[], passage: Passage, at: number): number {
  for (const option of options) {
    const end = option(passage, at)
    if (end >= 0) return end
  }
  return -1
}

/** The classes the alternatives can begin with, by class; null when one can begin with anything. */
function gateOf(options: readonly (readonly Node[])[]): Uint8Array | null {
  const anchors = options.map(anchorsOf)
  const open = anchors.some((list) => list === null)
  if (open) return null
  const ids = anchors.flatMap((list) => list ?? [])
  const gate = new Uint8Array(Math.max(KIND_CLASSES.capital, ...ids) + 1)
  for (const id of ids) gate[id] = 1
  return gate
}

function passesGate(gate: Uint8Array | null, passage: Passage, at: number): boolean {
  if (gate === null) return true
  const ids = passage.classes[at]?.ids ?? []
  for (let each = 0; each < ids.length; each++) {
    const id = ids[each] ?? gate.length
    if (id < gate.length && gate[id] === 1) return true
  }
  return passage.capitals[at] === 1 && gate[KIND_CLASSES.capital] === 1
}

function accept(_passage: Passage, at: number): number {
  return at
}

function countWays(nodes: readonly Node[]): number {
  return nodes.reduce((ways, node) => ways * waysThrough(node), 1)
}

function waysThrough(node: Node): number {
  // Of many fixed phrases hardly more than a few can begin at the same word: count the depth, not the list.
  if (node.kind === 'phrases') return Math.min(node.phrases.size, 4)
  if (node.kind !== 'choice') return 1
  const inner = node.options.map(countWays)
  const loose = inner.filter((ways) => ways > 1).reduce((sum, ways) => sum + ways, 0)
  return loose + Math.min(inner.length, 4)
}
