import type { Duty } from '../../../lib/contracts/index.ts'

/** Somebody who sits at the desk. */
export interface Reviewer {
  readonly id: string
  readonly name: string
  readonly duty: Duty
}

export const ANA: Reviewer = { id: 'ana', name: 'Ana', duty: 'reviewer' }
export const BEN: Reviewer = { id: 'ben', name: 'Ben', duty: 'reviewer' }
export const CLEO: Reviewer = { id: 'cleo', name: 'Cleo', duty: 'lead' }
export const RITA: Reviewer = { id: 'rita', name: 'Rita', duty: 'reader' }
