export { readChanges } from './announcements/read-changes.ts'
export {
  type AwsClients,
  type ClientOptions,
  createClients,
  createDeskClients,
  createRecordsClient,
  type DeskClients,
} from './clients.ts'
export { composeBackfill, composeEvidence, composeIntake, composeVerdicts } from './compose.ts'
export { type AnnouncingClients, composeAnnouncing, createAnnouncingClients } from './compose-announcing.ts'
export { composeDelivery } from './compose-delivery.ts'
export { composeDesk, composeReviewApi, type DeskConfig, type DeskWatch, deskRules } from './compose-review.ts'
export {
  readAnnounceConfig,
  readBackfillConfig,
  readDeliverConfig,
  readIndexConfig,
  readMeasureConfig,
  readModerateConfig,
  readReviewConfig,
} from './read-config.ts'
export { createDynamoDbGoldens } from './reviews/dynamodb-goldens.ts'
export { createDynamoDbReviews } from './reviews/dynamodb-reviews.ts'
export { createS3Snapshots } from './s3-snapshots.ts'
export { createS3Submission } from './s3-submission.ts'
export { createSqsLetterBox } from './sqs-letter-box.ts'
export { createTraces, type TracedStack, type TraceStore, type Withdrawal } from './traces/index.ts'
export { upload } from './upload.ts'
export { createVerdictTable } from './verdicts/create-table.ts'
export { createDynamoDbVerdicts } from './verdicts/dynamodb-verdicts.ts'
export { countBySeverity } from './verdicts/head.ts'
export { createVerdictArchive } from './verdicts/verdict-archive.ts'
