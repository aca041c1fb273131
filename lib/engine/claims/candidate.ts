import type { Note } from '../../messages/index.ts'
import type { CompiledRule } from './compile-pack.ts'
import type { Stretch } from './reading.ts'

/** Words a rule points at, before any guard has been asked. Token indexes are half-open. */
export interface Candidate {
  readonly rule: CompiledRule
  readonly first: number
  readonly end: number
  readonly sentence: number
  readonly evidence: readonly Evidence[]
  /** Severity steps the detector itself asks for. */
  readonly shift: number
}

/** Words that speak for a finding, and what they show. */
export interface Evidence extends Stretch {
  readonly note: Note
}
