import type { Document } from '../../document/index.ts'
import { type DocumentFeatures, describeDocument } from '../features/index.ts'
import type { RoleModel } from '../role-model.ts'
import { scoreSentences } from '../score-sentences.ts'
import { STATE_ROLES, STATES } from '../sequence/index.ts'
import type { Comparison } from './comparison.ts'
import { type Messages, passMessages } from './messages.ts'

/** All a model has to say about a document, in logarithms, `[sentence][state]`. */
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

/** @returns the likeliest state of a sentence among those that belong. */
export function likeliestState(logMarginals: Float64Array, s: number, belongs: (role: number) => boolean): number {
  const states = STATE_ROLES.flatMap((role, state) => (belongs(role) ? [state] : []))
  return states.reduce((best, next) => (oddsIn(logMarginals, { s, state: next, against: best }) > 0 ? next : best))
}

/** @returns ln of how many times likelier the marginals, or messages, make one state of a sentence than another. */
export function oddsIn(rows: Float64Array, { s, state, against }: Pick<Comparison, 's' | 'state' | 'against'>): number {
  return (rows[s * STATES + state] ?? 0) - (rows[s * STATES + against] ?? 0)
}
