import { Logger } from '@aws-lambda-powertools/logger'
import type { AnsweredRequest } from '../../lib/api/index.ts'
import { COUNTED_DEEDS, type CountedDeed, type LedgerEvent } from '../../lib/contracts/index.ts'
import { createMeter } from './meter.ts'

/** Logs and metrics of the review API. */
export interface DeskTelemetry {
  /** Writes one line for a request that was answered; as an error, if something broke. Sends the metrics gathered. */
  readonly answered: (entry: AnsweredRequest) => void
  /** Counts what was written into a ledger. */
  readonly wrote: (events: readonly LedgerEvent[]) => void
}

export function createDeskTelemetry(): DeskTelemetry {
  const logger = new Logger({ serviceName: 'review-api' })
  const meter = createMeter('review-api')
  return {
    answered(entry) {
      if (entry.failure === undefined) logger.info('request answered', { ...entry })
      else logger.error('request failed', { ...entry })
      if (entry.failure === undefined && entry.code !== undefined) meter.add('Refusals', 1)
      meter.publish()
    },
    wrote(events) {
      for (const { deed } of events) meter.add('LedgerWrites', 1, isCounted(deed.kind) ? deed.kind : 'other')
    },
  }
}

function isCounted(kind: string): kind is CountedDeed {
  return (COUNTED_DEEDS as readonly string[]).includes(kind)
}
