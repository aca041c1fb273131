import { CopydeskError, isCopydeskError } from '../../contracts/errors.ts'
import type { DeadLetters, Upload } from '../ports/index.ts'
import { type Moderation, type ModerationOutcome, moderateUpload } from './moderate-upload.ts'
import { readUploads } from './read-uploads.ts'

/** A message as the queue delivers it. */
export interface QueueMessage {
  readonly messageId: string
  readonly body: string
  /** How often it has been delivered, this time included. */
  readonly receives: number
}

export interface Intake extends Moderation {
  readonly deadLetters: DeadLetters
  /** After this many deliveries a message is buried with its reason. */
  readonly maxReceives: number
}

/** What was made of a message that need not come again. */
export type MessageOutcome =
  | { readonly kind: 'moderated'; readonly outcomes: readonly ArticleOutcome[] }
  | { readonly kind: 'acknowledged' }
  | { readonly kind: 'buried'; readonly reason: string }

export interface ArticleOutcome {
  readonly article: string
  readonly outcome: ModerationOutcome
}

/**
 * Handles one message of the intake queue. What can never succeed is buried with its reason; so is what has failed as
 * often as it may.
 * @throws whatever went wrong, when the message should be delivered again
 */
export async function moderateMessage(message: QueueMessage, intake: Intake): Promise<MessageOutcome> {
  const asked = readUploads(message.body)
  if (asked.kind === 'test') return { kind: 'acknowledged' }
  if (asked.kind === 'malformed') return bury(message, 'event-malformed', asked.message, intake)
  try {
    return await moderateAll(message, asked.uploads, intake)
  } catch (error) {
    if (message.receives < intake.maxReceives) throw error
    const { code, message: detail } = nameFailure(error)
    return bury(message, code, detail, intake)
  }
}

async function moderateAll(message: QueueMessage, uploads: readonly Upload[], intake: Intake): Promise<MessageOutcome> {
  const outcomes: ArticleOutcome[] = []
  for (const upload of uploads)
    outcomes.push({ article: upload.article, outcome: await moderateUpload(upload, intake) })
  const missing = outcomes.some(({ outcome }) => outcome.kind === 'missing')
  if (missing) return bury(message, 'article-missing', 'the uploaded version is gone from the intake', intake)
  return { kind: 'moderated', outcomes }
}

async function bury(message: QueueMessage, reason: string, detail: string, intake: Intake): Promise<MessageOutcome> {
  await intake.deadLetters.bury({ messageId: message.messageId, body: message.body, reason, detail })
  return { kind: 'buried', reason }
}

/** Foreign errors may carry anything in their message, article text included: only their name goes on. */
function nameFailure(error: unknown): { code: string; message: string } {
  if (isCopydeskError(error)) return error
  const name = error instanceof Error ? error.name : typeof error
  return new CopydeskError('store-unavailable', `unexpected failure: ${name}`, { cause: error })
}
