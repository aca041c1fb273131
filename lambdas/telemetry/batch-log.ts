import { Logger } from '@aws-lambda-powertools/logger'
import type { BackfillBatch, BackfillReport } from '../../lib/contracts/index.ts'
import { nameFailure } from './name-failure.ts'

/** One line for each batch of a backfill: counts and codes, never a word of an article. */
export function createBatchLog() {
  const logger = new Logger({ serviceName: 'backfill' })
  return {
    /** Runs the work on a batch and reports how it ended. Rethrows what it throws. */
    async observe(batch: BackfillBatch, work: () => Promise<BackfillReport>): Promise<BackfillReport> {
      const { attempt, keys } = batch
      try {
        const report = await work()
        logger.info('batch handled', { attempt, articles: keys.length, ...report })
        return report
      } catch (error) {
        logger.warn('batch failed', { attempt, articles: keys.length, failure: nameFailure(error) })
        throw error
      }
    },
  }
}
