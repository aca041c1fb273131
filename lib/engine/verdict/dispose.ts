import type { Finding, Policy, Reason } from '../../contracts/index.ts'
import { type Disposition, SEVERITIES, type Severity, severityRank } from '../../contracts/words.ts'

export interface Disposal {
  readonly disposition: Disposition
  readonly reasons: Reason[]
}

/** What becomes of an article that could be judged: its gravest finding decides, by the thresholds of the pack. */
export function dispose(findings: readonly Finding[], policy: Policy): Disposal {
  const gravest = Math.max(-1, ...SEVERITIES.filter((severity) => has(findings, severity)).map(severityRank))
  const disposition = reaches(gravest, policy.hold) ? 'hold' : reaches(gravest, policy.review) ? 'review' : 'clear'
  return { disposition, reasons: disposition === 'clear' ? [] : nameReasons(findings, policy.reason) }
}

function has(findings: readonly Finding[], severity: Severity): boolean {
  return findings.some((finding) => finding.severity === severity)
}

function reaches(rank: number, threshold: Severity): boolean {
  return rank >= severityRank(threshold)
}

/** One reason a rule, spoken for by its gravest finding; the gravest rules first. */
function nameReasons(findings: readonly Finding[], threshold: Severity): Reason[] {
  const spoken = new Map<string, Finding>()
  for (const finding of findings) {
    const rank = severityRank(finding.severity)
    const before = spoken.get(finding.rule)
    if (rank < severityRank(threshold) || (before !== undefined && severityRank(before.severity) >= rank)) continue
    spoken.set(finding.rule, finding)
  }
  return [...spoken.values()]
    .toSorted((a, b) => severityRank(b.severity) - severityRank(a.severity))
    .map(({ rule, id, message }) => ({ code: rule, message, finding: id }))
}
