import type { Finding } from '../contracts/verdict.ts'
import { severityRank } from '../contracts/words.ts'

/** A finding with the number it goes by in the report. */
export interface NumberedFinding {
  readonly number: number
  readonly finding: Finding
}

/** Numbers findings from 1: the gravest first, then as they stand in the text. */
export function numberFindings(findings: readonly Finding[]): readonly NumberedFinding[] {
  return findings
    .toSorted((a, b) => severityRank(b.severity) - severityRank(a.severity) || a.start - b.start || a.end - b.end)
    .map((finding, index) => ({ number: index + 1, finding }))
}
