import type { Marked } from './flatten.ts'

/**
 * Gives every mark the first lane that is free over its whole length, so that marks that overlap run side by side.
 * @returns the lane of each mark, from 0, by id
 */
export function assignLanes(marks: readonly Marked[]): ReadonlyMap<string, number> {
  const ends: number[] = []
  const lanes = new Map<string, number>()
  for (const { id, start, end } of marks.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const free = ends.findIndex((taken) => taken <= start)
    const lane = free === -1 ? ends.length : free
    ends[lane] = end
    lanes.set(id, lane)
  }
  return lanes
}
