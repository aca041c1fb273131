import { Logger } from '@aws-lambda-powertools/logger'
import type { QueueMessage } from '../../lib/app/index.ts'
import { isCopydeskError } from '../../lib/contracts/errors.ts'
import type { Service } from '../../lib/contracts/metrics.ts'
import { describeOutcome, type HandledMessage, nameUploads } from './describe-outcome.ts'
import { measureOutcome } from './measure-outcome.ts'
import { createMeter } from './meter.ts'

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

/** The words of a foreign error may hold anything: only its name goes on. */
function nameFailure(error: unknown): { readonly code: string; readonly message?: string } {
  if (isCopydeskError(error)) return { code: error.code, message: error.message }
  return { code: error instanceof Error ? error.name : typeof error }
}
