import { type Buried, bury, type Postbox, type QueueMessage, readUploads, retryOrBury } from '../messages/index.ts'
import type { Upload } from '../ports/index.ts'
import {
  type IsEnough,
  isBySameEngine,
  type Moderation,
  type ModerationOutcome,
  moderateUpload,
} from './moderate-upload.ts'

export interface Intake extends Moderation, Postbox {}

/** What was made of a message that need not come again. */
export type MessageOutcome =
  | { readonly kind: 'moderated'; readonly outcomes: readonly ArticleOutcome[] }
  | { readonly kind: 'acknowledged' }
  | Buried

export interface ArticleOutcome {
  readonly article: string
  readonly outcome: ModerationOutcome
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
    const isAnew = asked.kind === 'rejudge' && asked.anew
    const outcomes = await moderateAll(asked.uploads, intake, isAnew ? isBySameEngine : undefined)
    const missing = outcomes.some(({ outcome }) => outcome.kind === 'missing')
    if (!missing || asked.kind === 'rejudge') return { kind: 'moderated', outcomes }
    return bury(message, 'article-missing', 'the uploaded version is gone from the intake', intake)
  })
}

async function moderateAll(
  uploads: readonly Upload[],
  intake: Intake,
  isEnough: IsEnough | undefined,
): Promise<ArticleOutcome[]> {
  const outcomes: ArticleOutcome[] = []
  for (const upload of uploads)
    outcomes.push({ article: upload.article, outcome: await moderateUpload(upload, intake, isEnough) })
  return outcomes
}
