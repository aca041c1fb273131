import type { BackfillBatch, BackfillReport } from '../../contracts/index.ts'
import type { Postbox } from '../messages/index.ts'
import type { Backfill } from './backfill-article.ts'
import { backfillBatch, isIncomplete } from './backfill-batch.ts'

export interface BackfillWish {
  readonly prefix: string
  /** Articles to be judged a second. */
  readonly rate: number
}

export type BackfillProgress = Omit<BackfillReport, 'pauseMs'>

export interface BackfillRun extends Backfill, Postbox {
  /** Resolves after so many milliseconds. */
  readonly wait: (ms: number) => Promise<void>
  /** Told after each batch what has been done so far. */
  readonly tell: (progress: BackfillProgress) => Promise<void>
}

/**
 * Backfills everything under a prefix of the intake bucket, batch by batch, in one lane. It may be interrupted anywhere:
 * the next run passes over what is done.
 * @returns what became of the articles
 */
export async function backfillPrefix({ prefix, rate }: BackfillWish, run: BackfillRun): Promise<BackfillProgress> {
  let progress: BackfillProgress = { judged: 0, skipped: 0, missing: 0, buried: 0 }
  for await (const page of run.archive.list(prefix)) {
    for (let start = 0; start < page.length; start += BATCH) {
      const keys = page.slice(start, start + BATCH)
      const { pauseMs, ...done } = await tryBatch({ keys, encoded: false, rate, lanes: 1 }, run)
      progress = add(progress, done)
      await run.tell(progress)
      if (pauseMs > 0) await run.wait(pauseMs)
    }
  }
  return progress
}

/** Small, so that progress is told often. */
const BATCH = 10

/** The last attempt buries what still fails, so there is none after it. */
async function tryBatch(batch: Omit<BackfillBatch, 'attempt'>, run: BackfillRun): Promise<BackfillReport> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await backfillBatch({ ...batch, attempt }, run)
    } catch (error) {
      if (!isIncomplete(error) || attempt + 1 >= run.maxReceives) throw error
      await run.wait(REST_MS * 2 ** attempt)
    }
  }
}

const REST_MS = 1000

function add(a: BackfillProgress, b: BackfillProgress): BackfillProgress {
  return {
    judged: a.judged + b.judged,
    skipped: a.skipped + b.skipped,
    missing: a.missing + b.missing,
    buried: a.buried + b.buried,
  }
}
