/** Error type of the JSON protocol -> code of the older query protocol, which clients still match on. */
const CODES = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  ReceiptHandleIsInvalid: 'ReceiptHandleIsInvalid',
  MessageNotInflight: 'AWS.SimpleQueueService.MessageNotInflight',
  InvalidMessageContents: 'InvalidMessageContents',
  InvalidParameterValue: 'InvalidParameterValue',
  InvalidAttributeName: 'InvalidAttributeName',
  MissingParameter: 'MissingParameter',
  EmptyBatchRequest: 'AWS.SimpleQueueService.EmptyBatchRequest',
  TooManyEntriesInBatchRequest: 'AWS.SimpleQueueService.TooManyEntriesInBatchRequest',
  BatchEntryIdsNotDistinct: 'AWS.SimpleQueueService.BatchEntryIdsNotDistinct',
  InvalidBatchEntryId: 'AWS.SimpleQueueService.InvalidBatchEntryId',
  BatchRequestTooLong: 'AWS.SimpleQueueService.BatchRequestTooLong',
  UnsupportedOperation: 'AWS.SimpleQueueService.UnsupportedOperation',
  SerializationException: 'SerializationException',
} as const

export type QueueErrorType = keyof typeof CODES

/** A refusal SQS knows; every one of them is the caller's to mend. */
export class QueueError extends Error {
  override readonly name = 'QueueError'
  readonly type: QueueErrorType

  constructor(type: QueueErrorType, message: string) {
    super(message)
    this.type = type
  }

  get queryCode(): string {
    return CODES[this.type]
  }
}
