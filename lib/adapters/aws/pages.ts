/** Bytes to fill of the 400 KB that DynamoDB takes an item of; keys and names need a little of it. */
export const ITEM_BYTES = 350_000

/**
 * Cuts a list into lists that fit an item each; only what fits none by itself stands alone. JSON is never shorter than
 * DynamoDB's own form of the same values, so its bytes are a safe measure.
 */
export function cutPages<T>(values: readonly T[]): T[][] {
  const pages: T[][] = []
  let room = 0
  for (const value of values) {
    const bytes = Buffer.byteLength(JSON.stringify(value)) + COMMA
    if (bytes > room) {
      pages.push([])
      room = ITEM_BYTES
    }
    pages.at(-1)?.push(value)
    room -= bytes
  }
  return pages
}

const COMMA = 1
