import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  type AwsClients,
  createClients,
  createDynamoDbReviews,
  createDynamoDbVerdicts,
  createS3Snapshots,
  createVerdictTable,
} from '../../lib/adapters/aws/index.ts'
import { type LocalStack, startLocalStack } from '../../lib/adapters/local/index.ts'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { type ReviewRecord, verifyLedger } from '../../lib/app/index.ts'
import { BOATS, recordOf } from '../aws/verdict-record.ts'
import { breakDown, type DeskServer, openDeskServer } from './desk-servers.ts'
import { createRandom } from './random.ts'
import { type Happenings, review } from './reviewer.ts'

const ARTICLES = Array.from({ length: 40 }, (_, index) => `articles/harbour/note-${index}.txt`)
const REVIEWERS = 12
/** The clock of the desk goes so much faster that a lease of ten minutes runs out in a second. */
const SPEED = 600
const SKEWS_MS = [-240_000, 0, 90_000, 240_000]
const SEED = 20_261_125

const place = { table: 'records', snapshotBucket: 'snapshots' }
const directory = mkdtempSync(join(tmpdir(), 'copydesk-desk-'))
const happenings: Happenings = { articles: 0, walkedAway: 0, beaten: 0, retries: 0, replayed: 0, done: [] }
const start = Date.now()
let crashes = 0
let stack: LocalStack
let clients: AwsClients
let servers: DeskServer[] = []

beforeAll(async () => {
  stack = await startLocalStack({ directory, port: 0, queues: [], buckets: [{ name: 'snapshots', versioned: true }] })
  clients = createClients({ endpoint: stack.endpoint, s3PathStyle: true })
  await createVerdictTable(clients.dynamodb, place.table)
  await fileArticles()
  const random = createRandom(SEED)
  servers = await Promise.all(
    SKEWS_MS.map((skew) =>
      openDeskServer({
        ...place,
        clients,
        clock: () => new Date(start + (Date.now() - start) * SPEED + skew),
        wrap: (reviews) => breakDown(reviews, random, 0.03, () => (crashes += 1)),
      }),
    ),
  )
})

afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()))
  clients.close()
  await stack.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('12 reviewers at 4 servers whose clocks differ by minutes, that crash at random; reviewers who walk away', () => {
  it('decide each article exactly once, and lose nothing a server said was done', async () => {
    let over = false
    const random = createRandom(SEED + 1)
    const options = { servers: servers.map(({ url }) => url), random, walkAway: 0.08, happenings, isOver: () => over }
    const reviewing = Array.from({ length: REVIEWERS }, (_, index) => review({ ...options, name: `reviewer-${index}` }))
    const records = await untilAllDecided()
    over = true
    await Promise.all(reviewing)

    for (const { article, events } of records) {
      expect(verifyLedger(article, events, sha256)).toMatchObject({ kind: 'intact' })
      expect(events.filter(({ deed }) => deed.kind === 'decide')).toHaveLength(1)
      expect(events.filter(({ deed }) => deed.kind === 'open-revision')).toHaveLength(1)
    }
    const keys = records.flatMap(({ article, events }) =>
      events.flatMap(({ request }) => (request ? `${article} ${request.key}` : [])),
    )
    expect(new Set(keys).size).toBe(keys.length)
    expect(happenings.done.filter(({ article, key }) => !keys.includes(`${article} ${key}`))).toEqual([])
    const { done, ...counts } = happenings
    console.info(
      `desk under fire: ${JSON.stringify({ ...counts, acknowledged: done.length, events: keys.length, crashes })}`,
    )
    expect(Math.min(counts.walkedAway, counts.retries, counts.replayed, crashes)).toBeGreaterThan(0)
  }, 120_000)
})

async function fileArticles(): Promise<void> {
  const snapshots = createS3Snapshots(clients.s3, place.snapshotBucket)
  const verdicts = createDynamoDbVerdicts({ client: clients.dynamodb, table: place.table, snapshots })
  for (const article of ARTICLES) {
    const record = { ...recordOf(BOATS, '1', article), judgedAt: new Date(start - 60_000).toISOString() }
    await snapshots.keep(record.verdict.text.sha256, record.verdict.text.content)
    await verdicts.file(record, undefined)
  }
}

/** Reads the ledgers until every article is decided. */
async function untilAllDecided(): Promise<readonly ReviewRecord[]> {
  const reviews = createDynamoDbReviews({ client: clients.dynamodb, table: place.table })
  for (;;) {
    const records = await Promise.all(ARTICLES.map((article) => reviews.find(article)))
    const decided = records.filter((record) => record?.events.some(({ deed }) => deed.kind === 'decide'))
    if (decided.length === ARTICLES.length) return decided.flatMap((record) => record ?? [])
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
}
