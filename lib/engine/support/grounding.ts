import type { Fact } from '../../contracts/evidence.ts'

/** What the evidence says about a figure. Source of the statuses: the support statuses of a verdict. */
export type Grounding =
  | { readonly status: 'supported' | 'supported-derived' | 'stale'; readonly matches: readonly Match[] }
  | {
      readonly status: 'partly-supported'
      readonly reason: 'unknown-period' | 'other-period' | 'loosely-hedged'
      readonly matches: readonly Match[]
    }
  | { readonly status: 'contradicted'; readonly by: 'value' | 'sign'; readonly matches: readonly Match[] }
  | {
      readonly status: 'mismatched'
      readonly on: 'entity' | 'period' | 'unit' | 'scale'
      readonly matches: readonly Match[]
    }
  | { readonly status: 'not-found'; readonly reason: NotFound }
  | { readonly status: 'unverifiable' }
  | { readonly status: 'no-evidence' }

/** Why nothing comparable was found, although the evidence speaks of the company. */
export type NotFound = 'metric' | 'part' | 'basis' | 'currency' | 'period' | 'value' | 'wording'

/** Facts a figure was compared with. */
export interface Match {
  readonly facts: readonly Fact[]
  /** What the facts give, in the figure's unit. */
  readonly value: number
  readonly unit: string
  /** How it was worked out, or null when it is the fact's own value. */
  readonly formula: string | null
  /** How far the figure may be from the value. */
  readonly tolerance: number
}
