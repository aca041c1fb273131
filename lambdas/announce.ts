import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import {
  composeAnnouncing,
  createAnnouncingClients,
  readAnnounceConfig,
  readChanges,
} from '../lib/adapters/aws/index.ts'
import { sha256 } from '../lib/adapters/node/index.ts'
import { type AnnouncingRoom, announceChanges } from '../lib/app/index.ts'
import { createAnnouncingLog } from './telemetry/index.ts'

/** Announces changes: batches of the table's stream in, the record to begin with again out. */
export function createAnnounceHandler(openRoom: () => AnnouncingRoom) {
  const log = createAnnouncingLog()
  let room: AnnouncingRoom | undefined
  return async ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const opened = (room ??= openRoom())
    const announced = await announceChanges(readChanges(Records), opened)
    log(announced)
    const { stopped } = announced
    return { batchItemFailures: stopped === null ? [] : [{ itemIdentifier: stopped.at }] }
  }
}

export const handler = createAnnounceHandler(() =>
  composeAnnouncing(readAnnounceConfig(process.env), createAnnouncingClients(), sha256),
)
