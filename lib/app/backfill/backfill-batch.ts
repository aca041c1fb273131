import {
  type BackfillBatch,
  BackfillBatchSchema,
  type BackfillReport,
  CopydeskError,
  isCopydeskError,
} from '../../contracts/index.ts'
import { nameFailure, type Postbox, writeRejudge } from '../messages/index.ts'
import type { Upload } from '../ports/index.ts'
import { type Backfill, inspect, judgeArchived } from './backfill-article.ts'
import { pauseAfter } from './pace.ts'

type Outcome = Exclude<keyof BackfillReport, 'pauseMs'>

/** @throws CopydeskError `event-malformed` */
export function readBatch(event: unknown): BackfillBatch {
  const batch = BackfillBatchSchema.safeParse(event)
  if (batch.success) return batch.data
  throw new CopydeskError('event-malformed', 'this is no batch of a backfill', { cause: batch.error })
}

/**
 * Judges the articles of a batch that have no verdict of this engine yet, one after the other. When some fail, the others
 * are judged all the same; a batch that has failed as often as it may buries those that still do, with their reason.
 * Trying again passes over what is done.
 * @throws CopydeskError `backfill-incomplete` if some could neither be judged nor buried
 */
export async function backfillBatch(batch: BackfillBatch, backfill: Backfill & Postbox): Promise<BackfillReport> {
  const start = backfill.clock().getTime()
  const counts = { judged: 0, skipped: 0, missing: 0, buried: 0 }
  const failures: string[] = []
  for (const written of batch.keys) {
    try {
      counts[await backfillArticle(batch.encoded ? decodeKey(written) : written, batch, backfill)]++
    } catch (error) {
      failures.push(nameFailure(error).code)
    }
  }
  if (failures.length > 0) throw incomplete(failures, batch)
  const elapsedMs = backfill.clock().getTime() - start
  return { ...counts, pauseMs: pauseAfter({ judged: counts.judged, elapsedMs, rate: batch.rate, lanes: batch.lanes }) }
}

async function backfillArticle(key: string, batch: BackfillBatch, backfill: Backfill & Postbox): Promise<Outcome> {
  const candidate = await inspect(key, backfill)
  return candidate.kind === 'due' ? judgeOrBury(candidate.upload, batch, backfill) : candidate.kind
}

async function judgeOrBury(upload: Upload, { attempt }: BackfillBatch, backfill: Backfill & Postbox): Promise<Outcome> {
  try {
    return await judgeArchived(upload, backfill)
  } catch (error) {
    if (attempt + 1 < backfill.maxReceives) throw error
    const { code: reason, message: detail } = nameFailure(error)
    const body = writeRejudge(upload, true)
    const tried = { receives: attempt + 1, sequencers: [upload.sequencer] }
    await backfill.deadLetters.bury({ messageId: 'backfill', body, reason, detail, ...tried })
    return 'buried'
  }
}

function incomplete(failures: readonly string[], { keys }: BackfillBatch): CopydeskError {
  const codes = [...new Set(failures)].toSorted().join(', ')
  return new CopydeskError('backfill-incomplete', `${failures.length} of ${keys.length} articles failed: ${codes}`)
}

/** @returns true if trying the batch again may help */
export function isIncomplete(error: unknown): boolean {
  return isCopydeskError(error) && error.code === 'backfill-incomplete'
}

/** In an inventory, keys are URL-encoded with + for a space; one that is not is what it says. */
function decodeKey(key: string): string {
  try {
    return decodeURIComponent(key.replaceAll('+', ' '))
  } catch {
    return key
  }
}
