import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import type { QueueMessage } from '../lib/app/index.ts'

/** Handles the messages of a batch side by side. @returns the messages to deliver again: those whose handling threw. */
export async function consume(
  event: SQSEvent,
  handle: (message: QueueMessage) => Promise<unknown>,
): Promise<SQSBatchResponse> {
  const processor = new BatchProcessor(EventType.SQS)
  const handleRecord = async ({ messageId, body, attributes }: SQSRecord): Promise<unknown> =>
    handle({ messageId, body, receives: Number(attributes.ApproximateReceiveCount) })
  return processPartialResponse(event, handleRecord, processor, { throwOnFullBatchFailure: false })
}
