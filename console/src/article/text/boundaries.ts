/** Where an offset lies within a row of stretches: which one, and how far in. */
export interface Boundary {
  readonly index: number
  readonly within: number
}

/**
 * Finds the stretch an offset falls into; at a seam, the later one, but at the very end, the last.
 * @param lengths of stretches that follow each other from 0
 */
export function toBoundary(lengths: readonly number[], offset: number): Boundary {
  let start = 0
  for (const [index, length] of lengths.entries()) {
    if (offset < start + length || index === lengths.length - 1) {
      return { index, within: Math.max(0, Math.min(length, offset - start)) }
    }
    start += length
  }
  return { index: 0, within: 0 }
}

/** @returns the offset of a place within a row of stretches; past the last one, their end. */
export function toOffset(lengths: readonly number[], { index, within }: Boundary): number {
  const before = lengths.slice(0, index).reduce((sum, length) => sum + length, 0)
  return before + Math.min(within, lengths[index] ?? 0)
}
