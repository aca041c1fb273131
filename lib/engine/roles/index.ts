export { assignRoles } from './assign-roles.ts'
export type { RoleAssignment, RoleReading } from './assignment.ts'
export { confidenceOf, logit } from './confidence.ts'
export {
  type Amount,
  type Contribution,
  type Contributor,
  explainRuns,
  type Mask,
  type PageGroup,
  type RoleExplanation,
  type RowDescription,
  type SentenceExplanation,
  type ValueGroup,
} from './explain/index.ts'
export type { Shape } from './features/index.ts'
export type { Cue } from './lexicon/cues.ts'
export { MAGIC, type ModelHeader, readModel, SCHEMA } from './read-model.ts'
export type { AdDecision, RoleModel, WeightTable } from './role-model.ts'
