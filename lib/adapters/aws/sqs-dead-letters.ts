import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs'
import type { DeadLetters } from '../../app/ports/index.ts'
import { translate } from './translate.ts'

/** Dead letters in an SQS queue: the message as it came; its id, its reason and the sequencers of its uploads as attributes. */
export function createSqsDeadLetters(client: SQSClient, queueUrl: string): DeadLetters {
  return {
    async bury({ messageId, body, reason, detail, sequencers }) {
      const command = new SendMessageCommand({
        QueueUrl: queueUrl,
        MessageBody: body,
        MessageAttributes: {
          messageId: text(messageId),
          reason: text(reason),
          detail: text(detail),
          // An attribute cannot be empty.
          ...(sequencers.length > 0 && { sequencers: text(sequencers.join(' ')) }),
        },
      })
      await translate('burying a message', client.send(command))
    },
  }
}

function text(value: string) {
  return { DataType: 'String', StringValue: value }
}
