import { copyFileSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import * as z from 'zod'
import { type AwsClients, composeVerdicts, createClients } from '../../../lib/adapters/aws/index.ts'
import { createVerdictTable } from '../../../lib/adapters/aws/verdicts/create-table.ts'
import { type LocalStack, startLocalStack } from '../../../lib/adapters/local/index.ts'
import { loadEngine } from '../../../lib/adapters/node/index.ts'
import { moderate, readSource } from '../../../lib/engine/index.ts'
import { type BootedFunction, bootFunction } from '../runtime-api/boot-function.ts'
import { type SynthesisedBundle, synthesiseBundle } from './synthesised-bundle.ts'

const article = `Halden Optics raised its forecast on Tuesday after a strong quarter.
Revenue rose 12 percent to 340 million euros, the company said.

Ad
Do not miss this chance! Our free report reveals the one stock that is guaranteed to double.
`

let bundle: SynthesisedBundle

beforeAll(async () => {
  bundle = await synthesiseBundle()
}, 120_000)

afterAll(() => bundle.remove())

describe('the synthesised bundle', () => {
  it('holds the function and the trained weights, and nothing else', () => {
    expect(readdirSync(bundle.folder).toSorted()).toEqual(['index.mjs', 'weights.bin'])
  })

  it('of the function that indexes evidence holds nothing but code', () => {
    expect(readdirSync(bundle.indexFolder)).toEqual(['index.mjs'])
  })

  it('stays small: code up to 1,100 KiB, weights up to 1.5 MB', () => {
    const code = statSync(join(bundle.folder, 'index.mjs')).size
    const weights = statSync(join(bundle.folder, 'weights.bin')).size
    console.info(`bundle: ${(code / 1024).toFixed(0)} KiB of code, ${(weights / 1024).toFixed(0)} KiB of weights`)

    expect(code).toBeLessThanOrEqual(1100 * 1024)
    expect(weights).toBeLessThanOrEqual(1_500_000)
  })
})

describe('the deployed function', () => {
  it('judges an uploaded article, and says what the engine says on a laptop', async () => {
    const { stack, clients, judge } = await open()
    stack.consume('uploads', async (event) => BatchResponseSchema.parse(await judge.invoke(event)))

    await clients.s3.send(
      new PutObjectCommand({
        Bucket: 'intake',
        Key: 'articles/halden optics.txt',
        Body: article,
        ContentType: 'text/plain',
      }),
    )

    const verdicts = composeVerdicts({ table: 'records', snapshotBucket: 'snapshots' }, clients)
    const record = await vi.waitUntil(() => verdicts.find('articles/halden optics.txt'), { timeout: 25_000 })
    expect(record.verdict).toEqual(judgeHere('s3://intake/articles/halden optics.txt'))
  })

  it('compares it with evidence that the other function has indexed', async () => {
    const { stack, clients, judge } = await open()
    const indexer = await boot(bundle.indexFolder, stack)
    stack.consume('evidence', async (event) => BatchResponseSchema.parse(await indexer.invoke(event)))
    stack.consume('uploads', async (event) => BatchResponseSchema.parse(await judge.invoke(event)))
    const put = (Key: string, Body: string) =>
      clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key, Body, ContentType: 'text/plain' }))

    await put('articles/halden.txt', article)
    await put('evidence/prices.csv', 'symbol,date,close,currency\nHalden Optics,2025-09-30,42.00,EUR\n')

    const verdicts = composeVerdicts({ table: 'records', snapshotBucket: 'snapshots' }, clients)
    const hasEvidence = async () =>
      (await verdicts.find('articles/halden.txt'))?.verdict.engine.evidence.documents === 1
    expect(await vi.waitUntil(hasEvidence, { timeout: 25_000 })).toBe(true)
  })

  it('buries what is no upload, with the reason', async () => {
    const { stack, clients, judge } = await open()
    const batch = { Records: [{ messageId: 'm1', body: 'no JSON', attributes: { ApproximateReceiveCount: '1' } }] }

    const response = await judge.invoke(batch)

    expect(response).toEqual({ batchItemFailures: [] })
    const { Messages } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: stack.queueUrl('dead-letters'), MessageAttributeNames: ['All'] }),
    )
    expect(Messages).toMatchObject([{ MessageAttributes: { reason: { StringValue: 'event-malformed' } } }])
  })

  it('refuses to work without its weights', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'copydesk-weightless-'))
    onTestFinished(() => rmSync(folder, { recursive: true }))
    copyFileSync(join(bundle.folder, 'index.mjs'), join(folder, 'index.mjs'))
    const { judge } = await open(folder)

    await expect(judge.invoke({ Records: [] })).rejects.toThrow('weights')
  })
})

const BatchResponseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

interface Deployment {
  readonly stack: LocalStack
  readonly clients: AwsClients
  readonly judge: BootedFunction
}

/** Puts the function where its environment says it is on AWS. */
async function open(folder = bundle.folder): Promise<Deployment> {
  const stack = await openStack()
  const clients = createClients({ endpoint: stack.endpoint, s3PathStyle: true })
  await createVerdictTable(clients.dynamodb, 'records')
  onTestFinished(() => clients.close())
  return { stack, clients, judge: await boot(folder, stack) }
}

async function boot(folder: string, stack: LocalStack): Promise<BootedFunction> {
  const booted = await bootFunction({ folder, environment: environmentOf(stack) })
  onTestFinished(() => booted.stop())
  return booted
}

const NOTIFICATIONS = [
  { queue: 'uploads', prefix: 'articles/' },
  { queue: 'evidence', prefix: 'evidence/' },
]

async function openStack(): Promise<LocalStack> {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-deployed-'))
  const stack = await startLocalStack({
    directory,
    port: 0,
    buckets: [
      { name: 'intake', versioned: true, notify: NOTIFICATIONS },
      { name: 'snapshots', versioned: true },
    ],
    queues: [
      { name: 'uploads', visibilityTimeoutMs: 180_000, redrive: { queue: 'dead-letters', maxReceiveCount: 5 } },
      { name: 'evidence', visibilityTimeoutMs: 720_000 },
      { name: 'dead-letters', visibilityTimeoutMs: 30_000 },
    ],
  })
  onTestFinished(async () => {
    await stack.close()
    rmSync(directory, { recursive: true })
  })
  return stack
}

function environmentOf(stack: LocalStack): Record<string, string> {
  return {
    AWS_REGION: 'us-east-1',
    AWS_ENDPOINT_URL: stack.endpoint,
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED: 'true',
    COPYDESK_TABLE: 'records',
    COPYDESK_SNAPSHOT_BUCKET: 'snapshots',
    COPYDESK_DEAD_LETTER_URL: stack.queueUrl('dead-letters'),
    COPYDESK_INTAKE_URL: stack.queueUrl('uploads'),
    COPYDESK_MAX_BYTES: '4194304',
    COPYDESK_MAX_RECEIVES: '5',
    COPYDESK_S3_PATH_STYLE: 'true',
  }
}

function judgeHere(uri: string) {
  const engine = loadEngine()
  const source = readSource({ uri, mediaType: 'text/plain', bytes: Buffer.from(article) }, engine.sha256)
  if (source.kind !== 'text') throw new Error('the article is plain text')
  return moderate(source, engine)
}
