import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand } from '@aws-sdk/client-s3'
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { type Pipeline, startPipeline } from '../../lib/cli/pipeline.ts'

const ARTICLE = [
  'Corvane Systems raised its forecast on Tuesday after a strong quarter.',
  'Revenue of Corvane Systems rose to 621 million dollars in the third quarter of 2025, the company said.',
].join('\n')

/** A year of quarters, as the SEC publishes the facts of a company. */
const COMPANY_FACTS = JSON.stringify({
  cik: 1_999_001,
  entityName: 'Corvane Systems, Inc.',
  facts: {
    'us-gaap': {
      Revenues: {
        label: 'Revenues',
        description: 'Revenue',
        units: {
          USD: [
            {
              start: '2025-07-01',
              end: '2025-09-30',
              val: 621_000_000,
              accn: '0001999001-25-000003',
              fy: 2025,
              fp: 'Q3',
              form: '10-Q',
              filed: '2025-10-28',
              frame: 'CY2025Q3',
            },
          ],
        },
      },
    },
  },
})

const PRICES = ['symbol,date,close,currency', 'Corvane Systems,2025-09-30,42.00,USD', ''].join('\n')

const directory = mkdtempSync(join(tmpdir(), 'copydesk-late-'))
let pipeline: Pipeline

beforeAll(async () => {
  pipeline = await startPipeline({ directory, port: 0, visibilityTimeoutMs: 500 })
})

afterAll(async () => {
  await pipeline.close()
  rmSync(directory, { recursive: true, force: true })
})

describe('evidence that comes after the article', () => {
  it('has the article judged again, once for each piece', async () => {
    await put('articles/corvane.txt', ARTICLE)
    await waitForDocuments('articles/corvane.txt', 0)

    await put('evidence/CIK0001999001.json', COMPANY_FACTS)
    await waitForDocuments('articles/corvane.txt', 1)
    await put('evidence/prices/quotes.csv', PRICES)
    const judged = await waitForDocuments('articles/corvane.txt', 2)

    expect(judged?.claims.map(({ support }) => support.status)).toContain('supported')
    expect(judged?.engine.evidence.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(judged?.text.content).toBe(ARTICLE)
  })

  it('is there for the next article, too', async () => {
    await put('articles/second.txt', ARTICLE)

    expect(await waitForDocuments('articles/second.txt', 2)).toBeDefined()
  })

  it('ends in its own dead letters with the reason when it cannot be read', async () => {
    await put('evidence/broken.json', '{ "facts":')

    const letters = await vi.waitUntil(readLetters, { timeout: 10_000 })
    expect(letters).toEqual(['evidence-invalid'])
  })
})

async function put(Key: string, Body: string): Promise<void> {
  await pipeline.clients.s3.send(new PutObjectCommand({ Bucket: pipeline.place.intakeBucket, Key, Body }))
}

async function waitForDocuments(article: string, documents: number) {
  const isJudged = async () => {
    const verdict = (await pipeline.verdicts.find(article))?.verdict
    return verdict?.engine.evidence.documents === documents ? verdict : undefined
  }
  return vi.waitUntil(isJudged, { timeout: 10_000 })
}

async function readLetters(): Promise<(string | undefined)[] | undefined> {
  const QueueUrl = pipeline.place.evidenceDeadLetterUrl
  const command = new ReceiveMessageCommand({ QueueUrl, MessageAttributeNames: ['All'] })
  const { Messages = [] } = await pipeline.clients.sqs.send(command)
  const reasons = Messages.map(({ MessageAttributes }) => MessageAttributes?.['reason']?.StringValue)
  return reasons.length > 0 ? reasons : undefined
}
