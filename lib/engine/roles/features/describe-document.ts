import type { Document } from '../../document/index.ts'
import { FIRST_ROW, PAGE_WORD_ROWS } from './layout.ts'
import { maskTokens } from './masks.ts'
import type { RowList } from './row-list.ts'
import { readFacts } from './sentence-facts.ts'
import { documentRows, structureRows } from './structure-rows.ts'
import type { Word, WordTable } from './word-table.ts'

/** A document as the model sees it. */
export interface DocumentFeatures {
  /** By token. */
  readonly words: readonly Word[]
  /** By sentence. */
  readonly structure: RowList
  /** For every sentence alike. */
  readonly overall: readonly number[]
  /** How a sentence follows the one before: 0 on the same line, 1 on the next, 2 after a blank line. */
  readonly steps: Uint8Array
}

/** Describes every sentence of a document. The word table only remembers; it never changes what comes out. */
export function describeDocument(document: Document, table: WordTable): DocumentFeatures {
  const masked = maskTokens(document, table)
  const facts = readFacts(document, masked)
  return {
    words: masked.words,
    structure: structureRows(document, facts),
    overall: [...documentRows(facts), ...pageWordRows(masked.words)],
    steps: stepsBetween(document),
  }
}

function stepsBetween({ sentences }: Document): Uint8Array {
  const steps = new Uint8Array(sentences.length)
  for (let s = 1; s < sentences.length; s++) {
    steps[s] = Math.min(2, (sentences[s]?.line ?? 0) - (sentences[s - 1]?.line ?? 0))
  }
  return steps
}

/** Rows met on the page being described; all zero between pages. */
const met = new Uint8Array(PAGE_WORD_ROWS)

/** The distinct words of the page, hashed: what a page is about and how it speaks, whatever the order. */
function pageWordRows(words: readonly Word[]): readonly number[] {
  const rows: number[] = []
  for (const { hash } of words) {
    const row = hash & (PAGE_WORD_ROWS - 1)
    if (met[row] === 1) continue
    met[row] = 1
    rows.push(FIRST_ROW['page-word'] + row)
  }
  for (const row of rows) met[row - FIRST_ROW['page-word']] = 0
  return rows
}
