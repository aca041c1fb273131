import type { Passage } from './passage.ts'

/** Many fixed phrases at once, each a sequence of word classes; phrases that begin alike share their beginning. */
export interface PhraseTrie {
  /** How many phrases it holds. */
  readonly size: number
  /** The classes a phrase can begin with. */
  readonly firstClasses: readonly number[]
  readonly root: TrieNode
}

interface TrieNode {
  /** The classes a phrase goes on with, and the node each leads to. */
  readonly classes: readonly number[]
  readonly children: readonly TrieNode[]
  /** An open hash table of the classes: index + 1, or 0 where there is none. */
  readonly places: Int32Array
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
  return { size: phrases.length, firstClasses: [...root.children.keys()], root: pack(root) }
}

/** A node while phrases are still added. */
interface Branch {
  readonly children: Map<number, Branch>
  final: boolean
}

const LEAF: TrieNode = { classes: [], children: [], places: new Int32Array(1), final: true }

function pack({ children, final }: Branch): TrieNode {
  if (children.size === 0) return LEAF
  const classes = [...children.keys()]
  const places = new Int32Array(2 ** Math.ceil(Math.log2(2 * classes.length)))
  const mask = places.length - 1
  for (const [index, id] of classes.entries()) {
    let place = id & mask
    while (places[place] !== 0) place = (place + 1) & mask
    places[place] = index + 1
  }
  return { classes, children: Array.from(children.values(), pack), places, final }
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
  if (at < passage.end && node.children.length > 0) {
    const ids = passage.classes[at]?.ids ?? []
    for (const id of ids) {
      const child = childFor(node, id)
      if (child === undefined) continue
      const end = walk(child, passage, at + 1, next)
      if (end >= 0) return end
    }
  }
  return node.final ? next(passage, at) : -1
}

function childFor({ classes, children, places }: TrieNode, id: number): TrieNode | undefined {
  const mask = places.length - 1
  for (let place = id & mask; ; place = (place + 1) & mask) {
    const index = (places[place] ?? 0) - 1
    if (index < 0) return undefined
    if (classes[index] === id) return children[index]
  }
}
