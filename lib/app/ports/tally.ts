import type { Outcome } from '../../contracts/index.ts'

/** What a decided article adds to the figures of the desk. */
export interface Tally {
  readonly judgedAt: string
  /** From waiting to decided, in milliseconds. */
  readonly waitedMs: number
  /** Per rule: findings confirmed, found to be no issue, waived. */
  readonly rules: Readonly<Record<string, readonly [confirmed: number, notAnIssue: number, waived: number]>>
  /** Findings two people answered, and how many of them alike. */
  readonly second: { readonly right: number; readonly said: number } | null
  /** For a golden item: who answered it, and how many answers agree with the known ones. */
  readonly golden: GoldenTally | null
  readonly skipped: number
}

export interface GoldenTally {
  readonly reviewer: string
  readonly name: string
  readonly right: number
  readonly said: number
  readonly outcome: Outcome
  readonly outcomeAgrees: boolean
}
