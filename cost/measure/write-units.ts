import { isDeepStrictEqual } from 'node:util'
import { type Item, shelved, sizeOf } from './item-size.ts'

/** What one write takes of the table and of its index, in write units, and the bytes it adds to what is stored. */
export interface WriteUsage {
  readonly tableUnits: number
  readonly indexUnits: number
  readonly storedBytes: number
}

/** @param before and after: the item before and after the write, undefined where there was none */
export function usageOfWrite(before: Item | undefined, after: Item | undefined): WriteUsage {
  const [shelfBefore, shelfAfter] = [shelved(before), shelved(after)]
  return {
    tableUnits: unitsOf(before, after),
    indexUnits: indexUnits(shelfBefore, shelfAfter),
    storedBytes: stored(after) - stored(before) + stored(shelfAfter) - stored(shelfBefore),
  }
}

/** An item that moves on the shelves is taken off one and put on the other: two writes. One that stays as it is, none. */
function indexUnits(before: Item | undefined, after: Item | undefined): number {
  if (isDeepStrictEqual(before, after)) return 0
  const moves = before !== undefined && after !== undefined && placeOf(before) !== placeOf(after)
  return moves ? unitsOf(before) + unitsOf(after) : unitsOf(before, after)
}

function placeOf({ shelf, shelfOrder }: Item): string {
  return `${shelf?.S} ${shelfOrder?.S}`
}

/** A write costs the larger of what was there and what is there now, in steps of one KiB, and never nothing. */
function unitsOf(...items: readonly (Item | undefined)[]): number {
  const bytes = items.map((item) => (item === undefined ? 0 : sizeOf(item)))
  return Math.max(1, Math.ceil(Math.max(...bytes) / 1024))
}

/** DynamoDB adds a hundred bytes to each item it stores, and to each of an index. */
const OVERHEAD_BYTES = 100

function stored(item: Item | undefined): number {
  return item === undefined ? 0 : sizeOf(item) + OVERHEAD_BYTES
}
