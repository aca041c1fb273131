import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { composeEvidence, createClients, readIndexConfig } from '../lib/adapters/aws/index.ts'
import { sha256 } from '../lib/adapters/node/index.ts'
import { type EvidencePost, indexMessage } from '../lib/app/index.ts'
import { consume } from './consume.ts'
import { createMessageLog } from './telemetry/index.ts'

/** Indexes uploaded evidence: SQS batches of S3 events in, the messages to deliver again out. */
export function createIndexHandler(openPost: () => EvidencePost) {
  const log = createMessageLog('index-evidence')
  let post: EvidencePost | undefined
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const opened = (post ??= openPost())
    return consume(event, (message) => log.observe(message, () => indexMessage(message, opened)))
  }
}

export const handler = createIndexHandler(() => {
  const config = readIndexConfig(process.env)
  return composeEvidence(config, createClients({ s3PathStyle: config.COPYDESK_S3_PATH_STYLE }), sha256)
})
