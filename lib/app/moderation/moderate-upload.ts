import { CopydeskError, type EngineIdentity, type Verdict } from '../../contracts/index.ts'
import { abstain, type Engine, readSource, type SourceText, type Unreadable } from '../../engine/index.ts'
import type { FactStore, SnapshotStore, SourceStore, Standing, Upload, VerdictStore } from '../ports/index.ts'
import type { ArticleJudge } from './article-judge.ts'

/** What moderation works with. */
export interface Moderation {
  readonly engine: Engine
  readonly judge: ArticleJudge
  readonly sources: SourceStore
  readonly snapshots: SnapshotStore
  readonly facts: FactStore
  readonly verdicts: VerdictStore
  readonly clock: () => Date
  /** Larger uploads are not downloaded; they end in an abstention. */
  readonly maxBytes: number
}

export type ModerationOutcome =
  | { readonly kind: 'filed'; readonly verdict: Verdict; readonly revision: string }
  /** A later upload, or this one with the same evidence, has its verdict already: the revision. */
  | { readonly kind: 'superseded'; readonly verdict: Verdict; readonly revision: string }
  /** The upload is gone, so nobody can ever judge it. */
  | { readonly kind: 'missing' }

/** Tells whether a verdict that stands on the same upload need not give way to another. */
export type IsEnough = (standing: EngineIdentity, other: EngineIdentity) => boolean

/** It knew the same evidence. A redelivered message is no reason to judge again, whichever engine there is by now. */
const hasSameEvidence: IsEnough = (standing, other) => standing.evidence.sha256 === other.evidence.sha256

/** It was also judged by the same engine, model and pack. */
export const isBySameEngine: IsEnough = (standing, other) =>
  hasSameEvidence(standing, other) &&
  standing.version === other.version &&
  standing.model.sha256 === other.model.sha256 &&
  standing.pack.sha256 === other.pack.sha256

/**
 * Takes one upload all the way to its verdict. The text judged is kept before the verdict that speaks of it is filed,
 * so a crash in between leaves nothing dangling, and doing it all again is harmless.
 *
 * A verdict only takes the place of one that was current before evidence was looked up for it. Should another have become
 * current meanwhile, the upload is judged again with the evidence there is by then; so of two judgements of one upload,
 * the one that knew less never wins.
 * @throws CopydeskError `store-unavailable` if that happens each time
 */
export async function moderateUpload(
  upload: Upload,
  moderation: Moderation,
  isEnough: IsEnough = hasSameEvidence,
): Promise<ModerationOutcome> {
  const source = await fetchSource(upload, moderation)
  if (source === undefined) return { kind: 'missing' }
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt++) {
    const standing = await moderation.verdicts.standing(upload.article)
    const verdict = await judgeSource(source, upload, moderation)
    if (standing !== undefined && isSettled(upload, verdict, standing, isEnough))
      return { kind: 'superseded', verdict, revision: standing.revision }
    if (verdict.text.characters > 0) await moderation.snapshots.keep(verdict.text.sha256, verdict.text.content)
    const record = { upload, verdict, judgedAt: moderation.clock().toISOString() }
    const filing = await moderation.verdicts.file(record, standing)
    if (filing.kind === 'filed') return { kind: 'filed', verdict, revision: filing.revision }
  }
  throw new CopydeskError('store-unavailable', `the verdict was overtaken ${MAX_ATTEMPTS} times by others`)
}

const MAX_ATTEMPTS = 5

function isSettled(
  { sequencer, versionId }: Upload,
  { engine }: Verdict,
  standing: Standing,
  isEnough: IsEnough,
): boolean {
  if (standing.sequencer < sequencer) return false
  if (standing.sequencer > sequencer) return true
  return standing.versionId === versionId && isEnough(standing.engine, engine)
}

/**
 * First without evidence, which shows whom evidence is wanted on. The article is noted before it is looked up: what comes
 * in between finds the article noted.
 */
async function judgeSource(
  source: SourceText | Unreadable,
  upload: Upload,
  { engine, facts, judge }: Moderation,
): Promise<Verdict> {
  if (source.kind !== 'text') return abstain(source, engine)
  const alone = judge.judge(source, [])
  const entities = judge.entitiesOf(alone).slice(0, MAX_ENTITIES)
  await facts.noteArticle(upload, entities)
  const documents = await facts.documentsOn(entities)
  return documents.length === 0 ? alone : judge.judge(source, documents)
}

/** An article with figures on more than these is a list. */
const MAX_ENTITIES = 4

async function fetchSource(
  upload: Upload,
  { engine, sources, maxBytes }: Moderation,
): Promise<SourceText | Unreadable | undefined> {
  const uri = `s3://${upload.bucket}/${upload.article}`
  const reading = await sources.read(upload, maxBytes)
  if (reading === undefined) return undefined
  const { mediaType } = reading
  if (reading.kind === 'read') return readSource({ uri, mediaType, bytes: reading.bytes }, engine.sha256)
  return {
    kind: 'unreadable',
    source: { uri, mediaType: mediaType ?? 'application/octet-stream', bytes: reading.size, sha256: null },
    reason: 'too-large',
    message: `the upload has ${reading.size} bytes, more than the limit of ${maxBytes}`,
  }
}
