import * as z from 'zod'

/** Where a list goes on: a place between two items, in the order the list has. */
export interface Cursor {
  /** A time in ISO 8601. */
  readonly at: string
  readonly article: string
}

const CursorSchema = z.strictObject({ at: z.iso.datetime({ precision: 3 }), article: z.string() })

export function writeCursor(cursor: Cursor): string {
  const bytes = new TextEncoder().encode(JSON.stringify([cursor.at, cursor.article]))
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''))
}

/** @returns the cursor a text stands for, or undefined if it stands for none */
export function readCursor(text: string): Cursor | undefined {
  try {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0))
    const [at, article] = z.tuple([z.string(), z.string()]).parse(JSON.parse(new TextDecoder().decode(bytes)))
    return CursorSchema.parse({ at, article })
  } catch {
    return undefined
  }
}
