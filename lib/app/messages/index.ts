export { bury, type Buried, type Postbox, type QueueMessage, retryOrBury } from './retry-or-bury.ts'
export { type IntakeMessage, readUploads, writeRejudge } from './read-uploads.ts'
