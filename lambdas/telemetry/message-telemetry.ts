import { Logger } from '@aws-lambda-powertools/logger'
import type { QueueMessage } from '../../lib/app/index.ts'
import type { Service } from '../../lib/contracts/metrics.ts'
import { describeOutcome, type HandledMessage, nameUploads } from './describe-outcome.ts'
import { measureOutcome } from './measure-outcome.ts'
import { createMeter } from './meter.ts'
import { nameFailure } from './name-failure.ts'

/** Logs and metrics around the handling of messages: ids, hashes, lengths and counts, never a word of an article. */
export interface Telemetry {
  /** Runs the handling of one message and reports how it ended. Rethrows what it throws. */
  observe(message: QueueMessage, handle: () => Promise<HandledMessage>): Promise<void>
  /** Sends the metrics gathered so far. */
  publish(): void
}

/** @param service names the function in logs and metrics */
export function createTelemetry(
  service: Extract<Service, 'moderate' | 'index-evidence' | 'deliver-webhook'>,
): Telemetry {
  const logger = new Logger({ serviceName: service })
  const meter = createMeter(service)
  return {
    async observe(message, handle) {
      const start = performance.now()
      const { messageId, receives } = message
      try {
        const outcome = await handle()
        const milliseconds = Math.round(performance.now() - start)
        measureOutcome(meter, outcome)
        const described = await describeOutcome(message, outcome)
        logger.info('message handled', { messageId, receives, outcome: outcome.kind, milliseconds, ...described })
      } catch (error) {
        meter.add('FailedMessages', 1)
        const uploads = await nameUploads(message)
        logger.warn('message failed', { messageId, receives, uploads, failure: nameFailure(error) })
        throw error
      }
    },
    publish: () => meter.publish(),
  }
}
