import {
  type AnnouncedUpload,
  type Buried,
  bury,
  type Postbox,
  type QueueMessage,
  readUploads,
  retryOrBury,
} from '../messages/index.ts'
import type { Upload } from '../ports/index.ts'
import { type Moderation, type ModerationOutcome, moderateUpload } from './moderate-upload.ts'

export interface Intake extends Moderation, Postbox {}

/** What was made of a message that need not come again. */
export type MessageOutcome =
  | { readonly kind: 'moderated'; readonly outcomes: readonly ArticleOutcome[] }
  | { readonly kind: 'acknowledged' }
  | Buried

export interface ArticleOutcome {
  readonly upload: Upload
  readonly outcome: ModerationOutcome
  /** From the upload to the verdict, in milliseconds; null if none was filed, or the upload was judged again. */
  readonly ageMs: number | null
}

/**
 * Handles one message of the intake queue. What can never succeed is buried with its reason; so is what has failed as
 * often as it may. An article that is to be judged again but gone by now is let go: it has nothing left to judge.
 * @throws whatever went wrong, when the message should be delivered again
 */
export async function moderateMessage(message: QueueMessage, intake: Intake): Promise<MessageOutcome> {
  const asked = readUploads(message.body)
  if (asked.kind === 'test') return { kind: 'acknowledged' }
  if (asked.kind === 'malformed') return bury(message, 'event-malformed', asked.message, intake)
  return retryOrBury(message, intake, async (): Promise<MessageOutcome> => {
    const outcomes = await moderateAll(asked.uploads, intake)
    const missing = outcomes.some(({ outcome }) => outcome.kind === 'missing')
    if (!missing || asked.kind === 'rejudge') return { kind: 'moderated', outcomes }
    return bury(message, 'article-missing', 'the uploaded version is gone from the intake', intake)
  })
}

async function moderateAll(uploads: readonly (Upload | AnnouncedUpload)[], intake: Intake): Promise<ArticleOutcome[]> {
  const outcomes: ArticleOutcome[] = []
  for (const upload of uploads) {
    const outcome = await moderateUpload(upload, intake)
    const isNew = outcome.kind === 'filed' && 'uploadedAt' in upload
    outcomes.push({ upload, outcome, ageMs: isNew ? ageOf(upload, intake.clock()) : null })
  }
  return outcomes
}

/** S3 and the function read different clocks: an age is never below zero. */
function ageOf({ uploadedAt }: AnnouncedUpload, now: Date): number | null {
  const age = now.getTime() - Date.parse(uploadedAt)
  return Number.isNaN(age) ? null : Math.max(0, age)
}
