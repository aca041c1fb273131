import type { Passage } from './passage.ts'

/** Many fixed phrases at once, each a sequence of word classes; phrases that begin alike share their beginning. */
export interface PhraseTrie {
  /** How many phrases it holds. */
  readonly size: number
  readonly root: TrieNode
}

interface TrieNode {
  /** An open hash table of the classes a phrase goes on with, and beside each the node it leads to. */
  readonly classes: Int32Array
  readonly children: readonly (TrieNode | undefined)[]
  /** True where a phrase ends. */
  readonly final: boolean
}

/** Builds a trie of phrases, none of them empty. */
export function createPhraseTrie(phrases: readonly (readonly number[])[]): PhraseTrie {
  const root: Branch = { children: new Map(), final: false }
  for (const phrase of phrases) {
    let branch = root
    for (const id of phrase) {
      const child = branch.children.get(id) ?? { children: new Map(), final: false }
      branch.children.set(id, child)
      branch = child
    }
    branch.final = true
  }
  return { size: phrases.length, root: pack(root) }
}

/** A node while phrases are still added. */
interface Branch {
  readonly children: Map<number, Branch>
  final: boolean
}

const NO_CLASS = -1

function pack({ children, final }: Branch): TrieNode {
  const size = 2 ** Math.ceil(Math.log2(2 * children.size + 1))
  const classes = new Int32Array(size).fill(NO_CLASS)
  const nodes: (TrieNode | undefined)[] = Array.from(classes, () => undefined)
  for (const [id, child] of children) {
    let place = id & (size - 1)
    while (classes[place] !== NO_CLASS) place = (place + 1) & (size - 1)
    classes[place] = id
    nodes[place] = pack(child)
  }
  return { classes, children: nodes, final }
}

/** @returns the classes a phrase can begin with. */
export function firstClasses({ root }: PhraseTrie): readonly number[] {
  return [...root.classes].filter((id) => id !== NO_CLASS)
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
  if (at < passage.end && node.children.length > 1) {
    const ids = passage.classes[at]?.ids ?? []
    for (let each = 0; each < ids.length; each++) {
      const child = childFor(node, ids[each] ?? NO_CLASS)
      if (child === undefined) continue
      const end = walk(child, passage, at + 1, next)
      if (end >= 0) return end
    }
  }
  return node.final ? next(passage, at) : -1
}

function childFor({ classes, children }: TrieNode, id: number): TrieNode | undefined {
  const mask = classes.length - 1
  for (let place = id & mask; classes[place] !== NO_CLASS; place = (place + 1) & mask) {
    if (classes[place] === id) return children[place]
  }
  return undefined
}
