import type { Document, Sentence } from '../../document/index.ts'
import type { Metric } from './metric.ts'
import { METRICS } from './table.ts'

/** A metric's name in a text. Tokens are half-open. */
export interface MetricMention {
  readonly first: number
  readonly endToken: number
  /** All metrics called so; the unit of the value tells which is meant: "earnings" of a share or of the company. */
  readonly senses: readonly Sense[]
}

export interface Sense {
  readonly metric: Metric
  /** -1 where the name says the value is below zero: "net loss". */
  readonly sign: 1 | -1
}

/** @returns the names of metrics in a sentence, in order; of overlapping ones the longest. */
export function mentionsIn(document: Document, { firstToken, endToken }: Sentence): readonly MetricMention[] {
  const names = namesIn(document.language)
  const mentions: MetricMention[] = []
  for (let at = firstToken; at < endToken; ) {
    const mention = mentionAt(document, names, at, endToken)
    if (mention !== null) mentions.push(mention)
    at = mention?.endToken ?? at + 1
  }
  return mentions
}

interface Name {
  readonly words: readonly string[]
  readonly senses: Sense[]
}

/** By first word, the longest first. */
type Names = ReadonlyMap<string, readonly Name[]>

function mentionAt(document: Document, names: Names, at: number, end: number): MetricMention | null {
  const word = document.tokens[at]?.word ?? ''
  for (const { words, senses } of names.get(word) ?? []) {
    const rest =
      at + words.length <= end && words.every((other, offset) => document.tokens[at + offset]?.word === other)
    if (rest) return { first: at, endToken: at + words.length, senses }
  }
  return null
}

function namesIn(language: string): Names {
  return language === 'de' ? GERMAN : language === 'en' ? ENGLISH : BOTH
}

function indexNames(languages: readonly ('en' | 'de')[]): Names {
  const byName = new Map<string, Name>()
  const add = (text: string, sense: Sense): void => {
    const name = byName.get(text) ?? { words: text.split(' '), senses: [] }
    byName.set(text, name)
    if (!name.senses.some(({ metric }) => metric === sense.metric)) name.senses.push(sense)
  }
  for (const metric of METRICS) {
    for (const language of languages) {
      for (const text of metric[language].flatMap((name) => formsOf(name, language))) add(text, { metric, sign: 1 })
      const below = metric.below?.[language] ?? []
      for (const text of below.flatMap((name) => formsOf(name, language))) add(text, { metric, sign: -1 })
    }
  }
  return byFirstWord([...byName.values()])
}

/** A German noun as written after its endings: "Umsatzes", "Umsätzen", "Verlusts". */
function formsOf(name: string, language: 'en' | 'de'): readonly string[] {
  if (language === 'en' || name.length < 4) return [name]
  return ['', 's', 'es', 'n', 'en'].map((ending) => name + ending)
}

function byFirstWord(names: readonly Name[]): Names {
  const index = new Map<string, Name[]>()
  for (const name of names.toSorted((a, b) => b.words.length - a.words.length)) {
    const first = name.words[0] ?? ''
    const others = index.get(first) ?? []
    index.set(first, others)
    others.push(name)
  }
  return index
}

const ENGLISH = indexNames(['en'])
const GERMAN = indexNames(['de'])
const BOTH = indexNames(['en', 'de'])
