import { GRAM_ROWS, STRUCTURE_ROWS, WORD_ROWS } from '../../lib/engine/roles/features/index.ts'
import { STATES, TRANSITION_WEIGHTS } from '../../lib/engine/roles/sequence/index.ts'

/** What training learns, in floating point: three tables `[row][state]` and the transitions. */
export interface Weights {
  readonly structure: Float64Array
  readonly words: Float64Array
  readonly grams: Float64Array
  readonly transitions: Float64Array
}

export const TABLES = ['structure', 'words', 'grams'] as const
export type TableName = (typeof TABLES)[number]

function zeroWeights(): Weights {
  return {
    structure: new Float64Array(STRUCTURE_ROWS * STATES),
    words: new Float64Array(WORD_ROWS * STATES),
    grams: new Float64Array(GRAM_ROWS * STATES),
    transitions: new Float64Array(TRANSITION_WEIGHTS),
  }
}

/** The mean of several fits. Log-linear models average into one of the same size. */
export function averageOf(fits: readonly Weights[]): Weights {
  const mean = zeroWeights()
  for (const weights of fits) {
    for (const table of [...TABLES, 'transitions'] as const) {
      for (const [at, weight] of weights[table].entries())
        mean[table][at] = (mean[table][at] ?? 0) + weight / fits.length
    }
  }
  return mean
}
