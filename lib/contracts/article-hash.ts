/**
 * Names an article, or a piece of evidence, where its key must not be told: keys may hold the names of people.
 * @returns the first 16 hex digits of the SHA-256 of the key
 */
export async function hashArticle(article: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(article))
  return Array.from(new Uint8Array(digest, 0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
