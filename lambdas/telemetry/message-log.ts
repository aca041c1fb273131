import { Logger } from '@aws-lambda-powertools/logger'
import type { QueueMessage } from '../../lib/app/index.ts'
import type { Service } from '../../lib/contracts/metrics.ts'
import { describeOutcome, type HandledMessage, nameUploads } from './describe-outcome.ts'
import { nameFailure } from './name-failure.ts'

/**
 * One line for each message of a queue: ids, hashes, lengths and counts, never a word of an article.
 * @param service names the function in the log
 */
export function createMessageLog(service: Extract<Service, 'moderate' | 'index-evidence' | 'deliver-webhook'>) {
  const logger = new Logger({ serviceName: service })
  return {
    /** Runs the handling of one message and reports how it ended. Rethrows what it throws. */
    async observe<Outcome extends HandledMessage>(
      message: QueueMessage,
      handle: () => Promise<Outcome>,
    ): Promise<Outcome> {
      const start = performance.now()
      const { messageId, receives } = message
      try {
        const outcome = await handle()
        const milliseconds = Math.round(performance.now() - start)
        const described = await describeOutcome(message, outcome)
        logger.info('message handled', { messageId, receives, outcome: outcome.kind, milliseconds, ...described })
        return outcome
      } catch (error) {
        const uploads = await nameUploads(message)
        logger.warn('message failed', { messageId, receives, uploads, failure: nameFailure(error) })
        throw error
      }
    },
  }
}
