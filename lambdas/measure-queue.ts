import { Logger } from '@aws-lambda-powertools/logger'
import { createDynamoDbReviews, createRecordsClient, readMeasureConfig } from '../lib/adapters/aws/index.ts'
import { measureQueue, type ReviewStore } from '../lib/app/index.ts'
import { createMeter, measureGrades } from './telemetry/index.ts'

/** Measures, each time it is called, how many articles wait and how long the oldest has; the log has each severity. */
export function createMeasureHandler(openReviews: () => ReviewStore) {
  const logger = new Logger({ serviceName: 'measure-queue' })
  const meter = createMeter('measure-queue')
  let reviews: ReviewStore | undefined
  return async (): Promise<void> => {
    const measured = await measureQueue((reviews ??= openReviews()), new Date().toISOString())
    measureGrades(meter, measured)
    meter.publish()
    logger.info('queue measured', { waiting: measured.filter(({ count }) => count > 0) })
  }
}

export const handler = createMeasureHandler(() => {
  const { COPYDESK_TABLE: table } = readMeasureConfig(process.env)
  return createDynamoDbReviews({ client: createRecordsClient(), table })
})
