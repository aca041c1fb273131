import type { Verdict } from '../../contracts/verdict.ts'
import { type Severity, severityRank } from '../../contracts/words.ts'

/** From which severity on a finding fails the run. */
export type Threshold = Severity | 'never'

export const PASSED = 0
const FAILED = 1
export const UNREADABLE = 2

export type ExitCode = typeof PASSED | typeof FAILED | typeof UNREADABLE

/** What one verdict says for the exit code of the run; the highest of all inputs counts. */
export function exitCodeOf({ disposition, reasons, findings }: Verdict, threshold: Threshold): ExitCode {
  const isUnreadable = disposition === 'abstain' && !reasons.every(({ code }) => LANGUAGE_REASONS.has(code))
  if (isUnreadable) return UNREADABLE
  if (threshold === 'never') return PASSED
  if (disposition === 'abstain') return FAILED
  return findings.some(({ severity }) => severityRank(severity) >= severityRank(threshold)) ? FAILED : PASSED
}

/** The text was read but nobody here can judge it: not clean, and nothing that the user could repair. */
const LANGUAGE_REASONS: ReadonlySet<string> = new Set(['unsupported-language', 'unknown-language'])

/** @returns the exit code that counts of two. */
export function worse(a: ExitCode, b: ExitCode): ExitCode {
  return a > b ? a : b
}
