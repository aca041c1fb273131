import type { Document } from '../../document/index.ts'
import { NO_CUES, setOf } from '../lexicon/cue-index.ts'
import type { MaskedTokens } from './masks.ts'
import { bitOf } from './shapes.ts'

/** What the structure features are made from, one entry per sentence. */
export interface SentenceFacts {
  readonly cueLow: Int32Array
  readonly cueHigh: Int32Array
  /** Cues met at least twice in the sentence. */
  readonly twiceLow: Int32Array
  readonly twiceHigh: Int32Array
  /** Cues of the first word: what an imperative or a question opens with. */
  readonly firstLow: Int32Array
  readonly firstHigh: Int32Array
  readonly shapes: Int32Array
  /** Tokens of the sentence. */
  readonly lengths: Int32Array
  /** Share of the headline's longer words met again, in tenths. */
  readonly echoes: Int32Array
}

/** Reads cues and shapes off every sentence in one pass over the tokens. */
export function readFacts(document: Document, masked: MaskedTokens): SentenceFacts {
  const count = document.sentences.length
  const facts: SentenceFacts = {
    cueLow: new Int32Array(count),
    cueHigh: new Int32Array(count),
    twiceLow: new Int32Array(count),
    twiceHigh: new Int32Array(count),
    firstLow: new Int32Array(count),
    firstHigh: new Int32Array(count),
    shapes: new Int32Array(count),
    lengths: new Int32Array(count),
    echoes: new Int32Array(count),
  }
  const headline = headlineWords(document, masked)
  const headlineSize = headline.reduce((sum, mark) => sum + mark, 0)
  const seen = new Map<number, number>()
  for (let s = 0; s < count; s++) {
    readCues(facts, document, masked, s)
    readTokenShapes(facts, document, masked, s)
    readPlace(facts, document, s)
    if (isLabelLine(document, masked, facts, s)) facts.shapes[s] = (facts.shapes[s] ?? 0) | bitOf('label-line')
    markRepeats(facts, document, masked, s, seen)
    if (headlineSize > 0)
      facts.echoes[s] = Math.min(10, Math.floor((countEchoes(document, masked, s, headline) * 10) / headlineSize))
  }
  return facts
}

function readCues(facts: SentenceFacts, document: Document, { words }: MaskedTokens, s: number): void {
  const sentence = document.sentences[s]
  if (sentence === undefined) return
  let low = 0
  let high = 0
  let twiceLow = 0
  let twiceHigh = 0
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    const word = words[t]
    if (word === undefined) continue
    const { cues, phrases } = word
    twiceLow |= low & cues.low
    twiceHigh |= high & cues.high
    low |= cues.low
    high |= cues.high
    if (t === sentence.firstToken) {
      facts.firstLow[s] = cues.low
      facts.firstHigh[s] = cues.high
    }
    if (phrases === undefined || t + 1 >= sentence.endToken) continue
    const phrase = phrases.get(document.tokens[t + 1]?.word ?? '')
    if (phrase === undefined) continue
    twiceLow |= low & phrase.low
    twiceHigh |= high & phrase.high
    low |= phrase.low
    high |= phrase.high
  }
  facts.cueLow[s] = low
  facts.cueHigh[s] = high
  facts.twiceLow[s] = twiceLow
  facts.twiceHigh[s] = twiceHigh
}

const TOPIC = bitOf('topic')
const NAME = bitOf('name')
const POLITE = bitOf('formal-you')

/** One pass over a hot loop: every token asks what it looks like. */
function readTokenShapes(facts: SentenceFacts, document: Document, masked: MaskedTokens, s: number): void {
  const sentence = document.sentences[s]
  if (sentence === undefined) return
  const { firstToken, endToken } = sentence
  let shapes = 0
  let words = 0
  let capitals = 0
  let shouted = 0
  for (let t = firstToken; t < endToken; t++) {
    const token = document.tokens[t]
    const word = masked.words[t]
    if (token === undefined || word === undefined) continue
    shapes |= word.shapes
    if (token.kind !== 'word') continue
    words++
    const capital = masked.capitals[t] ?? 0
    if (capital > 0) capitals++
    if (capital === 2) shouted++
    if (masked.topics[t] === 1) shapes |= TOPIC
    if (masked.names[t] === 1) shapes |= NAME
    if (capital === 1 && t > firstToken && word.polite) shapes |= POLITE
  }
  if (words >= 2 && shouted > words * 0.6) shapes |= bitOf('shouting')
  if (words >= 3 && capitals > words * 0.6) shapes |= bitOf('title-case')
  facts.shapes[s] = shapes | edgeShapes(document, masked, firstToken, endToken)
  facts.lengths[s] = endToken - firstToken
}

function edgeShapes(
  document: Document,
  { capitals, words }: MaskedTokens,
  firstToken: number,
  endToken: number,
): number {
  const first = document.tokens[firstToken]
  const final = document.tokens[endToken - 1]
  if (first === undefined || final === undefined) return bitOf('ends-open')
  const closed = (final.word === '"' || final.word === ')') && endToken - firstToken > 1
  const last = closed ? endToken - 2 : endToken - 1
  let shapes = document.tokens[last]?.kind === 'symbol' ? (words[last]?.ending ?? 0) : bitOf('ends-open')
  if (first.kind === 'number') shapes |= bitOf('starts-digit')
  else if (first.kind === 'symbol') shapes |= first.word === '"' ? bitOf('starts-quote') : bitOf('starts-symbol')
  else if ((capitals[firstToken] ?? 0) === 0) shapes |= bitOf('starts-small')
  return shapes
}

function readPlace(facts: SentenceFacts, { sentences }: Document, s: number): void {
  const line = sentences[s]?.line ?? 0
  const previous = sentences[s - 1]?.line ?? -2
  const next = sentences[s + 1]?.line ?? Number.MAX_SAFE_INTEGER
  let shapes = facts.shapes[s] ?? 0
  if (previous !== line) shapes |= bitOf('line-start')
  if (next !== line) shapes |= bitOf('line-end')
  if (previous !== line && next !== line) shapes |= bitOf('own-line')
  if (line - previous > 1) shapes |= bitOf('blank-before')
  if (next - line > 1) shapes |= bitOf('blank-after')
  facts.shapes[s] = shapes
}

const LABEL = setOf('label')
const OWN_LINE = bitOf('own-line')
const MAX_LABEL_TOKENS = 6

/** True for a line of its own that holds label words and nothing else to read. */
function isLabelLine(
  { sentences, tokens }: Document,
  { words }: MaskedTokens,
  facts: SentenceFacts,
  s: number,
): boolean {
  const sentence = sentences[s]
  if (sentence === undefined || ((facts.shapes[s] ?? 0) & OWN_LINE) === 0) return false
  if (sentence.endToken - sentence.firstToken > MAX_LABEL_TOKENS) return false
  let labels = 0
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    if (tokens[t]?.kind !== 'word') continue
    const cues = words[t]?.cues ?? NO_CUES
    if (((cues.low & LABEL.low) | (cues.high & LABEL.high)) === 0) return false
    labels++
  }
  return labels > 0
}

function markRepeats(
  facts: SentenceFacts,
  document: Document,
  { words }: MaskedTokens,
  s: number,
  seen: Map<number, number>,
): void {
  const sentence = document.sentences[s]
  if (sentence === undefined || sentence.endToken - sentence.firstToken < 3) return
  let hash = 0
  for (let t = sentence.firstToken; t < sentence.endToken; t++) hash = Math.imul(hash, 31) + (words[t]?.hash ?? 0)
  const earlier = seen.get(hash | 0)
  if (earlier === undefined) seen.set(hash | 0, s)
  else {
    facts.shapes[s] = (facts.shapes[s] ?? 0) | bitOf('repeated')
    facts.shapes[earlier] = (facts.shapes[earlier] ?? 0) | bitOf('repeated')
  }
}

const MIN_HEADLINE_WORD = 5
const MAX_HEADLINE_TOKENS = 40
const HEADLINE_SLOTS = 4096

/** Marks the slots of the headline's longer words. Two words may share a slot; it happens too rarely to matter. */
function headlineWords(document: Document, { words }: MaskedTokens): Uint8Array {
  const slots = new Uint8Array(HEADLINE_SLOTS)
  const headline = document.sentences[0]
  if (headline === undefined) return slots
  const end = Math.min(headline.endToken, headline.firstToken + MAX_HEADLINE_TOKENS)
  for (let t = headline.firstToken; t < end; t++) {
    const long = (document.tokens[t]?.word.length ?? 0) >= MIN_HEADLINE_WORD
    if (long) slots[(words[t]?.hash ?? 0) & (HEADLINE_SLOTS - 1)] = 1
  }
  return slots
}

function countEchoes(document: Document, { words }: MaskedTokens, s: number, headline: Uint8Array): number {
  const sentence = document.sentences[s]
  if (sentence === undefined || s === 0) return 0
  let echoes = 0
  for (let t = sentence.firstToken; t < sentence.endToken; t++) {
    echoes += headline[(words[t]?.hash ?? 0) & (HEADLINE_SLOTS - 1)] ?? 0
  }
  return echoes
}
