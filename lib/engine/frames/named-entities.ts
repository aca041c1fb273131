import { entityKey } from './entities.ts'

const NAME = /\p{Lu}[\p{L}\p{N}&-]{1,30}(?: \p{Lu}[\p{L}\p{N}&-]{0,30}){0,3}/gu
const LOWER_CASE_WORD = /(?<![\p{L}\p{N}])\p{Ll}[\p{L}\p{N}-]{1,30}/gu
const TICKER = /\((?:[A-Z]{2,8}: ?)?([A-Z]{1,5})\)/g
/** What makes the words before it a company's name. */
const LEGAL_FORM_OR_TICKER = /^(?:, (?:Inc|Corp|Ltd|LLC|Co)\b| \((?:[A-Z]{2,8}: ?)?[A-Z]{1,5}\))/
const ARTICLE = /(?:^|\s)(?:the|an?|d(?:er|ie|as|en|em|es)|(?:k|s|m)?ein(?:e[nmrs]?)?|[iaz]m|zu[mr]|ihre[nmrs]?) $/i

/** Points of a name that is marked as a company's: no count of other words outdoes it. */
const MARKED = 1_000_000

/**
 * Whom a text may speak of, as keys that facts are looked up by: names marked by a legal form or a ticker first, then
 * those it speaks of most. A word that the text also writes small only began a sentence; one after an article is more
 * likely a noun of German. Generous otherwise, since a name nobody has evidence on finds none.
 */
export function namedEntities(content: string): readonly string[] {
  const common = new Set(content.match(LOWER_CASE_WORD))
  const points = new Map<string, number>()
  const give = (key: string, given: number): void => {
    if (key !== '') points.set(key, (points.get(key) ?? 0) + given)
  }
  for (const { 0: name, index } of content.matchAll(NAME)) {
    const proper = withoutCommonStart(name, common)
    const key = entityKey(proper)
    const start = index + name.length - proper.length
    const isMarked =
      key.length < proper.length ||
      LEGAL_FORM_OR_TICKER.test(content.slice(index + name.length, index + name.length + 20))
    const isNoun = ARTICLE.test(content.slice(Math.max(0, start - 8), start))
    give(key, isMarked ? MARKED : isNoun ? 0 : 1)
  }
  for (const [, ticker = ''] of content.matchAll(TICKER)) give(entityKey(ticker), MARKED)
  return [...points].toSorted(([, a], [, b]) => b - a).map(([key]) => key)
}

function withoutCommonStart(name: string, common: ReadonlySet<string>): string {
  const words = name.split(' ')
  const first = words.findIndex((word) => !common.has(word.toLowerCase()))
  return first === -1 ? '' : words.slice(first).join(' ')
}
