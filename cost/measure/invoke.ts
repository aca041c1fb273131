import { DeleteMessageCommand, type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import * as z from 'zod'
import type { AwsClients } from '../../lib/adapters/aws/index.ts'
import type { BootedFunction } from '../../tests/infra/runtime-api/boot-function.ts'

/** What one invocation took of the process, as `metered.mjs` tells it, and wrote to its log. */
export interface Spent {
  readonly answer: unknown
  /** User and system time of the whole process, garbage collection and compilation included. */
  readonly cpuMs: number
  /** The same since the process started. */
  readonly processCpuMs: number
  /** The most memory the process has had so far. */
  readonly peakBytes: number
  readonly logBytes: number
}

const SpentSchema = z.object({
  answer: z.unknown(),
  cpuMs: z.number(),
  processCpuMs: z.number(),
  peakBytes: z.number(),
})

export async function invokeMetered(booted: BootedFunction, event: unknown): Promise<Spent> {
  const before = booted.log().length
  const spent = SpentSchema.parse(await booted.invoke(event))
  return { ...spent, logBytes: billedLogBytes(booted.log().slice(before)) }
}

/** CloudWatch counts 26 bytes for each line beside its own. */
function billedLogBytes(text: string): number {
  const lines = text.split('\n').filter((line) => line !== '')
  return lines.reduce((sum, line) => sum + Buffer.byteLength(line) + 26, 0)
}

/** Takes messages out of a queue for good. @returns them as Lambda hands them to a function */
export async function takeBatch({ sqs }: AwsClients, QueueUrl: string, most: number): Promise<object> {
  const { Messages = [] } = await sqs.send(
    new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: most, WaitTimeSeconds: 5 }),
  )
  if (Messages.length < most) throw new Error(`the queue gave ${Messages.length} messages instead of ${most}`)
  for (const { ReceiptHandle } of Messages) await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }))
  return { Records: Messages.map(toRecord) }
}

function toRecord({ MessageId, Body }: Message) {
  return { messageId: MessageId, body: Body, attributes: { ApproximateReceiveCount: '1' } }
}

const BatchSchema = z.object({ batchItemFailures: z.array(z.unknown()).max(0) })

/** Invokes a consumer of a queue. @throws ZodError if it wants a message again */
export async function invokeConsumer(booted: BootedFunction, event: unknown): Promise<Spent> {
  const spent = await invokeMetered(booted, event)
  BatchSchema.parse(spent.answer)
  return spent
}
