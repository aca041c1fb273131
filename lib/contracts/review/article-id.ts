/**
 * Names an article in a URL: its key in base64url, because keys hold slashes and gateways decode `%2F` on the way.
 * @returns an id of letters, digits, `-` and `_`
 */
export function toArticleId(article: string): string {
  const binary = Array.from(new TextEncoder().encode(article), (byte) => String.fromCharCode(byte)).join('')
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '')
}

/** @returns the article an id names, or undefined if it names none. */
export function fromArticleId(id: string): string | undefined {
  if (!/^[\w-]+$/.test(id)) return undefined
  try {
    const bytes = Uint8Array.from(atob(id.replaceAll('-', '+').replaceAll('_', '/')), (character) =>
      character.charCodeAt(0),
    )
    const article = new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return toArticleId(article) === id ? article : undefined
  } catch {
    return undefined
  }
}
