import { classesAt, type Passage } from './passage.ts'

/** Many fixed phrases at once, each a sequence of word classes; phrases that begin alike share their beginning. */
export interface PhraseTrie {
  /** How many phrases it holds. */
  readonly size: number
  readonly root: TrieNode
}

interface TrieNode {
  readonly children: Map<number, TrieNode>
  /** True where a phrase ends. */
  final: boolean
}

/** Builds a trie of phrases, none of them empty. */
export function createPhraseTrie(phrases: readonly (readonly number[])[]): PhraseTrie {
  const root: TrieNode = { children: new Map(), final: false }
  for (const phrase of phrases) {
    let node = root
    for (const id of phrase) {
      const child = node.children.get(id) ?? { children: new Map(), final: false }
      node.children.set(id, child)
      node = child
    }
    node.final = true
  }
  return { size: phrases.length, root }
}

/** @returns the classes a phrase can begin with. */
export function firstClasses({ root }: PhraseTrie): readonly number[] {
  return [...root.children.keys()]
}

/**
 * Tries the phrases that stand at `at`, the longest first, until what follows matches too.
 * @returns the token after the whole match, or -1
 */
export function matchPhrases(
  { root }: PhraseTrie,
  passage: Passage,
  at: number,
  next: (passage: Passage, at: number) => number,
): number {
  return walk(root, passage, at, next)
}

function walk(node: TrieNode, passage: Passage, at: number, next: (passage: Passage, at: number) => number): number {
  if (at < passage.end && node.children.size > 0) {
    const classes = classesAt(passage, at)
    for (let each = 0; each < classes.length; each++) {
      const child = node.children.get(classes[each] ?? -1)
      if (child === undefined) continue
      const end = walk(child, passage, at + 1, next)
      if (end >= 0) return end
    }
  }
  return node.final ? next(passage, at) : -1
}
