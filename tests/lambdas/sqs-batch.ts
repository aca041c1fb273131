import type { SQSEvent } from 'aws-lambda'

/** What Lambda hands over of a queue: these messages, each for the first time. */
export function batchOf(messages: readonly { readonly messageId: string; readonly body: string }[]): SQSEvent {
  const attributes = {
    ApproximateReceiveCount: '1',
    SentTimestamp: '0',
    SenderId: 's',
    ApproximateFirstReceiveTimestamp: '0',
  }
  const source = { eventSource: 'aws:sqs', eventSourceARN: 'arn', awsRegion: 'r', md5OfBody: '' }
  return {
    Records: messages.map(({ messageId, body }) => ({
      messageId,
      body,
      attributes,
      receiptHandle: '',
      messageAttributes: {},
      ...source,
    })),
  }
}
