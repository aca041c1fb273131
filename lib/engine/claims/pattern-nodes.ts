import { MACROS } from './macros.ts'
import type { Needs } from './needs.ts'
import type { Passage } from './passage.ts'
import { PatternError, type PatternNode, type PatternSequence, parsePattern } from './pattern-syntax.ts'
import { createPhraseTrie, type PhraseTrie } from './phrase-trie.ts'
import { KIND_CLASSES, type Vocabulary } from './vocabulary.ts'

/** What a pattern may refer to while it compiles. */
export interface PatternScope {
  readonly vocabulary: Vocabulary
  readonly needs: Needs
  /** @returns the entries of a lexicon, or null when there is none of that name. */
  lexicon(name: string): readonly PatternSequence[] | null
  /** Lexicons and macros already resolved. */
  readonly resolved: Map<string, Node>
}

/** A pattern with every name resolved: what remains to do is to look at tokens. */
export type Node =
  | { readonly kind: 'class'; readonly id: number }
  | { readonly kind: 'capital' }
  | { readonly kind: 'test'; readonly test: (passage: Passage, at: number) => boolean; readonly width: 0 | 1 }
  | { readonly kind: 'gap'; readonly most: number }
  | { readonly kind: 'phrases'; readonly phrases: PhraseTrie }
  | { readonly kind: 'choice'; readonly options: readonly (readonly Node[])[] }

const DEEPEST_NESTING = 8

/** Resolves the lexicons, classes and macros of a pattern. @throws PatternError on an unknown name. */
export function resolvePattern(sequence: PatternSequence, scope: PatternScope): readonly Node[] {
  return expandSequence(sequence, scope, 0)
}

function expandSequence(sequence: PatternSequence, scope: PatternScope, depth: number): readonly Node[] {
  if (depth > DEEPEST_NESTING) throw new PatternError('lexicons refer to each other too deeply', 0)
  return sequence.map((node) => expand(node, scope, depth))
}

function expand(node: PatternNode, scope: PatternScope, depth: number): Node {
  switch (node.kind) {
    case 'word':
      return { kind: 'class', id: scope.vocabulary.classOf([node.term]) }
    case 'gap':
      return node
    case 'choice':
      return expandChoice(node.options, scope, depth)
    case 'lexicon':
      return expandOnce(`@${node.name}`, lexiconNamed(node.name, scope), scope, depth)
    case 'class':
      return expandClass(node.name, scope, depth)
    default:
      return node satisfies never
  }
}

function expandClass(name: string, scope: PatternScope, depth: number): Node {
  const id = KINDS.get(name)
  if (id !== undefined) return { kind: 'class', id }
  const test = TESTS.get(name)
  if (test !== undefined) return test
  const macro = PARSED_MACROS.get(name)
  if (macro === undefined) throw new PatternError(`there is no class "#${name}"`, 0)
  return expandOnce(`#${name}`, [macro], scope, depth)
}

/** A lexicon or macro means the same wherever a pattern names it. */
function expandOnce(name: string, options: readonly PatternSequence[], scope: PatternScope, depth: number): Node {
  const known = scope.resolved.get(name)
  if (known !== undefined) return known
  const node = expandChoice(options, scope, depth)
  scope.resolved.set(name, node)
  return node
}

function lexiconNamed(name: string, scope: PatternScope): readonly PatternSequence[] {
  const entries = scope.lexicon(name)
  if (entries === null) throw new PatternError(`there is no lexicon "${name}"`, 0)
  return entries
}

/**
 * Single words of a choice become one class and its fixed phrases one trie, so a list of a hundred costs hardly more
 * than one entry. What is left, with gaps or choices of its own, is tried entry by entry.
 */
function expandChoice(options: readonly PatternSequence[], scope: PatternScope, depth: number): Node {
  const terms: string[] = []
  const phrases: (readonly number[])[] = []
  const others: (readonly Node[])[] = []
  for (const option of options) {
    const [only, ...rest] = option
    if (only?.kind === 'word' && rest.length === 0) {
      terms.push(only.term)
      continue
    }
    const sequence = expandSequence(option, scope, depth + 1)
    const phrase = asPhrase(sequence)
    if (phrase === null) others.push(sequence)
    else phrases.push(phrase)
  }
  if (terms.length > 0) phrases.push([scope.vocabulary.classOf(terms)])
  const fixed = joinPhrases(phrases)
  if (others.length === 0 && fixed !== null) return fixed
  const ordered = others.toSorted((a, b) => b.length - a.length)
  return { kind: 'choice', options: fixed === null ? ordered : [[fixed], ...ordered] }
}

function asPhrase(sequence: readonly Node[]): readonly number[] | null {
  const ids = sequence.flatMap((node) => (node.kind === 'class' ? [node.id] : []))
  return ids.length > 0 && ids.length === sequence.length ? ids : null
}

function joinPhrases(phrases: readonly (readonly number[])[]): Node | null {
  const [only, ...others] = phrases
  if (only === undefined) return null
  const [id, ...rest] = only
  if (others.length === 0 && rest.length === 0 && id !== undefined) return { kind: 'class', id }
  return { kind: 'phrases', phrases: createPhraseTrie(phrases) }
}

/** The classes a sequence can begin with; null when it can begin with anything. */
export function anchorsOf(nodes: readonly Node[]): readonly number[] | null {
  const anchors = new Set<number>()
  for (const node of nodes) {
    if (node.kind === 'gap') return null
    if (node.kind === 'test' && node.width === 0) continue
    if (node.kind === 'test' || node.kind === 'capital') return [...anchors.add(KIND_CLASSES.capital)]
    if (node.kind === 'class') return [...anchors.add(node.id)]
    if (node.kind === 'phrases') return [...new Set([...anchors, ...node.phrases.firstClasses])]
    for (const option of node.options) {
      const inner = option.length === 0 ? [] : anchorsOf(option)
      if (inner === null) return null
      for (const id of inner) anchors.add(id)
    }
    if (!node.options.some(canBeEmpty)) return [...anchors]
  }
  return [...anchors]
}

/**
 * What must still come for a sequence to match: for each part after the first, one of some classes has to stand
 * somewhere ahead. Parts that can be left out, or that any word can satisfy, ask for nothing.
 */
export function needsOf(nodes: readonly Node[], needs: Needs): readonly number[] {
  const numbers = nodes.slice(1).flatMap((node) => {
    const anchors = canBeEmpty([node]) || node.kind === 'test' || node.kind === 'capital' ? null : anchorsOf([node])
    return anchors === null || anchors.includes(KIND_CLASSES.capital) ? [] : [needs.numberOf(anchors)]
  })
  return [...new Set(numbers)]
}

/** @returns true if a sequence can match no token at all. */
export function canBeEmpty(nodes: readonly Node[]): boolean {
  return nodes.every((node) => {
    if (node.kind === 'choice') return node.options.some(canBeEmpty)
    return node.kind === 'gap' || (node.kind === 'test' && node.width === 0)
  })
}

const PARSED_MACROS: ReadonlyMap<string, PatternSequence> = new Map(
  Object.entries(MACROS).map(([name, source]) => [name, parsePattern(source)]),
)

const KINDS: ReadonlyMap<string, number> = new Map([
  ['number', KIND_CLASSES.number],
  ['word', KIND_CLASSES.word],
  ['year', KIND_CLASSES.year],
  ['dotted', KIND_CLASSES.dotted],
])

const TESTS: ReadonlyMap<string, Node> = new Map<string, Node>([
  ['name', { kind: 'capital' }],
  ['caps', { kind: 'test', test: isUpperCase, width: 1 }],
  ['start', { kind: 'test', test: (passage, at) => at === passage.first, width: 0 }],
  ['end', { kind: 'test', test: (passage, at) => at === passage.end, width: 0 }],
])

function isUpperCase({ text, tokens }: Passage, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.kind !== 'word' || token.end - token.start < 3) return false
  const word = text.slice(token.start, token.end)
  return word === word.toUpperCase() && word !== word.toLowerCase()
}
