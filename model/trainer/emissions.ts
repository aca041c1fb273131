import { STATES } from '../../lib/engine/roles/sequence/index.ts'
import type { Example, PackedRows } from './examples.ts'
import { TABLES, type Weights } from './weights.ts'

/** Emission log-weights `[sentence][state]` of an example under unrounded weights. */
export function emissionsUnder(weights: Weights, example: Example): Float64Array {
  const emissions = overallEmissions(example, weights.structure, undefined)
  for (const table of TABLES) addRows(emissions, example[table], weights[table], undefined)
  return emissions
}

/** What the rows of the whole document say, the same for each of its sentences. */
export function overallEmissions(
  { overall, steps }: Example,
  table: Float64Array,
  worths: Float64Array | undefined,
): Float64Array {
  const sums = new Float64Array(STATES)
  for (const row of overall) {
    const worth = worths?.[row] ?? 1
    for (let r = 0; r < STATES; r++) sums[r] = (sums[r] ?? 0) + worth * (table[row * STATES + r] ?? 0)
  }
  const emissions = new Float64Array(steps.length * STATES)
  for (let at = 0; at < emissions.length; at += STATES) emissions.set(sums, at)
  return emissions
}

/** Adds what packed rows say to emissions, each by what its row counts: one, unless `worths` says otherwise. */
export function addRows(
  emissions: Float64Array,
  { rows, starts, values }: PackedRows,
  table: Float64Array,
  worths: Float64Array | undefined,
): void {
  for (let s = 0; s + 1 < starts.length; s++) {
    for (let i = starts[s] ?? 0; i < (starts[s + 1] ?? 0); i++) {
      const row = rows[i] ?? 0
      const worth = (values[s] ?? 0) * (worths === undefined ? 1 : (worths[row] ?? 0))
      for (let r = 0; r < STATES; r++) {
        emissions[s * STATES + r] = (emissions[s * STATES + r] ?? 0) + worth * (table[row * STATES + r] ?? 0)
      }
    }
  }
}
