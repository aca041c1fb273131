import { PutObjectCommand } from '@aws-sdk/client-s3'
import { PutCommand, ScanCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { type ArticleView, toArticleId } from '../../../lib/contracts/index.ts'
import { audience, openIssuer } from '../../api/issuer.ts'
import type { BootedFunction } from '../runtime-api/boot-function.ts'
import { type Deployment, openDeployment } from './deployment.ts'
import { openClient, openGateway } from './gateway.ts'
import { linesOf } from './log-lines.ts'
import { type SynthesisedBundle, synthesiseBundle } from './synthesised-bundle.ts'

/** A word found nowhere else. It stands for whatever must not be told. */
const MARK = 'quoinkestrel'
const KEY = `articles/${MARK}/mira ${MARK}.txt`
const ID = toArticleId(KEY)
/** Somebody whom articles and evidence speak of. */
const NAME = 'Quoinkestrel Optics'
const ARTICLE = `${NAME} reported on Tuesday; revenue rose to 340 million euros.

Do not miss this chance! Our ${NAME} report reveals the one stock that is guaranteed to double.
`
/** Every level the logger knows from the one that tells most. */
const TALKATIVE = { POWERTOOLS_LOG_LEVEL: 'TRACE', POWERTOOLS_DEV: 'false' }

let bundle: SynthesisedBundle

beforeAll(async () => {
  bundle = await synthesiseBundle()
}, 300_000)

afterAll(() => bundle.remove())

describe('no log tells a word of an article, of its key, of evidence or of a note', { timeout: 90_000 }, () => {
  it('while all goes well', async () => {
    const { judge, indexer, review, gauge, put, client, ask } = await openRoom()

    await put(`evidence/${MARK}.csv`, `symbol,date,close,currency\n${NAME},2025-09-30,42.00,EUR\n`)
    await put(KEY, ARTICLE)
    const seen = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })
    await client.claim(seen)
    const { version } = (await findArticle(client)) || seen
    const note = `It is ${MARK} who says so.`
    const [finding] = seen.verdict.findings
    await client.draft(seen.id, note)
    await client.queue({ search: MARK })
    await client.act({ id: seen.id, version }, { kind: 'comment', text: note }, crypto.randomUUID())
    await client.bulk(bulkOf(seen, version, finding?.id ?? '', note), crypto.randomUUID())
    await client.ledger(seen.id)
    await client.report(seen.id)
    await ask(`/v1/articles/${ID}/revisions/${MARK}`)
    await gauge.invoke({})

    for (const booted of [judge, indexer, review, gauge])
      expect(listen(booted)).toEqual({ told: [], levels: levelsWith('INFO') })
  })

  it('when a message cannot be read, and when what it speaks of cannot be', async () => {
    const { judge, indexer, put } = await openRoom()

    await judge.invoke(batchOf(`${MARK} is no JSON`))
    await judge.invoke(batchOf(`{"Records":[{"s3":{"object":{"key":"${MARK}"}}}]}`))
    await judge.invoke(batchOf(uploadOf(KEY)))
    await indexer.invoke(batchOf(uploadOf(`evidence/${MARK}.csv`)))
    await put(`evidence/${MARK}.json`, `{"entityName":"${MARK}", ${MARK}`)
    await put(`evidence/${MARK}.csv`, `${MARK};${MARK}\n${MARK}`)

    const refused = () => linesOf(indexer).filter(({ reason }) => reason === 'evidence-invalid').length === 2
    await vi.waitUntil(refused, { timeout: 25_000 })
    for (const booted of [judge, indexer]) expect(listen(booted)).toEqual({ told: [], levels: levelsWith('INFO') })
  })

  it('when a request is refused', async () => {
    const { review, ask } = await openRoom()
    const post = (body: string) => ({ method: 'POST', body, headers: { 'content-type': 'application/json' } })

    await ask(`/v1/${MARK}`)
    await ask(`/v1/articles/${MARK}`)
    await ask(`/v1/articles/${ID}`)
    await ask(`/v1/queue?${MARK}=1&cursor=${MARK}`)
    await ask(`/v1/articles/${ID}/actions`, post(`{"kind":"comment","text":"${MARK}`))
    await ask('/v1/queue/next', post(`{"search":"${MARK}","${MARK}":1}`))
    await ask('/v1/queue', { headers: { 'x-correlation-id': `${MARK} ${MARK}`, authorization: `Bearer ${MARK}` } })

    expect(linesOf(review)).toHaveLength(7)
    expect(listen(review)).toEqual({ told: [], levels: levelsWith('INFO') })
  })

  it('when what is stored is damaged', async () => {
    const { judge, review, gauge, clients, put, client } = await openRoom()
    await put(`evidence/${MARK}.csv`, `symbol,date,close,currency\n${NAME},2025-09-30,42.00,EUR\n`)
    await vi.waitUntil(() => findItem(clients, 'FACTS#'), { timeout: 25_000 })
    await put(KEY, ARTICLE)
    const seen = await vi.waitUntil(() => findArticle(client), { timeout: 25_000 })

    const event = { pk: `ARTICLE#${KEY}`, sk: 'LEDGER#00000001', event: `{"${MARK}` }
    await client.claim(seen)
    await client.act(await current(seen), { kind: 'comment', text: MARK }, crypto.randomUUID())
    await damage({ ...event })
    await client.article(ID)
    const facts = await findItem(clients, 'FACTS#')
    await damage({ ...facts, bytes: Buffer.from(MARK) })
    await judge.invoke(batchOf(uploadOf(KEY)))
    await damage({ pk: `ARTICLE#${KEY}`, sk: 'VERDICT', shelf: 'SHELF#open#high', shelfOrder: MARK, article: MARK })
    await client.article(ID)
    await client.queue({})
    await judge.invoke(batchOf(uploadOf(KEY)))
    await expect(gauge.invoke({})).rejects.toThrow('damaged')

    for (const booted of [review, gauge]) expect(listen(booted)).toEqual({ told: [], levels: levelsWith('ERROR') })
    expect(listen(judge)).toEqual({ told: [], levels: levelsWith('WARN') })
    const failures = linesOf(review).filter(({ level }) => level === 'ERROR')
    expect(failures).toHaveLength(3)
    expect(failures[0]).toMatchObject({ failure: { code: 'store-corrupt' }, articleHash: expect.any(String) })
    expect(linesOf(judge).filter(({ level }) => level === 'WARN')).toMatchObject([
      { failure: { message: 'stored evidence is incomplete or damaged' } },
      { failure: { message: 'the stored verdict of an article is incomplete or damaged' } },
    ])

    async function damage(Item: Record<string, unknown>) {
      await clients.dynamodb.send(new PutCommand({ TableName: 'records', Item }))
    }
    async function current({ id, version }: ArticleView) {
      return { id, version: ((await findArticle(client)) || { version }).version }
    }
  })

  it('when the table is gone, and when a function cannot start', async () => {
    const { boot } = await openDeployment()
    const gone = { ...TALKATIVE, COPYDESK_TABLE: `${MARK}-gone` }
    const [judge, gauge] = [await boot(bundle.folder, gone), await boot(bundle.measureFolder, gone)]
    const unset = { ...TALKATIVE, COPYDESK_TABLE: '', COPYDESK_DEAD_LETTER_URL: MARK, COPYDESK_MAX_BYTES: MARK }
    const broken = await boot(bundle.folder, unset)

    await judge.invoke(batchOf(uploadOf(KEY)))
    await expect(gauge.invoke({})).rejects.toThrow('ResourceNotFoundException')
    await expect(broken.invoke(batchOf(uploadOf(KEY)))).rejects.toThrow('COPYDESK_TABLE')

    for (const booted of [gauge, broken]) expect(listen(booted)).toEqual({ told: [], levels: levelsWith('ERROR') })
    expect(listen(judge)).toEqual({ told: [], levels: levelsWith('INFO') })
  })
})

/** The functions on the local stack at their most talkative, and a reviewer at the API. */
async function openRoom() {
  const [issuer, deployment] = [await openIssuer(), await openDeployment()]
  const signIn = { COPYDESK_OIDC_ISSUER: issuer.url, COPYDESK_OIDC_CLIENT: audience }
  const [judge, indexer, review, gauge] = await Promise.all([
    deployment.boot(bundle.folder, TALKATIVE),
    deployment.boot(bundle.indexFolder, TALKATIVE),
    deployment.boot(bundle.reviewFolder, { ...TALKATIVE, ...signIn }),
    deployment.boot(bundle.measureFolder, TALKATIVE),
  ])
  deployment.stack.consume('uploads', async (event) => BatchResponseSchema.parse(await judge.invoke(event)))
  deployment.stack.consume('evidence', async (event) => BatchResponseSchema.parse(await indexer.invoke(event)))
  const token = await issuer.sign({ 'cognito:groups': ['lead'] })
  const gateway = openGateway(review)
  return {
    judge,
    indexer,
    review,
    gauge,
    clients: deployment.clients,
    client: openClient(review, token),
    ask: (path: string, init: Omit<RequestInit, 'headers'> & { headers?: Record<string, string> } = {}) => {
      const headers = { authorization: `Bearer ${token}`, 'idempotency-key': 'key-00000001', 'if-match': `"${MARK}"` }
      return gateway(`https://desk.example${path}`, { ...init, headers: { ...headers, ...init.headers } })
    },
    put: (Key: string, Body: string) =>
      deployment.clients.s3.send(new PutObjectCommand({ Bucket: 'intake', Key, Body })),
  }
}

/** What a function's log tells: the levels it was written at, and the words that must not be in it, plain or encoded. */
function listen(booted: BootedFunction) {
  const log = booted.log().toLowerCase()
  const encoded = [Buffer.from(MARK).toString('base64').slice(0, -4), Buffer.from(MARK).toString('hex')]
  return {
    levels: linesOf(booted).map((line) => line['level']),
    told: [MARK, ID, ...encoded].filter((word) => log.includes(word.toLowerCase())),
  }
}

function levelsWith(level: string): unknown {
  return expect.arrayContaining([level])
}

async function findArticle(client: ReturnType<typeof openClient>): Promise<ArticleView | false> {
  const answer = await client.article(ID)
  return answer.kind === 'ok' ? answer.value : false
}

async function findItem({ dynamodb }: Deployment['clients'], beginning: string) {
  const { Items = [] } = await dynamodb.send(new ScanCommand({ TableName: 'records' }))
  return Items.find(({ sk }) => String(sk).startsWith(beginning)) ?? false
}

function bulkOf({ id }: ArticleView, version: string, finding: string, note: string) {
  return { items: [{ article: id, version, action: { kind: 'answer', finding, answer: 'confirm', note } as const }] }
}

function uploadOf(key: string): string {
  const object = { key: encodeURIComponent(key), sequencer: 'F0' }
  const s3 = { bucket: { name: 'intake' }, object }
  return JSON.stringify({ Records: [{ eventName: 'ObjectCreated:Put', eventTime: '2026-01-05T10:00:00.000Z', s3 }] })
}

function batchOf(body: string) {
  return { Records: [{ messageId: 'm1', body, attributes: { ApproximateReceiveCount: '1' } }] }
}

const BatchResponseSchema = z.object({ batchItemFailures: z.array(z.object({ itemIdentifier: z.string() })) })
