import { copyFileSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest'
import * as z from 'zod'
import { buildFunction } from '../../../bench/bundle/build-function.ts'
import { composeVerdicts } from '../../../lib/adapters/aws/index.ts'
import { loadEngine } from '../../../lib/adapters/node/index.ts'
import type { Answered } from '../../../lib/client/index.ts'
import { moderate, readSource } from '../../../lib/engine/index.ts'
import { announceAll, changesOf } from '../../announcements/item-history.ts'
import { audience, type Issuer, openIssuer } from '../../api/issuer.ts'
import { type Deployment, openDeployment } from './deployment.ts'
import { openClient, openGateway } from './gateway.ts'
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

  it.each([
    ['moderate', () => bundle.folder],
    ['index-evidence', () => bundle.indexFolder],
    ['review-api', () => bundle.reviewFolder],
  ] as const)('is the code that sizes and speed are measured of: %s', async (name, folder) => {
    const { code } = await buildFunction(name)

    expect(readFileSync(join(folder(), 'index.mjs')).equals(code)).toBe(true)
  })

  it('keeps the weights within 1.5 MB', () => {
    expect(statSync(join(bundle.folder, 'weights.bin')).size).toBeLessThanOrEqual(1_500_000)
  })

  it('of the review function holds nothing but code, and no identity of the local stack', () => {
    const code = readFileSync(join(bundle.reviewFolder, 'index.mjs'), 'utf8')

    expect(readdirSync(bundle.reviewFolder)).toEqual(['index.mjs'])
    expect(code).toContain('Bearer ')
    expect(code).not.toContain('^Local ')
  })

  it.each(['announceFolder', 'deliverFolder', 'measureFolder'] as const)('holds nothing but code: %s', (folder) => {
    expect(readdirSync(bundle[folder])).toEqual(['index.mjs'])
  })
})

describe('the deployed function', () => {
  it('judges an uploaded article, and says what the engine says on a laptop', async () => {
    const { stack, clients, boot } = await openDeployment()
    const judge = await boot(bundle.folder)
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
    const { stack, clients, boot } = await openDeployment()
    const [judge, indexer] = [await boot(bundle.folder), await boot(bundle.indexFolder)]
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
    const { stack, clients, boot } = await openDeployment()
    const judge = await boot(bundle.folder)
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
    const judge = await (await openDeployment()).boot(folder)

    await expect(judge.invoke({ Records: [] })).rejects.toThrow('weights')
  })
})

describe('the deployed review function', () => {
  it('is for those alone whom the issuer knows, and never for whoever says who they are', async () => {
    const issuer = await openIssuer()
    const ask = openGateway(await bootReview(await openDeployment(), issuer))
    const local = Buffer.from(JSON.stringify({ id: 'u-1', name: 'Mira', duty: 'lead' })).toString('base64url')
    const statusFor = async (headers: Record<string, string>) =>
      (await ask('https://desk.example/v1/queue', { headers })).status

    expect(await statusFor({})).toBe(401)
    expect(await statusFor({ authorization: `Local ${local}` })).toBe(401)
    expect(await statusFor({ authorization: `Bearer ${await issuer.sign({ aud: 'another' })}` })).toBe(401)
    expect(await statusFor({ authorization: `Bearer ${await issuer.sign({ 'cognito:groups': [] })}` })).toBe(403)
    expect(await statusFor({ authorization: `Bearer ${await issuer.sign()}` })).toBe(200)
  })

  it('shows what the moderate function flagged, and writes down what is done with it', async () => {
    const issuer = await openIssuer()
    const deployment = await openDeployment()
    const judge = await deployment.boot(bundle.folder)
    deployment.stack.consume('uploads', async (event) => BatchResponseSchema.parse(await judge.invoke(event)))
    const review = await bootReview(deployment, issuer)
    const client = openClient(review, await issuer.sign())
    await deployment.clients.s3.send(
      new PutObjectCommand({ Bucket: 'intake', Key: 'articles/halden.txt', Body: article, ContentType: 'text/plain' }),
    )

    const opened = await vi.waitUntil(async () => valueOf(await client.next({})) ?? false, { timeout: 25_000 })
    const key = crypto.randomUUID()
    const comment = { kind: 'comment', text: 'The label stands where it should.' } as const
    const first = await client.act(opened, comment, key)
    const again = await client.act(opened, comment, key)

    expect(opened).toMatchObject({ article: 'articles/halden.txt', isMine: true, lease: { name: 'Mira Holm' } })
    expect(valueOf(first)?.review.comments).toMatchObject([{ text: comment.text, by: { id: 'u-holm' } }])
    expect(valueOf(again)?.version).toBe(valueOf(first)?.version)
    const reports = review
      .log()
      .split('\n')
      .filter((line) => line.includes('request answered'))
    expect(reports.at(-1)).toContain('"replayed":true')
    expect(reports.at(-1)).toContain('"correlationId":"JKJaXmPLvHcESHA="')
    expect(reports.join()).not.toContain('label')
  })

  it('answers in gzip where that is taken', async () => {
    const issuer = await openIssuer()
    const ask = openGateway(await bootReview(await openDeployment(), issuer))
    const headers = { authorization: `Bearer ${await issuer.sign()}`, 'accept-encoding': 'gzip, br' }

    const response = await ask('https://desk.example/v1/session', { headers })

    expect(response.headers.get('content-encoding')).toBe('gzip')
    const body = gunzipSync(Buffer.from(await response.arrayBuffer())).toString()
    expect(JSON.parse(body)).toMatchObject({ name: 'Mira Holm' })
  })

  it('fails, and does not answer, without its configuration', async () => {
    const { boot } = await openDeployment()
    const ask = openGateway(await boot(bundle.reviewFolder))

    await expect(ask('https://desk.example/v1/session')).rejects.toThrow('COPYDESK_OIDC_ISSUER')
  })
})

describe('the deployed announce function', () => {
  it('announces what the moderate function files', async () => {
    const { stack, clients, boot, events } = await openDeployment()
    const [judge, announcer] = [await boot(bundle.folder), await boot(bundle.announceFolder)]
    let batches = 0
    stack.follow('records', 'VERDICT', async (event) => {
      const answer = BatchResponseSchema.parse(await announcer.invoke(event))
      batches += 1
      return answer
    })
    stack.consume('uploads', async (event) => BatchResponseSchema.parse(await judge.invoke(event)))

    await clients.s3.send(
      new PutObjectCommand({ Bucket: 'intake', Key: 'articles/halden.txt', Body: article, ContentType: 'text/plain' }),
    )

    await vi.waitUntil(() => batches > 0, { timeout: 25_000 })
    const lines = events()
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      'detail-type': 'VerdictIssued',
      detail: { article: 'articles/halden.txt', disposition: 'review' },
    })
    expect(lines.join()).not.toMatch(/Halden Optics|guaranteed to double/)
    expect(announcer.log()).not.toMatch(/Halden Optics|guaranteed to double/)
  })
})

describe('the deployed deliver-webhook function', () => {
  it('buries what is no announcement, and asks for the message again while it has no secret', async () => {
    const { stack, clients, boot } = await openDeployment()
    const deliverer = await boot(bundle.deliverFolder)
    const batch = (body: string) => ({
      Records: [{ messageId: 'm1', body, attributes: { ApproximateReceiveCount: '1' } }],
    })
    const [announcement] = announceAll(
      changesOf([{ kind: 'verdict', sequencer: '01', judgedAt: '2026-11-02T08:00:00.000Z' }]),
    )

    const malformed = await deliverer.invoke(batch('{}'))
    const unsigned = await deliverer.invoke(batch(JSON.stringify(announcement)))

    expect(malformed).toEqual({ batchItemFailures: [] })
    expect(unsigned).toEqual({ batchItemFailures: [{ itemIdentifier: 'm1' }] })
    const { Messages } = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: stack.queueUrl('dead-letters'), MessageAttributeNames: ['All'] }),
    )
    expect(Messages).toMatchObject([{ MessageAttributes: { reason: { StringValue: 'event-malformed' } } }])
  })
})

function bootReview({ boot }: Deployment, { url }: Issuer) {
  return boot(bundle.reviewFolder, { COPYDESK_OIDC_ISSUER: url, COPYDESK_OIDC_CLIENT: audience })
}

function valueOf<Value>(answer: Answered<Value>): Value | undefined {
  return answer.kind === 'ok' ? answer.value : undefined
}

const BatchResponseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })

function judgeHere(uri: string) {
  const engine = loadEngine()
  const source = readSource({ uri, mediaType: 'text/plain', bytes: Buffer.from(article) }, engine.sha256)
  if (source.kind !== 'text') throw new Error('the article is plain text')
  return moderate(source, engine)
}
