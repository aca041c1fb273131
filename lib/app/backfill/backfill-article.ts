import type { EngineIdentity } from '../../contracts/index.ts'
import { isBySameEngine, type Moderation, moderateUpload } from '../moderation/index.ts'
import type { Archive, ArchivedVersion, Standing, Upload } from '../ports/index.ts'
import { archiveSequencer } from './archive-sequencer.ts'

/** What a backfill works with. */
export interface Backfill extends Moderation {
  readonly archive: Archive
}

/** An article of the archive and what is to be done about it. */
export type Candidate =
  | { readonly kind: 'due'; readonly upload: Upload }
  /** It has a verdict of this engine, or a newer upload has one, or the key only names a folder. */
  | { readonly kind: 'skipped' }
  | { readonly kind: 'missing' }

/** @returns whether an article of the archive has to be judged, and as which upload */
export async function inspect(key: string, { archive, verdicts, engine }: Backfill): Promise<Candidate> {
  if (key.endsWith('/')) return { kind: 'skipped' }
  const version = await archive.find(key)
  if (version === undefined) return { kind: 'missing' }
  const standing = await verdicts.standing(key)
  const upload = uploadOf({ bucket: archive.bucket, key, version }, standing)
  return isDue(upload, standing, engine.identity) ? { kind: 'due', upload } : { kind: 'skipped' }
}

/**
 * Judges an upload as if it had just come, unless it has been judged by this engine by now. The verdict never takes the
 * place of one on a newer upload.
 */
export async function judgeArchived(upload: Upload, backfill: Backfill): Promise<'judged' | 'skipped' | 'missing'> {
  const { kind } = await moderateUpload(upload, backfill, isBySameEngine)
  if (kind === 'missing') return kind
  return kind === 'filed' ? 'judged' : 'skipped'
}

/** What was announced keeps the sequencer it was announced with; anything else comes before all that ever was. */
function uploadOf(
  { bucket, key, version }: { bucket: string; key: string; version: ArchivedVersion },
  standing: Standing | undefined,
): Upload {
  const { versionId, modifiedAt } = version
  const isJudged = standing !== undefined && standing.versionId === versionId
  const sequencer = isJudged ? standing.sequencer : archiveSequencer(modifiedAt)
  return { bucket, article: key, versionId, sequencer }
}

/** Evidence is no reason: what came later has had the article judged again already. */
function isDue({ sequencer, versionId }: Upload, standing: Standing | undefined, engine: EngineIdentity): boolean {
  if (standing === undefined || standing.sequencer < sequencer) return true
  if (standing.sequencer > sequencer) return false
  const { evidence } = standing.engine
  return standing.versionId !== versionId || !isBySameEngine(standing.engine, { ...engine, evidence })
}
