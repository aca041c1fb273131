/** @returns the candidate most like the word, if one is like it at all. */
export function nearest(word: string, candidates: readonly string[]): string | undefined {
  const short = word.slice(0, LONGEST)
  let best: string | undefined
  let least = Math.max(1, Math.floor(short.length / 2)) + 1
  for (const candidate of candidates) {
    const edits = candidate.startsWith(short) && short.length > 1 ? 1 : countEdits(short, candidate)
    if (edits >= least || edits >= candidate.length) continue
    best = candidate
    least = edits
  }
  return best
}

/** Longer words are like no flag or command; comparing them would only take time. */
const LONGEST = 40

/** Insertions, deletions, replacements, and swaps of neighbours (optimal string alignment). */
function countEdits(from: string, to: string): number {
  let beforeLast: number[] = []
  let last = Array.from({ length: to.length + 1 }, (_, column) => column)
  for (let row = 1; row <= from.length; row++) {
    const current = [row]
    for (let column = 1; column <= to.length; column++) {
      const same = from[row - 1] === to[column - 1]
      const swapped = from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]
      current[column] = Math.min(
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
        swapped ? (beforeLast[column - 2] ?? 0) + 1 : Number.POSITIVE_INFINITY,
      )
    }
    beforeLast = last
    last = current
  }
  return last[to.length] ?? 0
}
