import type { Document } from '../../document/index.ts'
import { type DocumentFeatures, describeDocument } from '../features/index.ts'
import type { RoleModel } from '../role-model.ts'
import { scoreSentences } from '../score-sentences.ts'
import { STATES } from '../sequence/transitions.ts'
import type { Comparison } from './comparison.ts'
import { type Messages, passMessages } from './messages.ts'

/** All a model has to say about a document, in logarithms, `[sentence][role]`. */
export interface Beliefs extends Messages {
  readonly features: DocumentFeatures
  /** Log-marginals, each row up to a constant. */
  readonly logMarginals: Float64Array
}

/** Scores a document and passes messages between its sentences. */
export function formBeliefs(document: Document, model: RoleModel): Beliefs {
  const features = describeDocument(document, model.table)
  const emissions = scoreSentences(document, features, model).map((weight) => weight / model.temperature)
  const transitions = model.transitions.map((weight) => weight / model.temperature)
  const { before, after } = passMessages({ emissions, steps: features.steps, transitions })
  const logMarginals = emissions.map((weight, at) => weight + (before[at] ?? 0) + (after[at] ?? 0))
  return { features, before, after, logMarginals }
}

/** @returns the likeliest role of a sentence besides `role`; both by their places in ROLES. */
export function rivalOf(logMarginals: Float64Array, s: number, role: number): number {
  let rival = role === 0 ? 1 : 0
  for (let r = rival + 1; r < STATES; r++) {
    if (r !== role && oddsIn(logMarginals, { s, role: r, against: rival }) > 0) rival = r
  }
  return rival
}

/** @returns ln of how many times likelier the marginals, or messages, make one role of a sentence than another. */
export function oddsIn(rows: Float64Array, { s, role, against }: Pick<Comparison, 's' | 'role' | 'against'>): number {
  return (rows[s * STATES + role] ?? 0) - (rows[s * STATES + against] ?? 0)
}
