import type { Disposition, Severity } from '../../contracts/words.ts'

/** One article on the start screen. */
export interface VerdictRow {
  readonly article: string
  readonly disposition: Disposition
  readonly reportShare: number
  readonly adShare: number
  readonly findings: Readonly<Record<Severity, number>>
  /** From upload to stored verdict; undefined for an article that was judged in an earlier run. */
  readonly ms: number | undefined
}
