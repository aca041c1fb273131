export { type IntakeMessage, readUploads, writeRejudge } from './read-uploads.ts'
export { type Buried, bury, nameFailure, type Postbox, type QueueMessage, retryOrBury } from './retry-or-bury.ts'
