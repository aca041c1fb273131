import { Logger } from '@aws-lambda-powertools/logger'
import type { AnsweredRequest } from '../../lib/api/index.ts'
import type { LedgerEvent } from '../../lib/contracts/index.ts'
import { countEach } from './count-each.ts'
import { createMeter } from './meter.ts'

/** Logs and metrics of the review API. */
export interface DeskTelemetry {
  /** Writes one line for a request that was answered; as an error, if something broke. Sends the metrics gathered. */
  readonly answered: (entry: AnsweredRequest) => void
  /** Takes note of what was written into a ledger. */
  readonly wrote: (events: readonly LedgerEvent[]) => void
}

/** The line of a request has what was written since the last one: a function answers one request at a time. */
export function createDeskTelemetry(): DeskTelemetry {
  const logger = new Logger({ serviceName: 'review-api' })
  const meter = createMeter('review-api')
  let written: readonly LedgerEvent[] = []
  return {
    answered(entry) {
      const line = { ...entry, ...countByDeed(written) }
      written = []
      if (entry.failure === undefined) logger.info('request answered', line)
      else logger.error('request failed', line)
      meter.publish()
    },
    wrote(events) {
      if (events.length > 0) meter.add('LedgerWrites', events.length)
      written = [...written, ...events]
    },
  }
}

/** A list, not a map: a query can take nothing but lists apart. */
function countByDeed(events: readonly LedgerEvent[]): { readonly deeds?: readonly object[] } {
  const deeds = countEach(events.map(({ deed }) => deed.kind)).map(([deed, count]) => ({ deed, events: count }))
  return deeds.length > 0 ? { deeds } : {}
}
