import type { Document, Token } from '../../document/index.ts'
import { lookUpWord, type Word, type WordTable } from './word-table.ts'

/** A document's tokens as the model reads them: names, figures and codes replaced by what kind they are. */
export interface MaskedTokens {
  readonly words: readonly Word[]
  /** 1 where the token stands for the article's own subject. */
  readonly topics: Uint8Array
  /** 1 where the token is a capitalised name that is not the subject. */
  readonly names: Uint8Array
  /** 1 where the token begins with a capital letter, 2 where it has two or more and nothing else. */
  readonly capitals: Uint8Array
}

/** Reads a document token by token through the masks. Takes the word table that remembers descriptions. */
export function maskTokens(document: Document, table: WordTable): MaskedTokens {
  const { tokens, text } = document
  const capitals = new Uint8Array(tokens.length)
  const topics = new Uint8Array(tokens.length)
  const names = new Uint8Array(tokens.length)
  const words: Word[] = []
  const bySpelling: (Word | undefined)[] = document.spellings.map(() => undefined)
  const nameCounts = new Map<Word, number>()
  const nouns = document.language === 'de'
  for (let i = 0; i < tokens.length; i++) {
    const token = tokens[i]
    if (token === undefined) continue
    const isNumber = token.kind === 'number'
    const word = isNumber
      ? lookUpWord(table, maskOfNumber(tokens, i))
      : (bySpelling[token.spelling] ??= lookUpWord(table, token.word))
    words.push(word)
    if (token.kind !== 'word') continue
    capitals[i] = capitalsOf(text, token)
    if (capitals[i] === 0 || word.common || hasCue(word)) continue
    names[i] = 1
    nameCounts.set(word, (nameCounts.get(word) ?? 0) + 1)
  }
  const topicCount = nouns ? TOPIC_COUNT_GERMAN : TOPIC_COUNT
  applyMasks(table, words, { names, topics, nameCounts, topicCount, keepNames: nouns })
  return { words, topics, names, capitals }
}

const TOPIC_COUNT = 2
const TOPIC_COUNT_GERMAN = 3

interface NameMasks {
  readonly names: Uint8Array
  readonly topics: Uint8Array
  readonly nameCounts: ReadonlyMap<Word, number>
  readonly topicCount: number
  /** In German any noun may look like a name, so a rare one keeps its spelling. */
  readonly keepNames: boolean
}

function applyMasks(table: WordTable, words: Word[], masks: NameMasks): void {
  const { names, topics, nameCounts, topicCount, keepNames } = masks
  const topic = lookUpWord(table, '‹topic›')
  const name = lookUpWord(table, '‹name›')
  const code = lookUpWord(table, '‹code›')
  for (let i = 0; i < words.length; i++) {
    const word = words[i]
    if (word === undefined) continue
    if (names[i] === 1 && (nameCounts.get(word) ?? 0) >= topicCount) {
      words[i] = topic
      topics[i] = 1
      names[i] = 0
    } else if (word.mixed && !word.common) words[i] = code
    else if (names[i] === 1 && !keepNames) words[i] = name
  }
}

function hasCue({ cues }: Word): boolean {
  return (cues.low | cues.high) !== 0
}

const CURRENCIES = new Set([
  '$',
  '€',
  '£',
  '¥',
  '₹',
  'eur',
  'usd',
  'euro',
  'euros',
  'dollar',
  'dollars',
  'us',
  'chf',
  'gbp',
  'franken',
  'pfund',
])
const PERCENTS = new Set(['%', 'percent', 'prozent', 'pct'])
const SCALES = new Set(['million', 'billion', 'trillion', 'millionen', 'milliarden', 'mio', 'mrd', 'bn', 'm'])

function maskOfNumber(tokens: readonly Token[], at: number): string {
  const previous = tokens[at - 1]?.word ?? ''
  const next = tokens[at + 1]?.word ?? ''
  if (PERCENTS.has(next)) return '‹percent›'
  if (CURRENCIES.has(previous) || CURRENCIES.has(next)) return '‹money›'
  if (SCALES.has(next)) return '‹amount›'
  const word = tokens[at]?.word ?? ''
  if (word.length === 4 && (word.startsWith('19') || word.startsWith('20'))) return '‹year›'
  return word.length <= 2 ? '‹count›' : '‹number›'
}

function capitalsOf(text: string, { start, end }: Token): number {
  if (!isCapital(text.charCodeAt(start))) return 0
  if (end - start < 2) return 1
  for (let at = start + 1; at < end; at++) if (!isCapital(text.charCodeAt(at))) return 1
  return 2
}

function isCapital(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0xc0 && code <= 0xde && code !== 0xd7)
}
