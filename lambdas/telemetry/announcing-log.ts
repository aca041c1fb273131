import { Logger } from '@aws-lambda-powertools/logger'
import type { Announced } from '../../lib/app/index.ts'
import { ANNOUNCEMENT_KINDS } from '../../lib/contracts/index.ts'

/** @returns what reports one batch: ids, kinds and reasons, never a word of an article */
export function createAnnouncingLog(): (announced: Announced) => void {
  const logger = new Logger({ serviceName: 'announce' })
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
  }
}
