import type { Sha256 } from '../../engine/index.ts'

/**
 * Names the pattern behind a quote: its words with numbers, dates and names masked, so that copies of one teaser about
 * different companies are told to be copies. Names are told by their capitals, which in German also masks nouns: copies
 * still get one name, and some that are no copies may.
 * @returns 16 hex digits
 */
export function templateOf(quote: string, sha256: Sha256): string {
  const masked = quote
    .normalize('NFKC')
    .replace(/\p{N}[\p{N}.,:/-]*/gu, '0')
    .replace(/(?:\p{Lu}[\p{L}\p{M}&.'-]*\s*)+/gu, 'A ')
    .replace(/\s+/gu, ' ')
    .trim()
  return sha256(new TextEncoder().encode(masked)).slice(0, 16)
}
