import { readdirSync, readFileSync } from 'node:fs'
import { BatchWriteCommand } from '@aws-sdk/lib-dynamodb'
import type { AwsClients } from '../lib/adapters/aws/index.ts'
import { toItems } from '../lib/adapters/aws/verdicts/items.ts'
import { loadEngine, sha256 } from '../lib/adapters/node/index.ts'
import { moderate, readSource } from '../lib/engine/index.ts'

/** @returns the name of the article with this number. */
export function articleOf(index: number): string {
  return `articles/publisher-${index % PUBLISHERS}/${index}.txt`
}

const PUBLISHERS = 25

/** Fills a table with verdicts on the samples, each of many names and times, as moderation would file them. */
export async function fillTable({ dynamodb }: AwsClients, table: string, articles: number): Promise<void> {
  const verdicts = judgeSamples()
  let waiting: object[] = []
  for (let index = 0; index < articles; index++) {
    const verdict = verdicts[index % verdicts.length]
    if (verdict === undefined) throw new Error('there are no samples')
    const upload = { bucket: 'intake', article: articleOf(index), versionId: 'v1', sequencer: SEQUENCER }
    const { parts, current } = toItems({ upload, verdict, judgedAt: timeOf(index) }, undefined)
    waiting.push(...parts, current)
    while (waiting.length >= BATCH) {
      await write(waiting.slice(0, BATCH))
      waiting = waiting.slice(BATCH)
    }
  }
  if (waiting.length > 0) await write(waiting)

  async function write(items: readonly object[]): Promise<void> {
    const requests = items.map((item) => ({ PutRequest: { Item: { ...item } } }))
    const { UnprocessedItems = {} } = await dynamodb.send(
      new BatchWriteCommand({ RequestItems: { [table]: requests } }),
    )
    if (Object.keys(UnprocessedItems).length > 0) throw new Error('the table did not take every item')
  }
}

const SEQUENCER = '01'.padEnd(40, '0')

/** The most items DynamoDB takes at once. */
const BATCH = 25

function judgeSamples() {
  const engine = loadEngine()
  const folder = new URL('../samples/', import.meta.url)
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'))
  return names.map((name) => {
    const bytes = readFileSync(new URL(name, folder))
    const source = readSource({ uri: `s3://intake/${name}`, mediaType: 'text/plain', bytes }, sha256)
    if (source.kind !== 'text') throw new Error(source.message)
    return moderate(source, engine)
  })
}

/** Spread over a month, in no order. */
function timeOf(index: number): string {
  const minute = (index * 7919) % MINUTES
  return new Date(Date.parse('2026-02-01T00:00:00.000Z') + minute * 60_000 + (index % 60_000)).toISOString()
}

const MINUTES = 30 * 24 * 60
