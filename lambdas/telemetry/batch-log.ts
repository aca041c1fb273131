import { Logger } from '@aws-lambda-powertools/logger'
import type { BackfillBatch, BackfillReport } from '../../lib/contracts/index.ts'
import { createMeter } from './meter.ts'
import { nameFailure } from './name-failure.ts'

/** One line and a few metrics for each batch of a backfill: counts and codes, never a word of an article. */
export function createBatchLog() {
  const logger = new Logger({ serviceName: 'backfill' })
  const meter = createMeter('backfill')
  const measure = ({ judged, skipped, missing, buried }: BackfillReport): void => {
    meter.add('BackfilledArticles', judged)
    meter.add('SkippedArticles', skipped)
    meter.add('MissingArticles', missing)
    if (buried > 0) meter.add('DeadLetters', buried)
  }
  return {
    /** Runs the work on a batch and reports how it ended. Rethrows what it throws. */
    async observe(batch: BackfillBatch, work: () => Promise<BackfillReport>): Promise<BackfillReport> {
      const { attempt, keys } = batch
      try {
        const report = await work()
        measure(report)
        logger.info('batch handled', { attempt, articles: keys.length, ...report })
        return report
      } catch (error) {
        meter.add('FailedBatches', 1)
        logger.warn('batch failed', { attempt, articles: keys.length, failure: nameFailure(error) })
        throw error
      } finally {
        meter.publish()
      }
    },
  }
}
