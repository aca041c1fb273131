import type { Document, Sentence } from '../../document/index.ts'
import type { DocumentFeatures } from '../features/index.ts'
import type { RoleModel, WeightTable } from '../role-model.ts'
import { STATES } from '../sequence/transitions.ts'

/** Two roles of one sentence held against each other, by their places in ROLES. */
export interface Comparison {
  readonly document: Document
  readonly features: DocumentFeatures
  readonly model: RoleModel
  readonly sentence: Sentence
  /** Index of the sentence. */
  readonly s: number
  readonly role: number
  readonly against: number
}

/** Says what one row of a table adds to the log-odds; `value` is how much of the feature there is. */
export function weightOfRow(table: WeightTable, row: number, value: number, comparison: Comparison): number {
  const { role, against, model } = comparison
  return ((worthOf(table, row, role) - worthOf(table, row, against)) * value) / model.temperature
}

function worthOf({ weights, scales }: WeightTable, row: number, role: number): number {
  return (weights[row * STATES + role] ?? 0) * (scales[role] ?? 0)
}
