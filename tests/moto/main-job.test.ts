import { PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { composeVerdicts } from '../../lib/adapters/aws/index.ts'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import { verifyLedger } from '../../lib/app/review/index.ts'
import type { Answered, ReviewClient } from '../../lib/client/index.ts'
import type { ArticleView, ReviewView, Verdict } from '../../lib/contracts/index.ts'
import { moderate, readSource } from '../../lib/engine/index.ts'
import { type Claims, openIssuer } from '../api/issuer.ts'
import { openClient, openGateway } from '../infra/deployment/gateway.ts'
import type { BootedFunction } from '../infra/runtime-api/boot-function.ts'
import { deliver } from './deployment/deliver.ts'
import { type Deployment, deployApp } from './deployment/deployment.ts'
import { useMoto } from './server/moto.ts'

const ARTICLE = `Halden Optics raised its forecast on Tuesday after a strong quarter.
Revenue rose 12 percent to 340 million euros, the company said.

Ad
Do not miss this chance! Our free report reveals the one stock that is guaranteed to double.
`
const PLAIN = 'Corvane Rail opened a depot in the north on Monday. It employs forty people, the company said.\n'

let deployment: Deployment

beforeAll(async () => {
  deployment = await deployApp(useMoto(), 'Copydesk-main')
})

afterAll(() => deployment.close())

describe('an upload', () => {
  it('is announced, judged by the deployed function, and its verdict is what the engine says here', async () => {
    const judge = await boot('ModerationJudge')
    await upload('articles/halden optics.txt', ARTICLE)

    await deliver(deployment.clients, queue('IntakeUploads'), judge)

    const record = await verdicts().find('articles/halden optics.txt')
    expect(record?.verdict).toEqual(judgeHere('articles/halden optics.txt', ARTICLE))
    expect(record?.verdict.findings.length).toBeGreaterThan(0)
  })

  it('of an article that was judged before takes its place', async () => {
    const judge = await boot('ModerationJudge')
    await upload('articles/corvane.txt', ARTICLE)
    await deliver(deployment.clients, queue('IntakeUploads'), judge)
    const before = await verdicts().find('articles/corvane.txt')
    await upload('articles/corvane.txt', PLAIN)

    await deliver(deployment.clients, queue('IntakeUploads'), judge)

    const after = await verdicts().find('articles/corvane.txt')
    expect(after?.verdict).toEqual(judgeHere('articles/corvane.txt', PLAIN))
    expect(after?.upload.versionId).not.toBe(before?.upload.versionId)
  })

  it('that is no event is set aside with its reason', async () => {
    const judge = await boot('ModerationJudge')
    const batch = { Records: [{ messageId: 'm1', body: 'no JSON', attributes: { ApproximateReceiveCount: '1' } }] }

    expect(await judge.invoke(batch)).toEqual({ batchItemFailures: [] })

    const { Messages } = await deployment.clients.sqs.send(
      new ReceiveMessageCommand({ QueueUrl: queue('IntakeDeadLetters'), MessageAttributeNames: ['All'] }),
    )
    expect(Messages).toMatchObject([{ MessageAttributes: { reason: { StringValue: 'event-malformed' } } }])
  })
})

describe('evidence', () => {
  it('that comes late has the articles it concerns judged again, with its facts', async () => {
    const [judge, indexer] = [await boot('ModerationJudge'), await boot('EvidenceIndexer')]
    await upload('articles/late.txt', ARTICLE)
    await deliver(deployment.clients, queue('IntakeUploads'), judge)
    await upload('evidence/prices.csv', 'symbol,date,close,currency\nHalden Optics,2025-09-30,42.00,EUR\n')

    await deliver(deployment.clients, queue('EvidenceUploads'), indexer)
    await deliver(deployment.clients, queue('IntakeUploads'), judge)

    const record = await verdicts().find('articles/late.txt')
    expect(record?.verdict.engine.evidence.documents).toBe(1)
  })
})

describe('the desk', () => {
  it('is for those alone whom the issuer knows', async () => {
    const { review, sign } = await bootDesk()
    const ask = openGateway(review)
    const statusFor = async (authorization: string) =>
      (await ask('https://desk.example/v1/queue', { headers: { authorization } })).status

    expect(await statusFor('Bearer nonsense')).toBe(401)
    expect(await statusFor(`Bearer ${await sign({ aud: 'another' })}`)).toBe(401)
    expect(await statusFor(`Bearer ${await sign()}`)).toBe(200)
  })

  it('takes a claim, answers and a decision, and keeps a ledger that proves itself', async () => {
    const opened = await judgeForDesk('articles/desk/halden.txt')
    const { client } = await openDesk()
    const seen = await findAtDesk(client, 'articles/desk/halden.txt')

    const decided = await decide(client, seen)
    const late = await client.act(seen, { kind: 'comment', text: 'Seen.' }, crypto.randomUUID())

    const { article, events, head } = valueOf(await client.ledger(seen.id))
    expect(events).toHaveLength(opened.findings.length + 2)
    expect(events.at(-1)).toMatchObject({ actor: { id: 'u-holm' }, deed: DECISION })
    expect(verifyLedger(article, events, sha256, head)).toMatchObject({ kind: 'intact', head: head.hash })
    expect(decided.review.stage).toBe('decided')
    expect(late).toMatchObject({ kind: 'problem', problem: { status: 412 } })
    const { items } = valueOf(await client.queue({ shelf: 'decided' }))
    expect(items.map((item) => item.article)).toEqual(['articles/desk/halden.txt'])
  })

  it('lets a lead have an article judged under another name, by way of the intake', async () => {
    await judgeForDesk('articles/desk/golden.txt')
    const { client } = await openDesk({ 'cognito:groups': ['lead'] })
    const { id } = await decide(client, await findAtDesk(client, 'articles/desk/golden.txt'))

    const golden = valueOf(await client.seedGolden(id, crypto.randomUUID()))
    await deliver(deployment.clients, queue('IntakeUploads'), await boot('ModerationJudge'))

    expect(golden.article).not.toBe('articles/desk/golden.txt')
    expect((await verdicts().find(golden.article))?.verdict.text.content).toBe(ARTICLE)
  })
})

const DECISION = { kind: 'decide', outcome: 'reject', reason: 'unlabelled-advertising' } as const

/** Uploads the article and has it judged. */
async function judgeForDesk(article: string): Promise<Verdict> {
  await upload(article, ARTICLE)
  await deliver(deployment.clients, queue('IntakeUploads'), await boot('ModerationJudge'))
  const record = await verdicts().find(article)
  if (record === undefined) throw new Error(`${article} has not been judged`)
  return record.verdict
}

async function findAtDesk(client: ReviewClient, article: string): Promise<ArticleView> {
  const { items } = valueOf(await client.queue({ search: article }))
  return valueOf(await client.article(items[0]?.id ?? ''))
}

/** Claims an article, confirms each finding, and decides. */
async function decide(client: ReviewClient, seen: ArticleView): Promise<ReviewView> {
  let view = valueOf(await client.claim(seen))
  for (const finding of seen.review.unanswered) {
    view = valueOf(await client.act(view, { kind: 'answer', finding, answer: 'confirm' }, crypto.randomUUID()))
  }
  return valueOf(await client.act(view, DECISION, crypto.randomUUID()))
}

async function boot(beginning: string, changes?: Readonly<Record<string, string>>): Promise<BootedFunction> {
  const booted = await deployment.boot(beginning, changes)
  onTestFinished(() => booted.stop())
  return booted
}

async function openDesk(claims: Claims = {}) {
  const { review, sign } = await bootDesk()
  return { client: openClient(review, await sign(claims)) }
}

async function bootDesk() {
  const issuer = await openIssuer()
  const review = await boot('ReviewDesk', { COPYDESK_OIDC_ISSUER: issuer.url })
  return { review, sign: (claims: Claims = {}) => issuer.sign(claims) }
}

function queue(name: string): string {
  return deployment.find('AWS::SQS::Queue', name)
}

function upload(Key: string, Body: string) {
  const Bucket = deployment.find('AWS::S3::Bucket', 'IntakeArticles')
  return deployment.clients.s3.send(new PutObjectCommand({ Bucket, Key, Body, ContentType: 'text/plain' }))
}

function verdicts() {
  const table = deployment.find('AWS::DynamoDB::GlobalTable', 'RecordsTable')
  const snapshotBucket = deployment.find('AWS::S3::Bucket', 'SnapshotsTexts')
  return composeVerdicts({ table, snapshotBucket }, deployment.clients)
}

function valueOf<Value>(answer: Answered<Value>): Value {
  if (answer.kind === 'ok') return answer.value
  throw new Error(JSON.stringify(answer))
}

function judgeHere(key: string, text: string) {
  const engine = loadEngine()
  const bucket = deployment.find('AWS::S3::Bucket', 'IntakeArticles')
  const uri = `s3://${bucket}/${key}`
  const source = readSource({ uri, mediaType: 'text/plain', bytes: Buffer.from(text) }, engine.sha256)
  if (source.kind !== 'text') throw new Error('the article is plain text')
  return moderate(source, engine)
}
