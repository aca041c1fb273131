import { BatchProcessor, EventType, processPartialResponse } from '@aws-lambda-powertools/batch'
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda'
import { composeIntake, createClients, readModerateConfig } from '../lib/adapters/aws/index.ts'
import { loadEngine } from '../lib/adapters/node/index.ts'
import { type Intake, moderateMessage } from '../lib/app/index.ts'
import { createTelemetry } from './telemetry.ts'

/** Judges uploaded articles: SQS batches of S3 events in, the messages to deliver again out. */
export function createModerateHandler(openIntake: () => Intake) {
  const telemetry = createTelemetry('moderate')
  let intake: Intake | undefined
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const opened = (intake ??= openIntake())
    const processor = new BatchProcessor(EventType.SQS)
    const moderateRecord = async ({ messageId, body, attributes }: SQSRecord): Promise<void> => {
      const message = { messageId, body, receives: Number(attributes.ApproximateReceiveCount) }
      await telemetry.observe(message, () => moderateMessage(message, opened))
    }
    const response = await processPartialResponse(event, moderateRecord, processor, {
      throwOnFullBatchFailure: false,
    })
    telemetry.publish()
    return response
  }
}

export const handler = createModerateHandler(() => {
  const config = readModerateConfig(process.env)
  return composeIntake(config, createClients({ s3PathStyle: config.COPYDESK_S3_PATH_STYLE }), loadEngine())
})
