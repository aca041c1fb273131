import { gunzipSync, gzipSync } from 'node:zlib'
import type { Standing, VerdictRecord } from '../../../app/ports/index.ts'
import type { BodyItem, FindingsItem, Verdict, VerdictItem } from '../../../contracts/index.ts'
import { cutPages, ITEM_BYTES } from '../pages.ts'
import { hashVerdict, nameRevision, toCurrent } from './head.ts'
import { bodyKey, findingsKey, partitionOf } from './keys.ts'

/** Everything one verdict is stored as. The parts are written first; the item that points to them, last. */
export interface VerdictItems {
  readonly parts: readonly (BodyItem | FindingsItem)[]
  readonly current: VerdictItem
}

/** Cuts a verdict into items that fit, however long the article. */
export function toItems(record: VerdictRecord, standing: Standing | undefined): VerdictItems {
  const body = gzipSync(JSON.stringify(withoutTextAndFindings(record.verdict)))
  const verdictSha256 = hashVerdict(record.verdict)
  const revision = nameRevision(record.upload.sequencer, verdictSha256)
  const pk = partitionOf(record.upload.article)
  const bodies = cutBytes(body).map((bytes, index) => ({ pk, sk: bodyKey(revision, index), bytes }))
  const pages = cutPages(record.verdict.findings).map((page) => gzipSync(JSON.stringify(page)))
  const findings = pages.map((page, index) => ({ pk, sk: findingsKey(revision, index), findings: page }))
  return { parts: [...bodies, ...findings], current: toCurrent(record, standing, { revision, verdictSha256 }) }
}

/** Everything kept of a verdict but its text, in order. */
export interface VerdictParts {
  readonly bodies: readonly BodyItem[]
  readonly findings: readonly FindingsItem[]
}

/** Puts a verdict together again, byte for byte what was judged. @returns undefined if the parts are damaged */
export function fromItems({ bodies, findings }: VerdictParts, content: string): unknown {
  try {
    const json = gunzipSync(Buffer.concat(bodies.map(({ bytes }) => bytes))).toString('utf8')
    const verdict = JSON.parse(json) as Verdict
    return { ...verdict, text: { ...verdict.text, content }, findings: findings.flatMap(parseFindings) }
  } catch {
    return undefined
  }
}

/** @throws SyntaxError, or what zlib throws of bytes that are no gzip */
export function parseFindings({ findings }: Pick<FindingsItem, 'findings'>): readonly unknown[] {
  const json = typeof findings === 'string' ? findings : gunzipSync(findings).toString('utf8')
  return JSON.parse(json) as unknown[]
}

function withoutTextAndFindings(verdict: Verdict): Verdict {
  return { ...verdict, text: { ...verdict.text, content: '' }, findings: [] }
}

function cutBytes(bytes: Uint8Array): Uint8Array[] {
  const pieces: Uint8Array[] = []
  for (let start = 0; start < bytes.length; start += ITEM_BYTES) pieces.push(bytes.subarray(start, start + ITEM_BYTES))
  return pieces
}
