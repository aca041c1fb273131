import { GRAM_ROWS, type Group, rowsOfGroup, STRUCTURE_ROWS, WORD_ROWS } from '../../lib/engine/roles/features/index.ts'
import type { Example, PackedRows } from './examples.ts'
import { groupByFamily } from './families.ts'
import type { TableName } from './weights.ts'

export type UsefulRows = Readonly<Record<TableName, Uint8Array>>

/**
 * Marks the rows that enough families have. What only one house ever writes can teach nothing about the others.
 * @returns 1 for a row to keep, by table
 */
export function usefulRows(examples: readonly Example[], minFamilies: number, without: readonly Group[]): UsefulRows {
  const byFamily = groupByFamily(examples)
  const rowsIn = (table: TableName) => (example: Example) => [example[table].rows]
  const structure = (example: Example) => [example.structure.rows, example.overall]
  const useful = countFamilies(byFamily, STRUCTURE_ROWS, minFamilies, structure)
  for (const group of without) useful.fill(0, ...rowsOfGroup(group))
  return {
    structure: useful,
    words: countFamilies(byFamily, WORD_ROWS, minFamilies, rowsIn('words')),
    grams: countFamilies(byFamily, GRAM_ROWS, minFamilies, rowsIn('grams')),
  }
}

/** @returns the example with its useful rows only; values stay, so that a rare word still takes its share. */
export function withRows(example: Example, useful: UsefulRows): Example {
  return {
    ...example,
    structure: keepRows(example.structure, useful.structure),
    overall: example.overall.filter((row) => useful.structure[row] === 1),
    words: keepRows(example.words, useful.words),
    grams: keepRows(example.grams, useful.grams),
  }
}

function keepRows({ rows, starts, values }: PackedRows, useful: Uint8Array): PackedRows {
  const kept = rows.filter((row) => useful[row] === 1)
  const keptStarts = new Int32Array(starts.length)
  let count = 0
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = starts[s] ?? 0; i < (starts[s + 1] ?? 0); i++) count += useful[rows[i] ?? 0] ?? 0
    keptStarts[s + 1] = count
  }
  return { rows: kept, starts: keptStarts, values }
}

function countFamilies(
  byFamily: ReadonlyMap<string, readonly Example[]>,
  size: number,
  minFamilies: number,
  rowsOf: (example: Example) => readonly Int32Array[],
): Uint8Array {
  const families = new Uint16Array(size)
  const lastFamily = new Int32Array(size).fill(-1)
  let number = 0
  for (const examples of byFamily.values()) {
    number++
    for (const example of examples) {
      for (const rows of rowsOf(example)) countRows(rows, number, families, lastFamily)
    }
  }
  return Uint8Array.from(families, (count) => (count >= minFamilies ? 1 : 0))
}

/** Counts a row once for each family that has it. */
function countRows(rows: Int32Array, number: number, families: Uint16Array, lastFamily: Int32Array): void {
  for (const row of rows) {
    if (lastFamily[row] === number) continue
    lastFamily[row] = number
    families[row] = (families[row] ?? 0) + 1
  }
}
