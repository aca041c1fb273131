import { hasRoles, ROLES, type Role } from '../../contracts/words.ts'
import type { Document } from '../document/index.ts'
import type { RoleReading } from './assignment.ts'
import { confidenceOf } from './confidence.ts'
import { describeDocument } from './features/index.ts'
import type { RoleModel } from './role-model.ts'
import { scoreSentences } from './score-sentences.ts'
import { adProbability, type Decision, decideRoles } from './sequence/index.ts'

/**
 * Gives every sentence of a document its role, at the same index.
 * Features, log-weights, sequence: the same document and model give the same answer, whatever came before. In a language
 * the model has not been measured in nothing is guessed: every sentence is furniture, with confidence 0.
 */
export function assignRoles(document: Document, model: RoleModel): readonly RoleReading[] {
  if (!hasRoles(document.language)) return document.sentences.map(() => UNJUDGED)
  const { roles, marginals } = readRoles(document, model)
  return Array.from(roles, (role, s) => ({
    role: roleAt(role),
    confidence: confidenceOf(marginals[s * ROLES.length + role] ?? 0, role, model.calibration),
    ad: adProbability(marginals, s),
  }))
}

const UNJUDGED: RoleReading = { role: 'furniture', confidence: 0, ad: 0 }

/** The same with every role's probability: `marginals[sentence][role]`, roles in the order of ROLES. */
export function readRoles(document: Document, model: RoleModel): Decision {
  const features = describeDocument(document, model.table)
  const emissions = scoreSentences(document, features, model)
  const { transitions, temperature, decision } = model
  return decideRoles(emissions, features.steps, { transitions, temperature, ...decision })
}

function roleAt(index: number): Role {
  return ROLES[index] ?? 'report'
}
