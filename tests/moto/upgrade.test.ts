import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb'
import { GetObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import { createDynamoDbFacts } from '../../lib/adapters/aws/evidence/dynamodb-facts.ts'
import { composeVerdicts, createDynamoDbReviews } from '../../lib/adapters/aws/index.ts'
import { deliver } from './deployment/deliver.ts'
import { type Deployment, deployEarlier, updateToApp } from './deployment/deployment.ts'
import { readPrevious } from './previous/read-previous.ts'
import { useMoto } from './server/moto.ts'
import { addIndexes } from './upgrade/add-indexes.ts'

const TABLE = 'AWS::DynamoDB::GlobalTable'
const BUCKET = 'AWS::S3::Bucket'
const NAME = 'Copydesk-upgraded'

const previous = readPrevious()
const begun = Date.now()
const NEW_TEXT = 'Revenue of Brindle Marine rose to 60 million euros in the third quarter of 2025, it said on Monday.\n'
let before: Deployment
let after: Deployment
let items: number
let added: string[]

beforeAll(async () => {
  const moto = useMoto()
  before = await deployEarlier(moto, NAME, previous.template)
  items = await fill(before)
  after = await updateToApp(moto, NAME, previous.template)
  added = await addIndexes(after.clients.dynamodb, table(), tableResource())
})

afterAll(async () => {
  await before.close()
  await after.close()
})

describe('a stack of the release before, updated', () => {
  it('has every resource that holds data under its old physical id', () => {
    expect(after.stack.status).toBe('UPDATE_COMPLETE')
    for (const [id, physical] of before.stack.resources) expect(after.stack.resources.get(id)).toBe(physical)
  })

  it('still has the records and the texts', async () => {
    const { Count } = await after.clients.dynamodb.send(new ScanCommand({ TableName: table() }))
    const text = await after.clients.s3.send(new GetObjectCommand({ Bucket: snapshots(), Key: textKey() }))
    const article = await after.clients.s3.send(new GetObjectCommand({ Bucket: intake(), Key: previous.article }))

    expect(Count).toBe(items)
    expect(await text.Body?.transformToString()).toBe(previous.text)
    expect(await article.Body?.transformToString()).toBe(previous.text)
  })

  it('gets at most one index more at a time', () => {
    expect(added.length).toBeLessThanOrEqual(1)
  })

  it('takes the facts that were there for its own', async () => {
    const facts = createDynamoDbFacts({ client: after.clients.dynamodb, table: table() })

    expect(await facts.documentsOn(['brindle marine'])).toMatchObject([{ name: 'evidence/boats.csv' }])
  })

  it('judges an article from before again when evidence comes, and shows it at the desk', async () => {
    const [judge, indexer] = [await boot('ModerationJudge'), await boot('EvidenceIndexer')]
    await upload('evidence/more.csv', 'symbol,date,close,currency\nBrindle Marine,2025-09-30,42.00,EUR\n')

    await deliver(after.clients, queue('EvidenceUploads'), indexer)
    await deliver(after.clients, queue('IntakeUploads'), judge)

    const record = await verdicts().find(previous.article)
    expect(record?.verdict.text.content).toBe(previous.text)
    // Its one figure, of boats, is none that evidence could decide: the new verdict rests on none, unlike the one before.
    expect(record?.verdict.engine.evidence.documents).toBe(0)
    expect(Date.parse(record?.judgedAt ?? '')).toBeGreaterThan(begun)
    const found = await reviews().find(previous.article)
    expect(found).toMatchObject({ events: [], lease: null })
    const section = { shelf: 'open', severity: found?.severity ?? 'none' } as const
    const { items: shelved } = await reviews().scan({ section, filters: {}, look: 10 })
    expect(shelved.map(({ article }) => article)).toEqual([previous.article])
  })

  it('judges a new upload of it, with evidence of both releases', async () => {
    await upload(previous.article, NEW_TEXT)

    await deliver(after.clients, queue('IntakeUploads'), await boot('ModerationJudge'))

    const { verdict } = (await verdicts().find(previous.article)) ?? {}
    expect(verdict?.text.content).toBe(NEW_TEXT)
    expect(verdict?.engine.evidence.documents).toBe(2)
  })
})

/** Puts what the release before had put. @returns the number of records */
async function fill(deployment: Deployment): Promise<number> {
  const { clients } = deployment
  const bucket = deployment.find(BUCKET, 'IntakeArticles')
  const { VersionId: versionId = '' } = await clients.s3.send(
    new PutObjectCommand({ Bucket: bucket, Key: previous.article, Body: previous.text, ContentType: 'text/plain' }),
  )
  const Bucket = deployment.find(BUCKET, 'SnapshotsTexts')
  await clients.s3.send(new PutObjectCommand({ Bucket, Key: textKey(), Body: previous.text }))
  const records = previous.itemsFor({ bucket, versionId })
  for (const Item of records) {
    await clients.dynamodb.send(new PutItemCommand({ TableName: deployment.find(TABLE, 'RecordsTable'), Item }))
  }
  return records.length
}

function textKey(): string {
  return `texts/${previous.textSha256}.txt`
}

function table(): string {
  return after.find(TABLE, 'RecordsTable')
}

function tableResource() {
  const found = Object.values(after.template.Resources).find(({ Type }) => Type === TABLE)
  if (found === undefined) throw new Error('the template has no table')
  return found
}

function intake(): string {
  return after.find(BUCKET, 'IntakeArticles')
}

function snapshots(): string {
  return after.find(BUCKET, 'SnapshotsTexts')
}

function queue(name: string): string {
  return after.find('AWS::SQS::Queue', name)
}

function verdicts() {
  return composeVerdicts({ table: table(), snapshotBucket: snapshots() }, after.clients)
}

function reviews() {
  return createDynamoDbReviews({ client: after.clients.dynamodb, table: table() })
}

function upload(Key: string, Body: string) {
  return after.clients.s3.send(new PutObjectCommand({ Bucket: intake(), Key, Body, ContentType: 'text/plain' }))
}

async function boot(beginning: string) {
  const booted = await after.boot(beginning)
  onTestFinished(() => booted.stop())
  return booted
}
