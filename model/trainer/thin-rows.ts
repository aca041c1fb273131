import type { Example, PackedRows } from './examples.ts'

/**
 * The example with each row kept by chance and counted the more for it: dropout training, which makes every row
 * earn its weight without the company it usually keeps (Wager, Wang and Liang 2013).
 * @param dropout chance of losing a row, 0 up to but not including 1
 */
export function thinRows(example: Example, dropout: number, random: () => number): Example {
  if (dropout === 0) return example
  return {
    ...example,
    structure: thin(example.structure, dropout, random),
    words: thin(example.words, dropout, random),
    grams: thin(example.grams, dropout, random),
  }
}

function thin({ rows, starts, values }: PackedRows, dropout: number, random: () => number): PackedRows {
  const kept = new Int32Array(rows.length)
  const keptStarts = new Int32Array(starts.length)
  let count = 0
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = starts[s] ?? 0; i < (starts[s + 1] ?? 0); i++) {
      if (random() >= dropout) kept[count++] = rows[i] ?? 0
    }
    keptStarts[s + 1] = count
  }
  return { rows: kept.slice(0, count), starts: keptStarts, values: values.map((value) => value / (1 - dropout)) }
}
