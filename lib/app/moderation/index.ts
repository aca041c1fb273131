export { explainBytes, judgeBytes, suggestEdits } from './judge-bytes.ts'
export {
  type ArticleOutcome,
  type Intake,
  type MessageOutcome,
  moderateMessage,
  type QueueMessage,
} from './moderate-message.ts'
export type { Moderation, ModerationOutcome } from './moderate-upload.ts'
export { type IntakeMessage, readUploads } from './read-uploads.ts'
