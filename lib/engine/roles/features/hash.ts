/** FNV-1a over UTF-16 code units, finished with the murmur3 mixer so that low bits are as good as high ones. */
export function hashWord(word: string, seed: number): number {
  let hash = seed ^ OFFSET
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME)
  return mix(hash)
}

/** One hash of two, order counts. */
export function hashPair(first: number, second: number): number {
  return mix(Math.imul(first, 0x9e3779b1) ^ second)
}

/** The finaliser of MurmurHash3 (Appleby). */
function mix(hash: number): number {
  let h = hash
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
  return (h ^ (h >>> 16)) >>> 0
}

/**
 * Hashes of the character 3-, 4- and 5-grams of a word with its edges marked, so that prefixes and suffixes are
 * n-grams of their own (Bojanowski et al. 2017). Rolling: one pass per start, no substring is built.
 */
export function hashGrams(word: string, seed: number): number[] {
  const hashes: number[] = []
  const last = word.length + 1
  for (let start = 0; start + 2 <= last; start++) {
    let hash = seed ^ OFFSET
    for (let at = start; at < start + LONGEST_GRAM && at <= last; at++) {
      const code = at === 0 || at === last ? EDGE : word.charCodeAt(at - 1)
      hash = Math.imul(hash ^ code, PRIME)
      if (at - start >= SHORTEST_GRAM - 1) hashes.push(mix(hash))
    }
  }
  return hashes
}

const OFFSET = 0x811c9dc5
const PRIME = 0x01000193
const EDGE = 0x1f
const SHORTEST_GRAM = 3
const LONGEST_GRAM = 5
