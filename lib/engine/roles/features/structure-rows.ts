import type { Document } from '../../document/index.ts'
import { setOf } from '../lexicon/cue-index.ts'
import { CUES } from '../lexicon/cues.ts'
import { FIRST_ROW, STEPS } from './layout.ts'
import { RowList } from './row-list.ts'
import type { SentenceFacts } from './sentence-facts.ts'
import { bitOf, SHAPES } from './shapes.ts'

/** The structure features of every sentence: which rows of the weight table it adds up. */
export function structureRows(document: Document, facts: SentenceFacts): RowList {
  const count = document.sentences.length
  const rows = new RowList(count)
  const labels = sentencesAfterLabel(facts, count)
  const askingLines = linesOfQuestions(document, facts)
  for (let s = 0; s < count; s++) {
    rows.add(FIRST_ROW.bias)
    addOwnCues(rows, facts, s)
    addNeighbours(rows, facts, s, count)
    addShapes(rows, facts, s, count)
    addPlace(rows, facts, s, count)
    if (askingLines[s] === 1) addAskingLine(rows, facts, s)
    rows.add(FIRST_ROW['after-label'] + (labels[s] ?? 0))
    rows.endSentence()
  }
  return rows
}

/** Scratch space for the bits of one sentence. */
const cuesOfSentence = new Int32Array(CUES.length)
const shapesOfSentence = new Int32Array(SHAPES.length)
const MAX_PAIRED = 14
const QUESTION = bitOf('question')

function addOwnCues(rows: RowList, facts: SentenceFacts, s: number): void {
  const count = bitsOf(cuesOfSentence, facts.cueLow[s] ?? 0, facts.cueHigh[s] ?? 0)
  const asked = ((facts.shapes[s] ?? 0) & QUESTION) !== 0
  for (let i = 0; i < count; i++) {
    const cue = cuesOfSentence[i] ?? 0
    rows.add(FIRST_ROW.cue + cue)
    if (i >= MAX_PAIRED) continue
    for (let j = 0; j < i; j++) {
      const pair = cue * CUES.length + (cuesOfSentence[j] ?? 0)
      rows.add(FIRST_ROW['cue-pair'] + pair)
      if (asked) rows.add(FIRST_ROW['cue-pair-asked'] + pair)
    }
  }
  const shapes = bitsOf(shapesOfSentence, (facts.shapes[s] ?? 0) & CUE_SHAPES, 0)
  for (let i = 0; i < count; i++) {
    const base = FIRST_ROW['cue-shape'] + (cuesOfSentence[i] ?? 0) * SHAPES.length
    for (let j = 0; j < shapes; j++) rows.add(base + (shapesOfSentence[j] ?? 0))
  }
  addCues(rows, FIRST_ROW['cue-twice'], facts.twiceLow[s] ?? 0, facts.twiceHigh[s] ?? 0)
  addCues(rows, FIRST_ROW['cue-first'], facts.firstLow[s] ?? 0, facts.firstHigh[s] ?? 0)
}

/** Shapes that change what a cue means: asking, shouting, standing alone, speaking of the subject. */
const CUE_SHAPES =
  bitOf('question') |
  bitOf('exclamation') |
  bitOf('own-line') |
  bitOf('ends-open') |
  bitOf('ends-colon') |
  bitOf('formal-you') |
  bitOf('quote') |
  bitOf('topic') |
  bitOf('name') |
  bitOf('starts-small')

function addNeighbours(rows: RowList, facts: SentenceFacts, s: number, count: number): void {
  const { cueLow, cueHigh, shapes, lengths } = facts
  if (s > 0) {
    addCues(rows, FIRST_ROW['cue-before'], cueLow[s - 1] ?? 0, cueHigh[s - 1] ?? 0)
    addShapeBits(rows, FIRST_ROW['shape-before'], shapes[s - 1] ?? 0)
    rows.add(FIRST_ROW['length-before'] + stepOfLength(lengths[s - 1] ?? 0))
  }
  if (s + 1 < count) {
    addCues(rows, FIRST_ROW['cue-after'], cueLow[s + 1] ?? 0, cueHigh[s + 1] ?? 0)
    addShapeBits(rows, FIRST_ROW['shape-after'], shapes[s + 1] ?? 0)
    rows.add(FIRST_ROW['length-after'] + stepOfLength(lengths[s + 1] ?? 0))
  }
  let low = 0
  let high = 0
  for (let at = Math.max(0, s - 3); at <= Math.min(count - 1, s + 3); at++) {
    if (Math.abs(at - s) < 2) continue
    low |= cueLow[at] ?? 0
    high |= cueHigh[at] ?? 0
  }
  addCues(rows, FIRST_ROW['cue-around'], low, high)
}

function addShapes(rows: RowList, facts: SentenceFacts, s: number, count: number): void {
  const length = stepOfLength(facts.lengths[s] ?? 0)
  rows.add(FIRST_ROW.length + length)
  rows.add(FIRST_ROW.size + stepOfLength(count))
  addShapeBits(rows, FIRST_ROW.shape, facts.shapes[s] ?? 0)
  if (((facts.shapes[s] ?? 0) & LABEL_LINE) !== 0) rows.add(FIRST_ROW['label-line'])
  const paired = bitsOf(shapesOfSentence, (facts.shapes[s] ?? 0) & PAIRED_SHAPES, 0)
  for (let i = 0; i < paired; i++) {
    const base = FIRST_ROW['shape-pair'] + (shapesOfSentence[i] ?? 0) * SHAPES.length
    for (let j = 0; j < i; j++) rows.add(base + (shapesOfSentence[j] ?? 0))
  }
}

const LABEL_LINE = bitOf('label-line')
/** Shapes that say more together: a question that opens a line but does not fill it, a capitalised line left open. */
const PAIRED_SHAPES =
  bitOf('question') |
  bitOf('exclamation') |
  bitOf('own-line') |
  bitOf('line-start') |
  bitOf('line-end') |
  bitOf('ends-open') |
  bitOf('ends-colon') |
  bitOf('title-case') |
  bitOf('shouting') |
  bitOf('topic') |
  bitOf('formal-you')

function addPlace(rows: RowList, facts: SentenceFacts, s: number, count: number): void {
  rows.add(FIRST_ROW.place + Math.floor((s * 8) / count))
  rows.add(FIRST_ROW.start + Math.min(STEPS - 1, s))
  rows.add(FIRST_ROW.end + Math.min(STEPS - 1, count - 1 - s))
  rows.add(FIRST_ROW.echo + (facts.echoes[s] ?? 0))
}

/** Marks the sentences of lines that hold two sentences or more and ask in each: a teaser, seldom a heading. */
function linesOfQuestions({ sentences }: Document, facts: SentenceFacts): Uint8Array {
  const marks = new Uint8Array(sentences.length)
  let first = 0
  for (let end = 1; end <= sentences.length; end++) {
    if (sentences[end]?.line === sentences[first]?.line) continue
    const asking = end - first > 1 && facts.shapes.subarray(first, end).every((shapes) => (shapes & QUESTION) !== 0)
    if (asking) marks.fill(1, first, end)
    first = end
  }
  return marks
}

function addAskingLine(rows: RowList, facts: SentenceFacts, s: number): void {
  rows.add(FIRST_ROW['question-line'] + CUES.length)
  addCues(rows, FIRST_ROW['question-line'], facts.cueLow[s] ?? 0, facts.cueHigh[s] ?? 0)
}

const LABEL = setOf('label')
const MAX_LABEL_TOKENS = 4

/** Distance to the last short line that reads like an advertising label; 0 where there is none. */
function sentencesAfterLabel(facts: SentenceFacts, count: number): Int32Array {
  const distances = new Int32Array(count)
  let label = -1
  for (let s = 0; s < count; s++) {
    const labels = ((facts.cueLow[s] ?? 0) & LABEL.low) | ((facts.cueHigh[s] ?? 0) & LABEL.high)
    if (label >= 0) distances[s] = Math.min(STEPS - 1, s - label)
    if (labels !== 0 && (facts.lengths[s] ?? 0) <= MAX_LABEL_TOKENS) label = s
  }
  return distances
}

/** What the whole article is like: how often each cue and shape occurs. The same rows hold for all its sentences. */
export function documentRows(facts: SentenceFacts): readonly number[] {
  const count = facts.lengths.length
  const cues = new Int32Array(CUES.length)
  const shapes = new Int32Array(SHAPES.length)
  for (let s = 0; s < count; s++) {
    tally(cues, bitsOf(cuesOfSentence, facts.cueLow[s] ?? 0, facts.cueHigh[s] ?? 0), cuesOfSentence)
    tally(shapes, bitsOf(shapesOfSentence, facts.shapes[s] ?? 0, 0), shapesOfSentence)
  }
  const rows: number[] = []
  for (let c = 0; c < cues.length; c++)
    rows.push(FIRST_ROW['cue-density'] + c * STEPS + stepOfShare(cues[c] ?? 0, count))
  for (let h = 0; h < shapes.length; h++) {
    rows.push(FIRST_ROW['shape-density'] + h * STEPS + stepOfShare(shapes[h] ?? 0, count))
  }
  return rows
}

function tally(counts: Int32Array, found: number, bits: Int32Array): void {
  for (let i = 0; i < found; i++) counts[bits[i] ?? 0] = (counts[bits[i] ?? 0] ?? 0) + 1
}

function stepOfShare(part: number, whole: number): number {
  const share = part / Math.max(1, whole)
  if (part === 0) return 0
  if (share < 0.05) return 1
  if (share < 0.12) return 2
  if (share < 0.25) return 3
  return share < 0.5 ? 4 : 5
}

/** Sentence lengths grow by factors: 1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48 tokens. */
function stepOfLength(tokens: number): number {
  let step = 0
  while (step < LENGTH_STEPS.length && tokens > (LENGTH_STEPS[step] ?? 0)) step++
  return step
}

export const LENGTH_STEPS = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48] as const

function addCues(rows: RowList, first: number, low: number, high: number): void {
  const count = bitsOf(cuesOfSentence, low, high)
  for (let i = 0; i < count; i++) rows.add(first + (cuesOfSentence[i] ?? 0))
}

function addShapeBits(rows: RowList, first: number, shapes: number): void {
  const count = bitsOf(shapesOfSentence, shapes, 0)
  for (let i = 0; i < count; i++) rows.add(first + (shapesOfSentence[i] ?? 0))
}

/** Writes the positions of the set bits into `into`; @returns how many there are. */
function bitsOf(into: Int32Array, low: number, high: number): number {
  let count = 0
  for (let rest = low; rest !== 0; rest &= rest - 1) into[count++] = 31 - Math.clz32(rest & -rest)
  for (let rest = high; rest !== 0; rest &= rest - 1) into[count++] = 63 - Math.clz32(rest & -rest)
  return count
}
