import { HeadObjectCommand } from '@aws-sdk/client-s3'
import { DeleteMessageCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { AwsClients } from '../../../lib/adapters/aws/index.ts'
import type { BootedFunction } from '../../infra/runtime-api/boot-function.ts'

const ResponseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

/**
 * Does what an event source mapping does, until the queue gives no more: hands over batches, and deletes what did not fail.
 * @returns how many messages were handed over
 */
export async function deliver(clients: AwsClients, queue: string, booted: BootedFunction): Promise<number> {
  for (let delivered = 0; ; ) {
    const { Messages = [] } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue, MaxNumberOfMessages: 10, MessageSystemAttributeNames: ['All'] }),
    )
    if (Messages.length === 0) return delivered
    const Records = await Promise.all(Messages.map((message) => toRecord(clients, message)))
    const { batchItemFailures } = ResponseSchema.parse(await booted.invoke({ Records }))
    const failed = new Set(batchItemFailures.map(({ itemIdentifier }) => itemIdentifier))
    for (const { MessageId = '', ReceiptHandle } of Messages) {
      if (!failed.has(MessageId)) await clients.sqs.send(new DeleteMessageCommand({ QueueUrl: queue, ReceiptHandle }))
    }
    delivered += Messages.length
  }
}

async function toRecord(clients: AwsClients, { MessageId, ReceiptHandle, Body = '', Attributes }: Message) {
  const body = await completeEvent(clients, Body)
  return { messageId: MessageId, receiptHandle: ReceiptHandle, body, attributes: Attributes, eventSource: 'aws:sqs' }
}

const EventSchema = z.looseObject({
  Records: z.tuple([
    z.looseObject({
      s3: z.looseObject({
        bucket: z.looseObject({ name: z.string() }),
        object: z.looseObject({ key: z.string() }),
      }),
    }),
  ]),
})

/** Of one width, so that they compare as S3's do, and after those in kept records. */
let sequence = 0x1000_0000_0000

/** S3 says which version was created, and numbers the events of a key; moto does neither. */
async function completeEvent({ s3 }: AwsClients, body: string): Promise<string> {
  const event = EventSchema.safeParse(JSON.parse(body))
  if (!event.success) return body
  const [record] = event.data.Records
  const { bucket, object } = record.s3
  const Key = decodeURIComponent(object.key.replaceAll('+', ' '))
  const { VersionId } = await s3.send(new HeadObjectCommand({ Bucket: bucket.name, Key }))
  const sequencer = (sequence += 1).toString(16).toUpperCase()
  const completed = { ...record, s3: { ...record.s3, object: { ...object, versionId: VersionId, sequencer } } }
  return JSON.stringify({ ...event.data, Records: [completed] })
}
