import type { Verdict } from '../../contracts/verdict.ts'
import { type Disposition, SEVERITIES, type Severity } from '../../contracts/words.ts'

/** What a run over several inputs comes to. Counts only, so that a run of any length takes no memory. */
export interface Tally {
  readonly dispositions: Readonly<Record<Disposition, number>>
  readonly findings: Readonly<Record<Severity, number>>
  /** Paths that could not be read. */
  readonly failed: number
}

export const EMPTY_TALLY: Tally = {
  dispositions: { clear: 0, review: 0, hold: 0, abstain: 0 },
  findings: { info: 0, low: 0, medium: 0, high: 0, critical: 0 },
  failed: 0,
}

/** The tally with one more verdict in it. */
export function countVerdict(tally: Tally, verdict: Verdict): Tally {
  const findings = { ...tally.findings }
  for (const { severity } of verdict.findings) findings[severity]++
  const { disposition } = verdict
  return {
    ...tally,
    findings,
    dispositions: { ...tally.dispositions, [disposition]: tally.dispositions[disposition] + 1 },
  }
}

/** The tally with one more path that could not be read. */
export function countFailure(tally: Tally): Tally {
  return { ...tally, failed: tally.failed + 1 }
}

/** @returns how many inputs the tally speaks of. */
export function countInputs({ dispositions, failed }: Tally): number {
  return failed + sum(Object.values(dispositions))
}

/** "3 inputs: 1 hold, 2 clear. 4 findings: 1 critical, 3 low." */
export function renderSummary(tally: Tally): string {
  const { hold, review, clear, abstain } = tally.dispositions
  const inputs = list([
    [hold, 'hold'],
    [review, 'review'],
    [clear, 'clear'],
    [abstain, 'not judged'],
    [tally.failed, 'could not be read'],
  ])
  const total = sum(Object.values(tally.findings))
  const findings = list(SEVERITIES.toReversed().map((severity) => [tally.findings[severity], severity]))
  return `${countInputs(tally)} inputs: ${inputs}. ${total === 1 ? '1 finding' : `${total} findings`}${total === 0 ? '' : `: ${findings}`}.`
}

function list(counts: readonly (readonly [number, string])[]): string {
  return counts.flatMap(([count, word]) => (count === 0 ? [] : [`${count} ${word}`])).join(', ')
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
