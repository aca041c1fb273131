import { readDocument } from '../../lib/engine/document/index.ts'
import { type Vocabulary, vocabularyOf } from '../../lib/engine/roles/features/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'

/** Families a word was met in: written small, and with a capital where a capital says something. */
interface Sightings {
  readonly small: Set<string>
  readonly capital: Set<string>
  readonly englishCapital: Set<string>
}

/**
 * Decides which words are plain vocabulary: written small by several families, or, in German, capitalised by
 * many families without being a name in English text.
 */
export function learnVocabulary(articles: readonly LabelledArticle[]): Vocabulary {
  const sightings = new Map<string, Sightings>()
  for (const article of articles) recordSightings(sightings, article)
  const words = [...sightings].filter(([, seen]) => isPlain(seen)).map(([word]) => word)
  return vocabularyOf(words.toSorted())
}

const MIN_SMALL_FAMILIES = 2
const MIN_CAPITAL_FAMILIES = 5

function isPlain({ small, capital, englishCapital }: Sightings): boolean {
  const name = englishCapital.size >= 2 && englishCapital.size > 3 * small.size
  if (name) return false
  return small.size >= MIN_SMALL_FAMILIES || capital.size >= MIN_CAPITAL_FAMILIES
}

function recordSightings(sightings: Map<string, Sightings>, { text, family, lang }: LabelledArticle): void {
  const { tokens, sentences } = readDocument(text)
  const firsts = new Set(sentences.map(({ firstToken }) => firstToken))
  for (const [index, { start, word, kind }] of tokens.entries()) {
    if (kind !== 'word') continue
    const seen = sightings.get(word) ?? { small: new Set(), capital: new Set(), englishCapital: new Set() }
    sightings.set(word, seen)
    const initial = text.charAt(start)
    if (initial === initial.toLowerCase()) seen.small.add(family)
    else if (firsts.has(index)) continue
    else if (lang === 'de') seen.capital.add(family)
    else if (lang === 'en') seen.englishCapital.add(family)
  }
}
