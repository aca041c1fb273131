import type { Role } from '../../contracts/index.ts'

/** The role of the sentence at the same index. */
export interface RoleAssignment {
  readonly role: Role
  /** How often the model is right where it is so sure of this role, 0 to 1. */
  readonly confidence: number
}

/** The same with what the model thinks of the likeliest alternative that matters. */
export interface RoleReading extends RoleAssignment {
  /** Probability that the sentence advertises, whatever its role, 0 to 1. */
  readonly ad: number
}
