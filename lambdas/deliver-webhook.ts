import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { composeDelivery, readDeliverConfig } from '../lib/adapters/aws/index.ts'
import { type DeliveryRoom, deliverMessage } from '../lib/app/index.ts'
import { consume } from './consume.ts'
import { createMessageLog } from './telemetry/index.ts'

/** Posts announcements to a receiver outside: SQS batches in, the messages to deliver again out. */
export function createDeliverHandler(openRoom: () => DeliveryRoom) {
  const log = createMessageLog('deliver-webhook')
  let room: DeliveryRoom | undefined
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const opened = (room ??= openRoom())
    return consume(event, (message) => log.observe(message, () => deliverMessage(message, opened)))
  }
}

export const handler = createDeliverHandler(() => composeDelivery(readDeliverConfig(process.env)))
