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
import { alignByOverlap } from '../corpus/align-gold.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'

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
  /** Index into ROLES by engine sentence; -1 where no gold sentence overlaps. */
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
  const gold = Int8Array.from(aligned, (at) => ROLES.indexOf(article.sentences[at]?.role ?? ROLES[0]))
  for (const [s, at] of aligned.entries()) if (at < 0) gold[s] = -1
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
