export { type AnnouncedUpload, type IntakeMessage, readUploads, uploadsIn, writeRejudge } from './read-uploads.ts'
export { type Buried, bury, type Postbox, type QueueMessage, retryOrBury } from './retry-or-bury.ts'
