import { type Document, isCapitalAt, type Sentence } from '../document/index.ts'
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
  const lower = name.toLowerCase()
  let key = isPlain(lower) ? lower : lower.replace(/[^\p{L}\p{N}&]+/gu, ' ').trim()
  let cut = key.lastIndexOf(' ')
  while (cut > 0 && LEGAL_FORMS.has(key.slice(cut + 1))) {
    key = key.slice(0, cut)
    cut = key.lastIndexOf(' ')
  }
  return key
}

/** Latin letters with single spaces between them, as most names are, are a key as they stand. */
function isPlain(lower: string): boolean {
  let spaced = true
  for (let at = 0; at < lower.length; at++) {
    const code = lower.charCodeAt(at)
    const space = code === 0x20
    if (space ? spaced : code < 0x61 || code > 0x7a) return false
    spaced = space
  }
  return !spaced
}

/**
 * Finds names: capitalised words that a legal form or a ticker marks, or that come again and never follow an article.
 * @param known keys of companies to look for besides, such as those of the evidence
 */
export function entitiesIn(document: Document, known: readonly string[] = []): Entities {
  const keys: Keys = document.spellings.map(() => undefined)
  const runs = document.sentences.map((sentence) => runsIn(document, sentence, keys))
  const points = pointsOf(runs, new Set(known))
  const bySentence = runs.map((list) =>
    list.length === 0 ? list : list.filter(({ key }) => (points.get(key) ?? 0) >= ENOUGH),
  )
  return { bySentence, topic: topicOf(bySentence) }
}

interface Run extends EntityMention {
  readonly marked: boolean
  readonly common: boolean
}

/** By spelling, the keys of names of one word, which come again and again. */
type Keys = (string | undefined)[]

function runsIn(document: Document, { firstToken, endToken }: Sentence, keys: Keys): readonly Run[] {
  const runs: Run[] = []
  for (let at = firstToken; at < endToken; ) {
    let end = at
    while (end < endToken && isNamePart(document, end, end > at)) end++
    if (end > at) runs.push(runOf(document, at, end, firstToken, keys))
    at = Math.max(end, at + 1)
  }
  return runs
}

function isNamePart({ text, tokens }: Document, at: number, inside: boolean): boolean {
  const token = tokens[at]
  if (token?.kind !== 'word' || token.word.length < 2 || !isCapitalAt(text, token.start)) return false
  return (inside && LEGAL_FORMS.has(token.word)) || !NOT_NAMES.has(token.word)
}

/** The ending of a possessive is not told by the spelling. */
function isPossessive(text: string, end: number): boolean {
  const code = text.charCodeAt(end - 2)
  return code === 0x27 || code === 0x2019
}

function runOf({ text, tokens }: Document, first: number, end: number, from: number, keys: Keys): Run {
  const start = tokens[first]?.start ?? 0
  const last = tokens[end - 1]
  const until = last === undefined ? start : isPossessive(text, last.end) ? last.end - POSSESSIVE : last.end
  const name = text.slice(start, until)
  const before = first > from ? (tokens[first - 1]?.word ?? '') : ''
  const legal = end - first > 1 && LEGAL_FORMS.has(last?.word ?? '')
  const ticker =
    tokens[end]?.word === '(' &&
    /^\((?:[A-Z]+: ?)?[A-Z]{2,5}\)/.test(text.slice(tokens[end]?.start ?? 0, (tokens[end]?.start ?? 0) + 20))
  const common = ARTICLES.has(before)
  const alone = last !== undefined && end - first === 1
  const key = alone ? (keys[last.spelling] ??= entityKey(name)) : entityKey(name)
  return {
    name,
    key,
    start,
    end: until,
    first,
    endToken: end,
    marked: legal || ticker,
    common,
  }
}

/** In UTF-16 code units: the mark and the letter. */
const POSSESSIVE = 2

const ARTICLES = new Set(
  'the a an der die das den dem des ein eine einen einem einer im am zum zur seine ihre'.split(' '),
)

/** How much speaks for each key being that of a company. */
function pointsOf(runs: readonly (readonly Run[])[], known: ReadonlySet<string>): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const [sentence, list] of runs.entries()) {
    for (const { key, marked, common } of list) {
      const points = marked || known.has(key) ? ALWAYS : common ? -1 : sentence < OPENING ? 2 : 1
      seen.set(key, (seen.get(key) ?? 0) + points)
    }
  }
  return seen
}

const ALWAYS = 100
const ENOUGH = 2
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
