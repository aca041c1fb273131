/**
 * @returns the units that writing an item consumes: one for each started kilobyte of its names and values, counted as
 * DynamoDB documents it under "item sizes and formats"
 */
export function unitsOfItem(item: Readonly<Record<string, unknown>>): number {
  return Math.ceil((sizeOf(item) - NESTED) / 1024)
}

/** Of a list or a map, beside what is in it. */
const NESTED = 3

function sizeOf(value: unknown): number {
  if (typeof value === 'string') return Buffer.byteLength(value)
  if (typeof value === 'number') return 1 + Math.ceil(String(value).replace(/\D/g, '').length / 2)
  if (Array.isArray(value)) return value.reduce<number>((sum, member) => sum + 1 + sizeOf(member), NESTED)
  if (typeof value !== 'object' || value === null) return 1
  return Object.entries(value).reduce(
    (sum, [name, member]) => sum + Buffer.byteLength(name) + 1 + sizeOf(member),
    NESTED,
  )
}
