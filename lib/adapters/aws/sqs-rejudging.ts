import { SendMessageBatchCommand, type SQSClient } from '@aws-sdk/client-sqs'
import { type Rejudging, type Upload, writeRejudge } from '../../app/index.ts'
import { CopydeskError } from '../../contracts/errors.ts'
import { translate } from './translate.ts'

/** SQS takes ten messages at a time. */
const BATCH = 10

/** Wishes to judge again, sent to the queue that uploads are announced to. */
export function createSqsRejudging(client: SQSClient, queueUrl: string): Rejudging {
  return {
    async ask(uploads) {
      for (let start = 0; start < uploads.length; start += BATCH) {
        await sendBatch(client, queueUrl, uploads.slice(start, start + BATCH))
      }
    },
  }
}

async function sendBatch(client: SQSClient, queueUrl: string, uploads: readonly Upload[]): Promise<void> {
  const Entries = uploads.map((upload, index) => ({ Id: String(index), MessageBody: writeRejudge(upload) }))
  const command = new SendMessageBatchCommand({ QueueUrl: queueUrl, Entries })
  const { Failed = [] } = await translate('asking to judge again', client.send(command))
  if (Failed.length === 0) return
  throw new CopydeskError('store-unavailable', `asking to judge again failed for ${Failed.length} of ${uploads.length}`)
}
