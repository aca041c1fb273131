import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import type { AwsClients } from '../../../lib/adapters/aws/index.ts'
import type { Answered } from '../../../lib/client/index.ts'
import { type ArticleView, hashArticle, toArticleId } from '../../../lib/contracts/index.ts'
import { audience, openIssuer } from '../../api/issuer.ts'
import type { BootedFunction } from '../runtime-api/boot-function.ts'
import { openDeployment } from './deployment.ts'
import { openClient } from './gateway.ts'
import { knownMetrics, type LogLine, linesOf, metricsOf } from './log-lines.ts'
import { type SynthesisedBundle, synthesiseBundle } from './synthesised-bundle.ts'

const KEY = 'articles/mira holm/halden.txt'
const ARTICLE = `Halden Optics raised its forecast on Tuesday after a strong quarter.

Do not miss this chance! Our free report reveals the one stock that is guaranteed to double.
`

let bundle: SynthesisedBundle

beforeAll(async () => {
  bundle = await synthesiseBundle()
}, 300_000)

afterAll(() => bundle.remove())

describe('an article on its way', { timeout: 90_000 }, () => {
  it('is found by the sequencer of its upload, from the upload to the decision', async () => {
    const { judge, review, clients, client } = await openDesk()

    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: KEY, Body: ARTICLE }))
    const seen = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })
    const claimed = valueOf(await client.claim(seen))
    let version = claimed.version
    for (const { id: finding } of seen.verdict.findings) {
      const answer = { kind: 'answer', finding, answer: 'confirm' } as const
      version = valueOf(await client.act({ id: seen.id, version }, answer, crypto.randomUUID())).version
    }
    const decision = { kind: 'decide', outcome: 'reject', reason: 'misleading' } as const
    const decided = valueOf(await client.act({ id: seen.id, version }, decision, crypto.randomUUID()))

    const key = { pk: `ARTICLE#${KEY}`, sk: 'VERDICT' }
    const { Item } = await clients.dynamodb.send(new GetCommand({ TableName: 'records', Key: key }))
    const { sequencer, revision } = z.object({ sequencer: z.string(), revision: z.string() }).parse(Item)
    const about = (booted: BootedFunction) => linesOf(booted).filter((line) => JSON.stringify(line).includes(sequencer))
    const { events } = valueOf(await client.ledger(seen.id))
    expect(revision.startsWith(`${sequencer}-`)).toBe(true)
    expect(about(judge)).toMatchObject([{ message: 'message handled', articles: [{ outcome: 'filed', revision }] }])
    expect(about(review).map(({ operation }) => operation)).toEqual(expect.arrayContaining(['article', 'claim', 'act']))
    expect(about(review).at(-1)).toMatchObject({ operation: 'act', status: 200, revision })
    expect(events.map((event) => event.revision)).toEqual(events.map(() => revision))
    expect(decided.review.stage).toBe('decided')
    expect(events.at(-1)?.deed.kind).toBe('decide')
  })

  it('is found by the hash of its key as well, also where a request names no verdict', async () => {
    const { judge, review, clients, client } = await openDesk()
    const articleHash = await hashArticle(KEY)

    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: KEY, Body: ARTICLE }))
    const seen = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })
    await client.claim(seen)
    await client.renew(seen.id)
    await client.draft(seen.id, 'not sure yet')

    expect(linesOf(judge)).toContainEqual(
      expect.objectContaining({ articles: [expect.objectContaining({ articleHash })] }),
    )
    const operations = linesOf(review).flatMap((line) =>
      line['articleHash'] === articleHash ? [line['operation']] : [],
    )
    expect(operations.slice(-4)).toEqual(['article', 'claim', 'renew', 'draft'])
  })

  it('is found by its sequencer among the dead letters, and in the log of the function that buried it', async () => {
    const { judge, clients, stack } = await openDesk({ consuming: false })
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: KEY, Body: ARTICLE }))
    const body = await receiveUpload(clients, stack.queueUrl('uploads'))
    const versionId = /"versionId":"([^"]+)"/.exec(body)?.[1]
    await clients.s3.send(new DeleteObjectCommand({ Bucket: 'intake', Key: KEY, VersionId: versionId }))

    await judge.invoke(batchOf(body))

    const letters = await clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: stack.queueUrl('dead-letters'), MessageAttributeNames: ['All'] }),
    )
    const attributes = letters.Messages?.[0]?.MessageAttributes
    const sent = /"sequencer":"([0-9A-F]+)"/.exec(body)?.[1] ?? 'none'
    const sequencer = attributes?.['sequencers']?.StringValue
    expect(attributes?.['reason']?.StringValue).toBe('article-missing')
    expect(sequencer).toBe(sent.padEnd(40, '0'))
    expect(linesOf(judge)).toMatchObject([{ outcome: 'buried', reason: 'article-missing', uploads: [{ sequencer }] }])
  })
})

describe('what the functions measure', { timeout: 90_000 }, () => {
  it('is in the table of metrics, and says what happened', async () => {
    const { judge, review, gauge, clients, client } = await openDesk()
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: 'articles/empty.txt', Body: '\n' }))
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: KEY, Body: ARTICLE }))
    const seen = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })
    const comment = { kind: 'comment', text: 'Is it labelled?' } as const
    await client.act(await claimed(seen), comment, crypto.randomUUID())
    await client.act({ id: seen.id, version: 'stale.1.free' }, comment, crypto.randomUUID())
    await vi.waitUntil(() => metricsOf(judge).get('Copydesk moderate AbstainArticles'), { timeout: 25_000 })

    await gauge.invoke({})

    const measured = new Map([judge, review, gauge].flatMap((booted) => Array.from(metricsOf(booted))))
    const valueFor = (name: string) => measured.get(`Copydesk ${name}`)
    expect([...measured.keys()].filter((name) => !knownMetrics.has(name))).toEqual([])
    expect(valueFor('moderate AbstainArticles')).toEqual([1])
    expect(valueFor('moderate Findings')).toContain(seen.verdict.findings.length)
    expect(valueFor('moderate VerdictAge')?.every((age) => age >= 0 && age < 25_000)).toBe(true)
    expect(valueFor('review-api LedgerWrites')).toEqual([1, 1])
    expect(valueFor('measure-queue QueueLength')).toEqual([2])
    for (const grade of ['critical', 'high', 'milder'])
      expect(valueFor(`measure-queue ${grade} QueueAge`)).toHaveLength(1)

    async function claimed({ id, version }: ArticleView) {
      return { id, version: valueOf(await client.claim({ id, version })).version }
    }
  })

  it('leaves to the lines why there was no verdict, what was written into ledgers, and why requests were refused', async () => {
    const { judge, review, clients, client } = await openDesk()
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: 'articles/empty.txt', Body: '\n' }))
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: KEY, Body: ARTICLE }))
    const seen = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })
    const { version } = valueOf(await client.claim(seen))
    const comment = { kind: 'comment', text: 'Is it labelled?' } as const
    await client.act({ id: seen.id, version }, comment, crypto.randomUUID())
    await client.act({ id: seen.id, version: 'stale.1.free' }, comment, crypto.randomUUID())

    const isAbstention = (line: LogLine) => JSON.stringify(line).includes('"abstention":"empty"')
    await vi.waitUntil(() => linesOf(judge).some(isAbstention), { timeout: 25_000 })
    const written = linesOf(review).flatMap(({ deeds }) => (deeds === undefined ? [] : [deeds]))
    expect(written).toEqual([[{ deed: 'open-revision', events: 1 }], [{ deed: 'comment', events: 1 }]])
    expect(linesOf(review).at(-1)).toMatchObject({ operation: 'act', code: expect.any(String) })
  })

  it('tells the rules of findings in a list that a query can take apart', async () => {
    const { judge, clients, client } = await openDesk()
    await clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key: KEY, Body: ARTICLE }))

    const { verdict } = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })

    const { rules } = z
      .object({ rules: z.array(z.strictObject({ rule: z.string(), findings: z.int() })) })
      .parse(linesOf(judge).find((line) => line['outcome'] === 'moderated'))
    expect(new Set(rules.map(({ rule }) => rule))).toEqual(new Set(verdict.findings.map(({ rule }) => rule)))
    expect(rules.reduce((sum, { findings }) => sum + findings, 0)).toBe(verdict.findings.length)
  })

  it('bears the id of the trace it belongs to', async () => {
    const { boot } = await openDeployment()
    const trace = '1-67891233-abcdef012345678912345678'
    const judge = await boot(bundle.folder, { _X_AMZN_TRACE_ID: `Root=${trace};Parent=53995c3f42cd8ad8;Sampled=1` })

    await judge.invoke(batchOf('no JSON'))

    expect(linesOf(judge)).toMatchObject([{ message: 'message handled', xray_trace_id: trace }])
  })
})

/** Past the message by which S3 says hello. */
async function receiveUpload({ sqs }: AwsClients, QueueUrl: string): Promise<string> {
  return vi.waitUntil(async () => {
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10 }))
    return Messages.find(({ Body }) => Body?.includes('"Records"'))?.Body ?? false
  })
}

/** The functions on the local stack, and a reviewer at the API. */
async function openDesk({ consuming = true } = {}) {
  const [issuer, deployment] = [await openIssuer(), await openDeployment()]
  const judge = await deployment.boot(bundle.folder)
  if (consuming) {
    deployment.stack.consume('uploads', async (event) => BatchResponseSchema.parse(await judge.invoke(event)))
  }
  const signIn = { COPYDESK_OIDC_ISSUER: issuer.url, COPYDESK_OIDC_CLIENT: audience }
  const review = await deployment.boot(bundle.reviewFolder, signIn)
  const gauge = await deployment.boot(bundle.measureFolder)
  return { ...deployment, judge, review, gauge, client: openClient(review, await issuer.sign()) }
}

async function findArticle(client: ReturnType<typeof openClient>): Promise<ArticleView | false> {
  const answer = await client.article(toArticleId(KEY))
  return answer.kind === 'ok' ? answer.value : false
}

function valueOf<Value>(answer: Answered<Value>): Value {
  if (answer.kind !== 'ok') throw new Error(`refused: ${JSON.stringify(answer)}`)
  return answer.value
}

function batchOf(body: string) {
  return { Records: [{ messageId: 'm1', body, attributes: { ApproximateReceiveCount: '1' } }] }
}

const BatchResponseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
