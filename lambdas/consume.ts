import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { QueueMessage } from '../lib/app/index.ts'
import type { Telemetry } from './telemetry/index.ts'

/** Handles a batch message by message, in order. @returns the messages to deliver again: those whose handling threw. */
export async function consume(
  event: SQSEvent,
  telemetry: Telemetry,
  handle: (message: QueueMessage) => Promise<void>,
): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS)
  const handleRecord = async ({ messageId, body, attributes }: SQSRecord): Promise<void> =>
    handle({ messageId, body, receives: Number(attributes.ApproximateReceiveCount) })
  const response = await processPartialResponse(event, handleRecord, processor, { throwOnFullBatchFailure: false })
  telemetry.publish()
  return response
}
