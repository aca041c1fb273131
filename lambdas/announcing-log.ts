import { Logger } from '@aws-lambda-powertools/logger'
import { Metrics, MetricUnit } from '@aws-lambda-powertools/metrics'
import type { Announced } from '../lib/app/index.ts'
import { ANNOUNCEMENT_KINDS } from '../lib/contracts/index.ts'

/** @returns what reports one batch: ids, kinds and reasons, never a word of an article */
export function createAnnouncingLog(service: string): (announced: Announced) => void {
  const logger = new Logger({ serviceName: service })
  const metrics = new Metrics({ namespace: 'Copydesk', serviceName: service })
  return ({ sent, buried, stopped }) => {
    for (const { messageId, reason, detail } of buried) {
      logger.error('change set aside', { sequenceNumber: messageId, reason, detail })
    }
    const announcements = sent.map(({ id, schema }) => ({ id, kind: ANNOUNCEMENT_KINDS[schema] }))
    if (announcements.length > 0) logger.info('announced', { announcements })
    if (stopped !== null) {
      const { code, message } = stopped.failure
      logger.warn('announcing stopped', { sequenceNumber: stopped.at, failure: { code, message } })
    }
    const counts = countEach([...announcements.map(({ kind }) => kind), ...buried.map(() => 'DeadLetters')])
    for (const [name, count] of counts) metrics.addMetric(name, MetricUnit.Count, count)
    if (counts.size > 0) metrics.publishStoredMetrics()
  }
}

function countEach(names: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return counts
}
