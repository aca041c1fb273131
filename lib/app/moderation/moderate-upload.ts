import type { Verdict } from '../../contracts/index.ts'
import { abstain, type Engine } from '../../engine/index.ts'
import type { SnapshotStore, SourceStore, Upload, VerdictStore } from '../ports/index.ts'
import { judgeBytes } from './judge-bytes.ts'

/** What moderation works with. */
export interface Moderation {
  readonly engine: Engine
  readonly sources: SourceStore
  readonly snapshots: SnapshotStore
  readonly verdicts: VerdictStore
  readonly clock: () => Date
  /** Larger uploads are not downloaded; they end in an abstention. */
  readonly maxBytes: number
}

export type ModerationOutcome =
  | { readonly kind: 'filed'; readonly verdict: Verdict }
  /** A later upload, or this one, has its verdict already. */
  | { readonly kind: 'superseded'; readonly verdict: Verdict }
  /** The upload is gone, so nobody can ever judge it. */
  | { readonly kind: 'missing' }

/**
 * Takes one upload all the way to its verdict. The text judged is kept before the verdict that speaks of it is filed,
 * so a crash in between leaves nothing dangling, and doing it all again is harmless.
 */
export async function moderateUpload(upload: Upload, moderation: Moderation): Promise<ModerationOutcome> {
  const verdict = await judgeUpload(upload, moderation)
  if (verdict === undefined) return { kind: 'missing' }
  if (verdict.text.characters > 0) await moderation.snapshots.keep(verdict.text.sha256, verdict.text.content)
  const filing = await moderation.verdicts.file({ upload, verdict, judgedAt: moderation.clock().toISOString() })
  return { kind: filing.kind, verdict }
}

async function judgeUpload(upload: Upload, { engine, sources, maxBytes }: Moderation): Promise<Verdict | undefined> {
  const uri = `s3://${upload.bucket}/${upload.article}`
  const description = await sources.describe(upload)
  if (description === undefined) return undefined
  if (description.bytes > maxBytes) return abstain(refuseSize(uri, description, maxBytes), engine)
  const bytes = await sources.read(upload)
  if (bytes === undefined) return undefined
  return judgeBytes({ uri, mediaType: description.mediaType, bytes }, engine)
}

function refuseSize(
  uri: string,
  { bytes, mediaType }: { bytes: number; mediaType: string | undefined },
  maxBytes: number,
) {
  return {
    kind: 'unreadable',
    source: { uri, mediaType: mediaType ?? 'application/octet-stream', bytes, sha256: null },
    reason: 'too-large',
    message: `the upload has ${bytes} bytes, more than the limit of ${maxBytes}`,
  } as const
}
