export interface MessageAttribute {
  readonly dataType: string
  readonly stringValue?: string
  /** Base64. */
  readonly binaryValue?: string
}

export type MessageAttributes = Readonly<Record<string, MessageAttribute>>

/** A message at rest. Times are milliseconds since the epoch. */
export interface Message {
  readonly id: string
  readonly body: string
  readonly attributes: MessageAttributes
  readonly sentAt: number
  /** Not before: later than `sentAt` when it was sent with a delay. */
  readonly availableAt: number
  readonly receiveCount: number
  readonly firstReceivedAt?: number
  /** Set when a redrive brought it here. */
  readonly deadLetterSource?: string
}

export interface ReceivedMessage extends Message {
  readonly receiptHandle: string
  readonly firstReceivedAt: number
}

export interface QueueSettings {
  readonly name: string
  readonly visibilityTimeoutMs: number
  readonly redrive?: { readonly queue: string; readonly maxReceiveCount: number }
}
