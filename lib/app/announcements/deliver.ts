import { AnnouncementSchema } from '../../contracts/index.ts'
import { type Buried, bury, type Postbox, type QueueMessage, retryOrBury } from '../messages/index.ts'
import type { Webhook } from '../ports/index.ts'

/** What delivering works with. */
export interface DeliveryRoom extends Postbox {
  readonly webhook: Webhook
}

/** What became of a message that need not come again. */
export type DeliveryOutcome = { readonly kind: 'delivered'; readonly id: string } | Buried

/**
 * Delivers one announcement to the receiver. What it refuses for good is buried with the reason; so is what has failed as
 * often as it may.
 * @throws whatever went wrong, when the message should be delivered again
 */
export async function deliverMessage(message: QueueMessage, room: DeliveryRoom): Promise<DeliveryOutcome> {
  const announcement = AnnouncementSchema.safeParse(parseJson(message.body))
  if (!announcement.success) return bury(message, 'event-malformed', 'the message is no announcement', room)
  const { id } = announcement.data
  return retryOrBury(message, room, async (): Promise<DeliveryOutcome> => {
    const receipt = await room.webhook.post(id, message.body)
    if (receipt.kind === 'taken') return { kind: 'delivered', id }
    return bury(message, 'webhook-refused', receipt.why, room)
  })
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}
