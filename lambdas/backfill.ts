import { composeBackfill, createClients, readBackfillConfig } from '../lib/adapters/aws/index.ts'
import { loadEngine } from '../lib/adapters/node/index.ts'
import { type Backfill, backfillBatch, type Postbox, readBatch } from '../lib/app/index.ts'
import type { BackfillReport } from '../lib/contracts/index.ts'
import { createBatchLog } from './telemetry/index.ts'

/** Judges articles of an archive: a batch of keys in, what became of them out. */
export function createBackfillHandler(openBackfill: () => Backfill & Postbox) {
  const log = createBatchLog()
  let backfill: (Backfill & Postbox) | undefined
  return async (event: unknown): Promise<BackfillReport> => {
    const batch = readBatch(event)
    const opened = (backfill ??= openBackfill())
    return log.observe(batch, () => backfillBatch(batch, opened))
  }
}

export const handler = createBackfillHandler(() => {
  const config = readBackfillConfig(process.env)
  const engine = loadEngine(undefined, config.COPYDESK_MARKET)
  return composeBackfill(config, createClients({ s3PathStyle: config.COPYDESK_S3_PATH_STYLE }), engine)
})
