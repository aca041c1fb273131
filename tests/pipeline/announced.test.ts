import { randomUUID } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import * as z from 'zod'
import { upload } from '../../lib/adapters/aws/index.ts'
import { type Pipeline, startPipeline } from '../../lib/cli/pipeline.ts'
import { type Answered, createReviewClient, type ReviewClient } from '../../lib/client/index.ts'
import {
  type Action,
  type Announcement,
  AnnouncementSchema,
  type ReviewView,
  toArticleId,
} from '../../lib/contracts/index.ts'

/** A word that is in every article and note here, and must be nowhere outside. */
const CANARY = 'Quillfeather'
const CLEAN = [
  `${CANARY} Marine sold 40 boats in the spring quarter, the company said on Monday.`,
  'That is four more than a year ago.',
].join('\n')
const PITCH = [
  `${CANARY} Marine stock: buy or sell?! The free analysis reveals what investors must do now.`,
  'Urgent action needed: download the free report today before it is too late!',
].join('\n')

const directory = mkdtempSync(join(tmpdir(), 'copydesk-announced-'))
let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline({ directory, port: 0, fourEyes: 'low' })
})

afterAll(async () => {
  await pipeline.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('an article on its way', () => {
  it('is announced when it is judged, decided and released, once each and in this order', async () => {
    const article = await put('boats.txt', CLEAN)
    await toldOf(article, 1)

    await decide(clientOf('ana'), await open(clientOf('ana'), article))

    const told = await toldOf(article, 3)
    expect(told.map(kindOf)).toEqual(['verdict-issued', 'decision-made', 'article-released'])
    expect(told[0]).toMatchObject({ replaces: null, ledger: { seq: 0 } })
    expect(told[1]).toMatchObject({ deed: 'decide', by: { id: 'ana' }, stage: 'decided', outcome: 'release' })
    expect(told[2]).toMatchObject({ outcome: 'release', revision: told[0]?.revision, ledger: told[1]?.ledger })
  })

  it('is released only by the second reader, where two are needed, and nobody outside learns more before', async () => {
    const article = await put('pitch.txt', PITCH)
    await toldOf(article, 1)

    const first = await answerAll(clientOf('ana'), await open(clientOf('ana'), article))
    await decide(clientOf('ana'), first)
    const untilFirst = await toldOf(article, first.review.answers.length + 2)
    const second = await answerAll(clientOf('ben'), await open(clientOf('ben'), article))
    await decide(clientOf('ben'), second)

    expect(untilFirst.at(-1)).toMatchObject({ deed: 'decide', stage: 'second', outcome: null })
    expect(JSON.stringify(untilFirst)).not.toMatch(/"confirm"|"release"/)
    const told = await toldOf(article, 2 * first.review.answers.length + 4)
    expect(told.map(kindOf).filter((kind) => kind === 'article-released')).toHaveLength(1)
    expect(told.at(-1)).toMatchObject({ outcome: 'release', by: { id: 'ben' } })
    expect(told.map(({ order }) => order)).toEqual(told.map(({ order }) => order).toSorted())
  })

  it('is announced anew when another upload takes its place', async () => {
    const article = await put('later.txt', CLEAN)
    const [before] = await toldOf(article, 1)

    await put('later.txt', PITCH)

    const [, after] = await toldOf(article, 2)
    expect(after).toMatchObject({ schema: 'copydesk.verdict-issued/1', replaces: before?.revision })
    expect(after?.order.localeCompare(before?.order ?? '')).toBe(1)
  })

  it('leaves no word of itself or of a note outside', () => {
    const lines = readFileSync(join(directory, 'events.ndjson'), 'utf8')

    expect(lines).toContain('article-released')
    expect(lines.toLowerCase()).not.toContain(CANARY.toLowerCase())
    expect(lines).not.toContain('Urgent')
  })
})

const EventSchema = z.object({
  source: z.literal('copydesk'),
  'detail-type': z.enum(['VerdictIssued', 'DecisionMade', 'ArticleReleased']),
  detail: AnnouncementSchema,
})

/** Everything the bus was told of an article, once there is so much; it must not be more. */
async function toldOf(article: string, count: number): Promise<readonly Announcement[]> {
  const read = () => {
    const file = join(directory, 'events.ndjson')
    const lines = existsSync(file) ? readFileSync(file, 'utf8').trimEnd().split('\n') : []
    return lines.map((line) => EventSchema.parse(JSON.parse(line)).detail).filter((told) => told.article === article)
  }
  await vi.waitUntil(() => read().length >= count, { timeout: 10_000 })
  expect(read()).toHaveLength(count)
  return read()
}

function kindOf({ schema }: Announcement): string {
  return schema.replace(/^copydesk\.|\/1$/g, '')
}

async function put(name: string, text: string): Promise<string> {
  const article = `articles/${name}`
  const bytes = new TextEncoder().encode(text)
  await upload(pipeline.clients.s3, { bucket: pipeline.place.intakeBucket, article, bytes, mediaType: 'text/plain' })
  return article
}

function clientOf(id: string): ReviewClient {
  const person = Buffer.from(JSON.stringify({ id, name: id, duty: 'reviewer' })).toString('base64url')
  const authorization = async () => `Local ${person}`
  return createReviewClient({ base: pipeline.place.console, fetch, authorization, newKey: randomUUID })
}

async function open(client: ReviewClient, article: string): Promise<ReviewView> {
  const seen = valueOf(await client.article(toArticleId(article)))
  return valueOf(await client.claim(seen))
}

async function answerAll(client: ReviewClient, opened: ReviewView): Promise<ReviewView> {
  let view = opened
  for (const finding of opened.review.unanswered) {
    view = await act(client, view, { kind: 'answer', finding, answer: 'confirm', note: `${CANARY} sells.` })
  }
  return view
}

function decide(client: ReviewClient, view: ReviewView): Promise<ReviewView> {
  return act(client, view, { kind: 'decide', outcome: 'release', note: `${CANARY} is fine.` })
}

async function act(client: ReviewClient, view: ReviewView, action: Action): Promise<ReviewView> {
  return valueOf(await client.act(view, action, randomUUID()))
}

function valueOf<Value>(answer: Answered<Value>): Value {
  if (answer.kind === 'ok') return answer.value
  throw new Error(JSON.stringify(answer))
}
