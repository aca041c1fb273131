import type { Document, Sentence } from '../document/index.ts'
import type { FrameEntity } from './frame.ts'
import { LEGAL_FORMS, NOT_NAMES } from './words.ts'

/** A company's name in a text. Tokens are half-open. */
export interface EntityMention extends FrameEntity {
  readonly first: number
  readonly endToken: number
}

/** The companies of a text, by sentence, and the one it is mostly about. */
export interface Entities {
  readonly bySentence: readonly (readonly EntityMention[])[]
  readonly topic: EntityMention | null
}

/** @returns a name in lower case without legal form, as facts are looked up by it. */
export function entityKey(name: string): string {
  const parts = name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}&]+/gu, ' ')
    .trim()
    .split(' ')
  while (parts.length > 1 && LEGAL_FORMS.has(parts.at(-1) ?? '')) parts.pop()
  return parts.join(' ')
}

/**
 * Finds names: capitalised words that a legal form or a ticker marks, or that come again and never follow an article.
 * @param known keys of companies to look for besides, such as those of the evidence
 */
export function entitiesIn(document: Document, known: readonly string[] = []): Entities {
  const runs = document.sentences.map((sentence) => runsIn(document, sentence))
  const names = namesAmong(runs, new Set(known))
  const bySentence = runs.map((list) => list.filter(({ key }) => names.has(key)))
  return { bySentence, topic: topicOf(bySentence) }
}

interface Run extends EntityMention {
  readonly marked: boolean
  readonly common: boolean
}

function runsIn(document: Document, { firstToken, endToken }: Sentence): readonly Run[] {
  const runs: Run[] = []
  for (let at = firstToken; at < endToken; ) {
    let end = at
    while (end < endToken && isNamePart(document, end, end > at)) end++
    if (end > at) runs.push(runOf(document, at, end, firstToken))
    at = Math.max(end, at + 1)
  }
  return runs
}

function isNamePart({ text, tokens }: Document, at: number, inside: boolean): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.word.length < 2) return false
  const letter = text[token.start] ?? ''
  if (letter === letter.toLowerCase()) return false
  return (inside && LEGAL_FORMS.has(token.word)) || !NOT_NAMES.has(token.word)
}

function runOf({ text, tokens }: Document, first: number, end: number, from: number): Run {
  const start = tokens[first]?.start ?? 0
  const last = tokens[end - 1]
  const name = text.slice(start, last?.end ?? start)
  const before = first > from ? (tokens[first - 1]?.word ?? '') : ''
  const legal = end - first > 1 && LEGAL_FORMS.has(last?.word ?? '')
  const ticker =
    tokens[end]?.word === '(' &&
    /^\((?:[A-Z]+: ?)?[A-Z]{2,5}\)/.test(text.slice(tokens[end]?.start ?? 0, (tokens[end]?.start ?? 0) + 20))
  const common = ARTICLES.has(before)
  return {
    name,
    key: entityKey(name),
    start,
    end: last?.end ?? start,
    first,
    endToken: end,
    marked: legal || ticker,
    common,
  }
}

const ARTICLES = new Set(
  'the a an der die das den dem des ein eine einen einem einer im am zum zur seine ihre'.split(' '),
)

function namesAmong(runs: readonly (readonly Run[])[], known: ReadonlySet<string>): ReadonlySet<string> {
  const seen = new Map<string, number>()
  for (const [sentence, list] of runs.entries()) {
    for (const { key, marked, common } of list) {
      const points = marked || known.has(key) ? ALWAYS : common ? -1 : sentence < OPENING ? 2 : 1
      seen.set(key, (seen.get(key) ?? 0) + points)
    }
  }
  return new Set([...seen].filter(([, points]) => points >= 2).map(([key]) => key))
}

const ALWAYS = 100
/** So many sentences introduce whom the article is about. */
const OPENING = 3

function topicOf(bySentence: readonly (readonly EntityMention[])[]): EntityMention | null {
  const counts = new Map<string, { mention: EntityMention; count: number }>()
  for (const mention of bySentence.slice(0, OPENING).flat()) {
    const known = counts.get(mention.key)
    counts.set(mention.key, { mention: known?.mention ?? mention, count: (known?.count ?? 0) + 1 })
  }
  let topic: { mention: EntityMention; count: number } | null = null
  for (const entry of counts.values()) if (topic === null || entry.count > topic.count) topic = entry
  return topic?.mention ?? null
}
