import type { Document, Sentence } from '../../document/index.ts'
import type { DocumentFeatures } from '../features/index.ts'
import type { RoleModel, WeightTable } from '../role-model.ts'
import { STATES } from '../sequence/states.ts'

/**
 * Two states of one sentence held against each other. A role with several states is spoken for by its likeliest one:
 * the odds between states are sums of weights, those between roles are not.
 */
export interface Comparison {
  readonly document: Document
  readonly features: DocumentFeatures
  readonly model: RoleModel
  readonly sentence: Sentence
  /** Index of the sentence. */
  readonly s: number
  readonly state: number
  readonly against: number
}

/** Says what one row of a table adds to the log-odds; `value` is how much of the feature there is. */
export function weightOfRow(table: WeightTable, row: number, value: number, comparison: Comparison): number {
  const { state, against, model } = comparison
  return ((worthOf(table, row, state) - worthOf(table, row, against)) * value) / model.temperature
}

function worthOf({ weights, scales }: WeightTable, row: number, state: number): number {
  return (weights[row * STATES + state] ?? 0) * (scales[state] ?? 0)
}
