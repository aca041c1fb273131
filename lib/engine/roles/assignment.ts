import type { Role } from '../../contracts/index.ts'

/** The role of the sentence at the same index. `confidence` is its marginal probability, 0 to 1. */
export interface RoleAssignment {
  readonly role: Role
  readonly confidence: number
}
