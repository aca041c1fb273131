import type { EvidenceDocument } from '../../contracts/evidence.ts'

/** Outside evidence as it came. */
export interface EvidenceFile {
  /** Path or key as supplied; its ending helps to tell the kind, its last part can name the entity. */
  readonly name: string
  readonly bytes: Uint8Array
  /** Hex digest of `bytes`. */
  readonly sha256: string
}

export type Refusal = 'empty' | 'too-large' | 'undecodable' | 'malformed' | 'unsupported-type'

export interface RefusedEvidence {
  readonly kind: 'refused'
  readonly name: string
  readonly code: Refusal
  /** What is wrong, where, and what to do. Never holds words of the evidence. */
  readonly message: string
}

/** What a piece of evidence came to. */
export type EvidenceReading =
  | {
      readonly kind: 'document'
      readonly document: EvidenceDocument
      /** Entries, rows or cells left out because they are damaged, contradict each other or read two ways. */
      readonly skipped: number
    }
  | RefusedEvidence

/** What a reader of one kind takes from a text, before it is numbered; or why it takes nothing. */
export type Harvest =
  | {
      readonly kind: 'harvest'
      readonly entities: readonly string[]
      readonly facts: readonly RawFact[]
      readonly skipped: number
    }
  | { readonly kind: 'malformed'; readonly message: string }

/** A fact without the numbers that only the document can give it. */
export interface RawFact {
  readonly entity: string
  readonly metric: string
  readonly period: { readonly start: string | null; readonly end: string }
  readonly unit: string
  readonly value: number
  readonly precision: number
  readonly place: string
  readonly note?: string
}
