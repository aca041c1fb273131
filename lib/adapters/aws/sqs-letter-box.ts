import {
  ChangeMessageVisibilityBatchCommand,
  DeleteMessageCommand,
  ListDeadLetterSourceQueuesCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs'
import type { KeptLetter, LetterBox } from '../../app/ports/index.ts'
import { CopydeskError } from '../../contracts/errors.ts'
import { translate } from './translate.ts'

/** A letter, and the receipt by which it can be put back or removed. */
export interface TakenLetter extends KeptLetter {
  readonly receipt: string
}

/** Dead letters in an SQS queue. Where they came from, the queue itself knows. */
export function createSqsLetterBox(client: SQSClient, queueUrl: string): LetterBox<TakenLetter> {
  let source: Promise<string> | undefined
  return {
    take: () => translate('reading dead letters', take(client, queueUrl)),
    async putBack(letters) {
      for (let start = 0; start < letters.length; start += BATCH)
        await translate('putting dead letters back', show(client, queueUrl, letters.slice(start, start + BATCH)))
    },
    async sendBack({ body }) {
      source ??= findSource(client, queueUrl)
      const command = new SendMessageCommand({ QueueUrl: await source, MessageBody: body })
      await translate('sending a dead letter back', client.send(command))
    },
    async remove({ receipt }) {
      const command = new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle: receipt })
      await translate('removing a dead letter', client.send(command))
    },
  }
}

/** SQS takes and gives ten messages at a time. */
const BATCH = 10

/** Long enough to send back ten thousand; after a crash they can be seen again by then. */
const HIDDEN_SECONDS = 600

/** Waiting a second asks every server of the queue; not waiting, only some. */
async function take(client: SQSClient, QueueUrl: string): Promise<readonly TakenLetter[]> {
  const command = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: BATCH,
    WaitTimeSeconds: 1,
    VisibilityTimeout: HIDDEN_SECONDS,
    MessageAttributeNames: ['All'],
    MessageSystemAttributeNames: ['SentTimestamp'],
  })
  const { Messages = [] } = await client.send(command)
  return Messages.map(toLetter)
}

function toLetter({ MessageId = '', ReceiptHandle = '', Body = '', MessageAttributes = {}, Attributes }: Message) {
  const text = (name: string): string | null => MessageAttributes[name]?.StringValue ?? null
  const receives = text('receives')
  return {
    id: MessageId,
    receipt: ReceiptHandle,
    body: Body,
    reason: text('reason'),
    detail: text('detail'),
    receives: receives === null ? null : Number(receives),
    since: new Date(Number(Attributes?.SentTimestamp ?? 0)).toISOString(),
  }
}

function show(client: SQSClient, QueueUrl: string, letters: readonly TakenLetter[]): Promise<unknown> {
  const Entries = letters.map(({ receipt }, index) => ({
    Id: String(index),
    ReceiptHandle: receipt,
    VisibilityTimeout: 0,
  }))
  return client.send(new ChangeMessageVisibilityBatchCommand({ QueueUrl, Entries }))
}

/** @throws CopydeskError `stack-unreachable` if no queue has its dead letters here */
async function findSource(client: SQSClient, QueueUrl: string): Promise<string> {
  const command = new ListDeadLetterSourceQueuesCommand({ QueueUrl })
  const { queueUrls = [] } = await translate('looking for the queue of dead letters', client.send(command))
  const [source] = queueUrls
  if (source !== undefined) return source
  throw new CopydeskError('stack-unreachable', 'no queue has its dead letters here', {
    hint: 'Name the queue of dead letters that the stack prints.',
  })
}
