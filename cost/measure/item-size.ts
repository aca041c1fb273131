import type { AttributeValue } from '@aws-sdk/client-dynamodb'
import { SHELF_ATTRIBUTES } from '../../lib/contracts/index.ts'

export type Item = Readonly<Record<string, AttributeValue>>

/** @returns bytes of an item as DynamoDB counts them for capacity: names and values, without the overhead of storage */
export function sizeOf(item: Item): number {
  return Object.entries(item).reduce((sum, [name, value]) => sum + Buffer.byteLength(name) + sizeOfValue(value), 0)
}

/** @returns what the index of the review queue holds of an item, or undefined if it holds nothing of it */
export function shelved(item: Item | undefined): Item | undefined {
  if (item?.['shelf'] === undefined || item['shelfOrder'] === undefined) return undefined
  return Object.fromEntries(Object.entries(item).filter(([name]) => HELD.has(name)))
}

const HELD = new Set([...SHELF_ATTRIBUTES, 'pk', 'sk', 'shelf', 'shelfOrder'])

/** A list or a map costs three bytes, and one for each member. */
function sizeOfValue(value: AttributeValue): number {
  if (value.S !== undefined) return Buffer.byteLength(value.S)
  if (value.N !== undefined) return Math.ceil(value.N.replace(/[-.]/g, '').length / 2) + 1
  if (value.B !== undefined) return value.B.length
  if (value.L !== undefined) return value.L.reduce((sum, member) => sum + 1 + sizeOfValue(member), 3)
  if (value.M !== undefined) return 3 + Object.keys(value.M).length + sizeOf(value.M)
  if (value.BOOL !== undefined || value.NULL !== undefined) return 1
  throw new Error('the table holds no sets')
}
