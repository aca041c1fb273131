import type { Place } from '../../contracts/pack.ts'
import { isLanguage, LANGUAGES, type Language } from '../../contracts/words.ts'
import { type Document, isCapitalAt, type Token } from '../document/index.ts'
import type { RoleAssignment } from '../roles/index.ts'
import type { ArticleSegment } from '../segments/index.ts'
import type { FactIndex } from '../support/index.ts'
import type { CompiledPack } from './compile-pack.ts'
import type { Passage } from './passage.ts'
import type { TokenSpan } from './pattern-set.ts'
import { placesOf } from './places.ts'
import type { WordClasses } from './word-classes.ts'

/** One article as rules and guards see it, together with what has been found out about it so far. */
export interface Reading {
  readonly document: Document
  readonly roles: readonly RoleAssignment[]
  readonly segments: readonly ArticleSegment[]
  readonly pack: CompiledPack
  /** What figures are compared with; null without evidence. */
  readonly facts: FactIndex | null
  /** The languages whose patterns are tried. */
  readonly languages: readonly Language[]
  readonly places: readonly Place[]
  readonly passages: readonly Passage[]
  /** The segment each sentence lies in, as an index into `segments`. */
  readonly segmentOf: Int32Array
  /** What phrase guards find, by guard and sentence, so that a long line is read once however many hits it has. */
  readonly guardMatches: (readonly TokenSpan[] | undefined)[][]
  /** Answers about the article as a whole. */
  readonly memory: Map<string, unknown>
}

/** A stretch of the text, in UTF-16 code units, half-open. */
export interface Stretch {
  readonly start: number
  readonly end: number
}

/** Prepares an article for rules. */
export function openReading(
  document: Document,
  roles: readonly RoleAssignment[],
  segments: readonly ArticleSegment[],
  pack: CompiledPack,
  facts: FactIndex | null = null,
): Reading {
  const languages = languagesOf(document.language)
  return {
    document,
    roles,
    segments,
    pack,
    facts,
    languages,
    places: placesOf(roles),
    passages: passagesOf(document, languages, pack),
    segmentOf: segmentsBySentence(segments, document.sentences.length),
    guardMatches: Array.from(pack.guards, () => []),
    memory: new Map(),
  }
}

function passagesOf(document: Document, languages: readonly Language[], pack: CompiledPack): readonly Passage[] {
  const { text, tokens, sentences } = document
  const classes = classesByToken(document, classifier(languages, pack))
  const capitals = capitalsIn(text, tokens)
  const sightings = { last: new Int32Array(pack.needs), looked: new Uint8Array(tokens.length) }
  return sentences.map(({ firstToken: first, endToken: end }) => ({
    text,
    tokens,
    classes,
    capitals,
    sightings,
    first,
    end,
  }))
}

/** Each spelling of the article is looked up once. */
function classesByToken({ tokens, spellings }: Document, classesOf: Classifier): readonly WordClasses[] {
  const bySpelling: (WordClasses | undefined)[] = spellings.map(() => undefined)
  return tokens.map((token) => (bySpelling[token.spelling] ??= classesOf(token)))
}

type Classifier = (token: Token) => WordClasses

function classifier(languages: readonly Language[], { vocabularies, lists }: CompiledPack): Classifier {
  const [only, ...others] = languages.map((language) => vocabularies[language])
  if (only !== undefined && others.length === 0) return only.classesOf
  return (token) => lists.listOf(languages.flatMap((language) => vocabularies[language].classesOf(token).ids))
}

function segmentsBySentence(segments: readonly ArticleSegment[], sentences: number): Int32Array {
  const segmentOf = new Int32Array(sentences).fill(-1)
  for (const [at, { firstSentence, endSentence }] of segments.entries()) segmentOf.fill(at, firstSentence, endSentence)
  return segmentOf
}

function capitalsIn(text: string, tokens: Document['tokens']): Uint8Array {
  const capitals = new Uint8Array(tokens.length)
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]
    if (token?.kind === 'word' && isCapitalAt(text, token.start)) capitals[at] = 1
  }
  return capitals
}

/** A text whose language cannot be told is read in all of them; one in a language no pack speaks in none. */
function languagesOf(language: string): readonly Language[] {
  if (language === 'und') return LANGUAGES
  return isLanguage(language) ? [language] : []
}

/** @returns the words a run of tokens stands for. */
export function stretchOf({ document }: Reading, { first, end }: TokenSpan): Stretch {
  return { start: document.tokens[first]?.start ?? 0, end: document.tokens[end - 1]?.end ?? 0 }
}

/** @returns the remembered answer to a question about this article, asking it the first time. */
export function remember<Answer>(reading: Reading, question: string, ask: () => Answer): Answer {
  if (reading.memory.has(question)) return reading.memory.get(question) as Answer
  const answer = ask()
  reading.memory.set(question, answer)
  return answer
}

/** @returns true if two sentences stand in one line; a sentence outside the text stands in none. */
export function sameLine({ document }: Reading, sentence: number, other: number): boolean {
  const line = document.sentences[sentence]?.line
  return line !== undefined && document.sentences[other]?.line === line
}
