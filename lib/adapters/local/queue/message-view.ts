import type { MessageAttributes, ReceivedMessage } from './message.ts'
import { toQueueArn } from './queue-address.ts'

export interface SystemAttributes {
  readonly SenderId: string
  readonly SentTimestamp: string
  readonly ApproximateReceiveCount: string
  readonly ApproximateFirstReceiveTimestamp: string
  readonly DeadLetterQueueSourceArn?: string
}

const SENDER_ID = 'AIDALOCALSTACK'

/** What SQS itself says about a received message; times are milliseconds since the epoch, in decimal. */
export function systemAttributesOf(message: ReceivedMessage): SystemAttributes {
  return {
    SenderId: SENDER_ID,
    SentTimestamp: String(message.sentAt),
    ApproximateReceiveCount: String(message.receiveCount),
    ApproximateFirstReceiveTimestamp: String(message.firstReceivedAt),
    ...(message.deadLetterSource !== undefined && { DeadLetterQueueSourceArn: toQueueArn(message.deadLetterSource) }),
  }
}

/** @returns the attributes a receiver asked for by name, by `prefix.*`, or all of them by `All` or `.*`. */
export function chosenAttributes(attributes: MessageAttributes, names: readonly string[]): MessageAttributes {
  const isChosen = (name: string): boolean => names.some((wanted) => matches(name, wanted))
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => isChosen(name)))
}

function matches(name: string, wanted: string): boolean {
  if (wanted === 'All' || wanted === '.*') return true
  return wanted.endsWith('.*') ? name.startsWith(wanted.slice(0, -2)) : name === wanted
}
