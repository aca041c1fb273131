import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import { type BackfillBatch, type BackfillReport, isCopydeskError } from '../lib/contracts/index.ts'

/** One line and a few metrics for each batch of a backfill: counts and codes, never a word of an article. */
export function createBatchLog(service: string) {
  const logger = new Logger({ serviceName: service })
  const metrics = new Metrics({ namespace: 'Copydesk', serviceName: service })
  return {
    /** Runs the work on a batch and reports how it ended. Rethrows what it throws. */
    async observe(batch: BackfillBatch, work: () => Promise<BackfillReport>): Promise<BackfillReport> {
      const { attempt, keys } = batch
      try {
        const report = await work()
        for (const [metric, count] of Object.entries(counted(report)))
          metrics.addMetric(metric, MetricUnit.Count, count)
        logger.info('batch handled', { attempt, articles: keys.length, ...report })
        return report
      } catch (error) {
        metrics.addMetric('FailedBatches', MetricUnit.Count, 1)
        const failure = isCopydeskError(error) ? { code: error.code, message: error.message } : { code: nameOf(error) }
        logger.warn('batch failed', { attempt, articles: keys.length, failure })
        throw error
      } finally {
        metrics.publishStoredMetrics()
      }
    },
  }
}

function counted({ judged, skipped, missing, buried }: BackfillReport) {
  return { BackfilledArticles: judged, SkippedArticles: skipped, MissingArticles: missing, DeadLetters: buried }
}

/** Foreign errors may carry anything in their message. */
function nameOf(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
