import { entityKey } from '../../engine/index.ts'

const NAME = /\p{Lu}[\p{L}\p{N}&-]{1,30}(?: \p{Lu}[\p{L}\p{N}&-]{0,30}){0,3}/gu
const LOWER_CASE_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}-]{1,30}/gu

/**
 * Whom a text may speak of: its capitalised names, the most frequent first, as keys that facts are looked up by. A word
 * that the text also writes small only began a sentence. Generous, since a name nobody has evidence on finds none.
 */
export function namedEntities(content: string): readonly string[] {
  const common = new Set(content.match(LOWER_CASE_WORD))
  const counts = new Map<string, number>()
  for (const [name] of content.matchAll(NAME)) {
    const key = entityKey(withoutCommonStart(name, common))
    if (key !== '') counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([key]) => key)
}

function withoutCommonStart(name: string, common: ReadonlySet<string>): string {
  const words = name.split(' ')
  const first = words.findIndex((word) => !common.has(word.toLowerCase()))
  return first === -1 ? '' : words.slice(first).join(' ')
}
