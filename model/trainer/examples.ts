import { ROLES } from '../../lib/contracts/words.ts'
import type { Document, Sentence } from '../../lib/engine/document/index.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import {
  type DocumentFeatures,
  describeDocument,
  pairRows,
  rowOfGram,
  rowOfWord,
  type WordTable,
} from '../../lib/engine/roles/features/index.ts'
import { SALES_PAGE } from '../../lib/engine/roles/sequence/index.ts'
import { alignByOverlap } from '../corpus/align-gold.ts'
import type { GoldSentence, LabelledArticle } from '../corpus/read-corpus.ts'

/** Rows of one weight table by sentence, packed, with the value each of a sentence's rows carries. */
export interface PackedRows {
  readonly rows: Int32Array
  readonly starts: Int32Array
  readonly values: Float64Array
}

/** An article ready to learn from. */
export interface Example {
  readonly id: string
  readonly family: string
  readonly lang: string
  /** State by engine sentence; -1 where no gold sentence overlaps. */
  readonly gold: Int8Array
  readonly steps: Uint8Array
  readonly structure: PackedRows
  readonly overall: Int32Array
  readonly words: PackedRows
  readonly grams: PackedRows
}

/** Reads, describes and aligns an article. */
export function exampleOf(article: LabelledArticle, table: WordTable): Example {
  const document = readDocument(article.text)
  const features = describeDocument(document, table)
  const aligned = alignByOverlap(document.sentences, article.sentences)
  const promo = sellsAsAWhole(article) ? SALES_PAGE : PROMO
  const gold = Int8Array.from(aligned, (at) => stateOf(article.sentences[at], promo))
  const { structure, overall, steps } = features
  const ones = new Float64Array(steps.length).fill(1)
  return {
    id: article.id,
    family: article.family,
    lang: article.lang,
    gold,
    steps,
    structure: {
      rows: structure.rows.slice(0, structure.starts[steps.length]),
      starts: structure.starts,
      values: ones,
    },
    overall: Int32Array.from(overall),
    words: pack(document, (sentence) => wordRowsOf(features, sentence)),
    grams: pack(document, (sentence) => gramRowsOf(features, sentence)),
  }
}

const PROMO = ROLES.indexOf('promo')

function stateOf(gold: GoldSentence | undefined, promo: number): number {
  if (gold === undefined) return -1
  return gold.role === 'promo' ? promo : ROLES.indexOf(gold.role)
}

/** True where ad copy is more than half of what the page has to say. */
function sellsAsAWhole({ sentences }: LabelledArticle): boolean {
  let promo = 0
  let other = 0
  for (const { start, end, role } of sentences) {
    if (role === 'promo') promo += end - start
    else if (role === 'report' || role === 'opinion') other += end - start
  }
  return promo > other
}

function wordRowsOf({ words }: DocumentFeatures, sentence: Sentence): readonly number[] {
  const pairs = new Int32Array(sentence.endToken - sentence.firstToken + 1)
  const count = pairRows(words, sentence, pairs)
  const singles = words.slice(sentence.firstToken, sentence.endToken).map(rowOfWord)
  return [...singles, ...pairs.subarray(0, count)]
}

function gramRowsOf({ words }: DocumentFeatures, sentence: Sentence): readonly number[] {
  return words.slice(sentence.firstToken, sentence.endToken).flatMap((word) => word.grams.map(rowOfGram))
}

function pack(document: Document, rowsOf: (sentence: Sentence) => readonly number[]): PackedRows {
  const lists = document.sentences.map(rowsOf)
  const starts = new Int32Array(lists.length + 1)
  for (const [s, list] of lists.entries()) starts[s + 1] = (starts[s] ?? 0) + list.length
  const rows = new Int32Array(starts[lists.length] ?? 0)
  for (const [s, list] of lists.entries()) rows.set(list, starts[s])
  const values = Float64Array.from(lists, (list) => 1 / Math.sqrt(Math.max(1, list.length)))
  return { rows, starts, values }
}
