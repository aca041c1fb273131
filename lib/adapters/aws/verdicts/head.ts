import { createHash } from 'node:crypto'
import type { Standing, VerdictRecord } from '../../../app/ports/index.ts'
import { publisherOf } from '../../../app/review/index.ts'
import type { Finding, Verdict, VerdictItem } from '../../../contracts/index.ts'
import { SEVERITIES, type Severity } from '../../../contracts/words.ts'
import { CURRENT, partitionOf } from './keys.ts'
import { shelfOf } from './shelves.ts'

/** @returns the SHA-256 of a verdict as JSON. */
export function hashVerdict(verdict: unknown): string {
  return createHash('sha256').update(JSON.stringify(verdict)).digest('hex')
}

/** Parts are named by what they hold, so two writers of one upload can never mix theirs. */
export function nameRevision(sequencer: string, verdictSha256: string): string {
  return `${sequencer}-${verdictSha256.slice(0, 16)}`
}

/** @returns true if a revision is named after the verdict with this hash. */
export function isNamedAfter(revision: string, verdictSha256: string): boolean {
  return revision.endsWith(`-${verdictSha256.slice(0, 16)}`)
}

/** What an item says besides the verdict itself. */
export interface Filed {
  readonly revision: string
  readonly verdictSha256: string
}

/** The item by which a verdict is current, and its article open for review again. */
export function toCurrent(record: VerdictRecord, standing: Standing | undefined, filed: Filed): VerdictItem {
  const { upload, verdict, judgedAt } = record
  const { article, bucket, versionId, sequencer } = upload
  const { disposition, findings, reasons, shares, source, engine, text } = verdict
  const waitingSince = (standing?.sequencer === sequencer && standing.waitingSince) || judgedAt
  const severity = gravest(findings)
  return {
    pk: partitionOf(article),
    sk: CURRENT,
    article,
    bucket,
    ...(versionId !== undefined && { versionId }),
    sequencer,
    judgedAt,
    waitingSince,
    publisher: publisherOf(article),
    nameLower: article.toLowerCase(),
    disposition,
    severity,
    reasons,
    shares,
    findingCounts: countBySeverity(findings),
    rules: [...new Set(findings.map(({ rule }) => rule))].toSorted(),
    language: text.language,
    characters: text.characters,
    textSha256: text.sha256,
    source,
    engine,
    ...filed,
    ...shelfOf({ article, disposition, severity, judgedAt, waitingSince }, 'first'),
    stage: 'first',
  }
}

function gravest(findings: Verdict['findings']): Severity | 'none' {
  return SEVERITIES.findLast((severity) => findings.some((finding) => finding.severity === severity)) ?? 'none'
}

/** @returns how many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { info: 0, low: 0, medium: 0, high: 0, critical: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}
