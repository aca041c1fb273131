import { CopydeskError, type ErrorCode, isCopydeskError } from '../../contracts/errors.ts'
import type { DeadLetters } from '../ports/index.ts'
import { uploadsIn } from './read-uploads.ts'

/** A message as the queue delivers it. */
export interface QueueMessage {
  readonly messageId: string
  readonly body: string
  /** How often it has been delivered, this time included. */
  readonly receives: number
}

/** What every function that consumes a queue works with. */
export interface Postbox {
  readonly deadLetters: DeadLetters
  /** After this many deliveries a message is buried with its reason. */
  readonly maxReceives: number
}

export interface Buried {
  readonly kind: 'buried'
  readonly reason: string
}

/**
 * Runs the handling of a message; one that has failed as often as it may is buried with the last reason.
 * @throws whatever went wrong, when the message should be delivered again
 */
export async function retryOrBury<Outcome>(
  message: QueueMessage,
  postbox: Postbox,
  handle: () => Promise<Outcome>,
): Promise<Outcome | Buried> {
  try {
    return await handle()
  } catch (error) {
    if (message.receives < postbox.maxReceives) throw error
    const { code, message: detail } = nameFailure(error)
    return bury(message, code, detail, postbox)
  }
}

/** Sets a message aside for good, with its reason. */
export async function bury(
  message: QueueMessage,
  reason: ErrorCode,
  detail: string,
  postbox: Postbox,
): Promise<Buried> {
  const { messageId, body } = message
  const sequencers = uploadsIn(body).map(({ sequencer }) => sequencer)
  await postbox.deadLetters.bury({ messageId, body, reason, detail, sequencers })
  return { kind: 'buried', reason }
}

/** Foreign errors may carry anything in their message, article text included: only their name goes on. */
function nameFailure(error: unknown): { code: ErrorCode; message: string } {
  if (isCopydeskError(error)) return error
  const name = error instanceof Error ? error.name : typeof error
  return new CopydeskError('store-unavailable', `unexpected failure: ${name}`, { cause: error })
}
