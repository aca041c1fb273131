import { createHash } from 'node:crypto'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { VerdictRecord } from '../../../app/ports/index.ts'
import type { BodyItem, Finding, FindingsItem, Verdict, VerdictItem } from '../../../contracts/index.ts'
import { SEVERITIES, type Severity, severityRank } from '../../../contracts/words.ts'
import { cutPages, ITEM_BYTES } from '../pages.ts'
import { bodyKey, CURRENT, findingsKey, partitionOf } from './keys.ts'

/** Everything one verdict is stored as. The parts are written first; the item that points to them, last. */
export interface VerdictItems {
  readonly parts: readonly (BodyItem | FindingsItem)[]
  readonly current: VerdictItem
}

/** Cuts a verdict into items that fit, however long the article. */
export function toItems(record: VerdictRecord): VerdictItems {
  const body = gzipSync(JSON.stringify(withoutTextAndFindings(record.verdict)))
  const revision = nameRevision(record)
  const pk = partitionOf(record.upload.article)
  const bodies = cutBytes(body).map((bytes, index) => ({ pk, sk: bodyKey(revision, index), bytes }))
  const pages = cutPages(record.verdict.findings)
  const findings = pages.map((page, index) => ({ pk, sk: findingsKey(revision, index), findings: page }))
  const parts = { body: bodies.length, findings: findings.length }
  return { parts: [...bodies, ...findings], current: toCurrent(record, revision, parts) }
}

/** Puts a verdict together again, byte for byte what was judged. */
export function fromItems(bodies: readonly BodyItem[], findings: readonly FindingsItem[], content: string): unknown {
  const json = gunzipSync(Buffer.concat(bodies.map(({ bytes }) => bytes))).toString('utf8')
  const verdict = JSON.parse(json) as Verdict
  return { ...verdict, text: { ...verdict.text, content }, findings: findings.flatMap((page) => page.findings) }
}

function withoutTextAndFindings(verdict: Verdict): Verdict {
  return { ...verdict, text: { ...verdict.text, content: '' }, findings: [] }
}

/** Parts are named by what they hold, so two writers of one upload can never mix theirs. */
function nameRevision({ upload, verdict }: VerdictRecord): string {
  const digest = createHash('sha256').update(JSON.stringify(verdict)).digest('hex')
  return `${upload.sequencer}-${digest.slice(0, 16)}`
}

function toCurrent(record: VerdictRecord, revision: string, parts: VerdictItem['parts']): VerdictItem {
  const { upload, verdict, judgedAt } = record
  const severity = gravest(verdict.findings)
  return {
    pk: partitionOf(upload.article),
    sk: CURRENT,
    article: upload.article,
    bucket: upload.bucket,
    ...(upload.versionId !== undefined && { versionId: upload.versionId }),
    sequencer: upload.sequencer,
    revision,
    judgedAt,
    disposition: verdict.disposition,
    severity,
    reasons: verdict.reasons,
    shares: verdict.shares,
    findingCounts: countBySeverity(verdict.findings),
    language: verdict.text.language,
    characters: verdict.text.characters,
    textSha256: verdict.text.sha256,
    source: verdict.source,
    engine: verdict.engine,
    parts,
    ...(verdict.disposition !== 'clear' && {
      queue: 'QUEUE#open',
      queueOrder: orderInQueue(severity, judgedAt, upload.article),
    }),
  }
}

/** The gravest first, then the oldest. */
function orderInQueue(severity: Severity | 'none', judgedAt: string, article: string): string {
  const rank = severity === 'none' ? 0 : severityRank(severity) + 1
  return `${SEVERITIES.length - rank}#${judgedAt}#${article}`
}

function gravest(findings: readonly Finding[]): Severity | 'none' {
  return SEVERITIES.findLast((severity) => findings.some((finding) => finding.severity === severity)) ?? 'none'
}

/** @returns how many findings there are of each severity. */
export function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { info: 0, low: 0, medium: 0, high: 0, critical: 0 }
  for (const { severity } of findings) counts[severity]++
  return counts
}

function cutBytes(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += ITEM_BYTES) pieces.push(bytes.subarray(start, start + ITEM_BYTES))
  return pieces
}
