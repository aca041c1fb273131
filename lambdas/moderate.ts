import type { SQSBatchResponse, SQSEvent } from 'aws-lambda'
import { composeIntake, createClients, readModerateConfig } from '../lib/adapters/aws/index.ts'
import { loadEngine } from '../lib/adapters/node/index.ts'
import { type Intake, moderateMessage } from '../lib/app/index.ts'
import { consume } from './consume.ts'
import { createMessageLog, createMeter, measureOutcome } from './telemetry/index.ts'

/** Judges uploaded articles: SQS batches of S3 events in, the messages to deliver again out. */
export function createModerateHandler(openIntake: () => Intake) {
  const log = createMessageLog('moderate')
  const meter = createMeter('moderate')
  let intake: Intake | undefined
  return async (event: SQSEvent): Promise<SQSBatchResponse> => {
    const opened = (intake ??= openIntake())
    const response = await consume(event, async (message) => {
      measureOutcome(meter, await log.observe(message, () => moderateMessage(message, opened)))
    })
    meter.publish()
    return response
  }
}

export const handler = createModerateHandler(() => {
  const config = readModerateConfig(process.env)
  const engine = loadEngine(undefined, config.COPYDESK_MARKET)
  return composeIntake(config, createClients({ s3PathStyle: config.COPYDESK_S3_PATH_STYLE }), engine)
})
