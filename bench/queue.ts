import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { createClients, createDynamoDbReviews, createVerdictTable } from '../lib/adapters/aws/index.ts'
import { startLocalStack } from '../lib/adapters/local/index.ts'
import type { LedgerEvent } from '../lib/contracts/index.ts'
import { SEVERITIES } from '../lib/contracts/words.ts'
import { articleOf, fillTable } from './fill-table.ts'
import { type Latency, measureLatency, WARM_UP } from './latency.ts'

type Reviews = ReturnType<typeof createDynamoDbReviews>
type Measured = Readonly<Record<string, Latency>>

/**
 * How long the desk's calls take with few and with many articles in the local table, over HTTP, client and stack in one
 * process. What grows with the table shows in the ratio; what does not, does not.
 */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      format: { type: 'string', default: 'text' },
      few: { type: 'string', default: '1000' },
      many: { type: 'string', default: '50000' },
      calls: { type: 'string', default: '200' },
    },
  })
  const [few, many, calls] = [Number(values.few), Number(values.many), Number(values.calls)]
  const [small, large] = [await measureTable(few, calls), await measureTable(many, calls)]
  if (values.format === 'json') console.log(JSON.stringify(compare(small, large, { few, many, calls })))
  else print(small, large, { few, many })
}

async function measureTable(articles: number, calls: number): Promise<Measured> {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-bench-'))
  const stack = await startLocalStack({ directory, port: 0, buckets: [], queues: [] })
  const clients = createClients({ endpoint: stack.endpoint })
  try {
    await createVerdictTable(clients.dynamodb, 'records')
    await fillTable(clients, 'records', articles)
    return await measureCalls(createDynamoDbReviews({ client: clients.dynamodb, table: 'records' }), calls)
  } finally {
    clients.close()
    await stack.close()
    rmSync(directory, { recursive: true })
  }
}

async function measureCalls(reviews: Reviews, calls: number): Promise<Measured> {
  const reviewed = articleOf(0)
  for (let event = 0; event < EVENTS; event++) await changeOnce(reviews, reviewed)
  return {
    'page of all open': await measureLatency(calls, () => scanOpen(reviews, {})),
    'page of all cleared': await measureLatency(calls, () =>
      reviews.scan({ section: { shelf: 'clear' }, filters: {}, look: PAGE }),
    ),
    'page of one rule': await measureLatency(calls, () => scanOpen(reviews, { rule: 'urgency-pressure' })),
    'page of one publisher': await measureLatency(calls, () => scanOpen(reviews, { publisher: 'publisher-7' })),
    'counts of all open': await measureLatency(calls, () => countOpen(reviews)),
    'article with 40 events': await measureLatency(calls, () => reviews.find(reviewed)),
    'change of an article': await measureChanges(reviews, calls),
  }
}

const EVENTS = 40
const PAGE = 50
const MOST_COUNTED = 1000
const OPEN = ([...SEVERITIES, 'none'] as const).map((severity) => ({ shelf: 'open', severity }) as const)

function scanOpen(reviews: Reviews, filters: Parameters<Reviews['scan']>[0]['filters']) {
  return Promise.all(OPEN.map((section) => reviews.scan({ section, filters, look: PAGE })))
}

function countOpen(reviews: Reviews) {
  return Promise.all(OPEN.map((section) => reviews.count(section, MOST_COUNTED)))
}

/** Each of another article, which is read before and not timed. */
async function measureChanges(reviews: Reviews, calls: number): Promise<Latency> {
  const changes: Parameters<Reviews['commit']>[0][] = []
  for (let index = 1; index <= WARM_UP + calls; index++) changes.push(await prepareChange(reviews, articleOf(index)))
  return measureLatency(calls, async (index) => {
    const change = changes[index]
    const commitment = change && (await reviews.commit(change))
    if (commitment?.kind !== 'committed') throw new Error('a change was beaten')
  })
}

async function changeOnce(reviews: Reviews, article: string): Promise<void> {
  await reviews.commit(await prepareChange(reviews, article))
}

async function prepareChange(reviews: Reviews, article: string): Promise<Parameters<Reviews['commit']>[0]> {
  const record = await reviews.find(article)
  if (record === undefined) throw new Error('there is no such article')
  const { hashes, events, revision } = record
  const content = {
    schema: 'copydesk.ledger/1',
    article,
    seq: events.length + 1,
    previous: events.at(-1)?.hash ?? null,
    at: '2026-03-02T10:00:00.000Z',
    actor: { id: 'anna', name: 'Anna', duty: 'reviewer' },
    deed: { kind: 'answer', finding: '0123456789abcdef', answer: 'confirm', note: 'It presses the reader.' },
    revision,
    ...hashes,
    request: null,
    batch: null,
  } as const
  const event: LedgerEvent = { ...content, hash: createHash('sha256').update(JSON.stringify(content)).digest('hex') }
  const next = { lease: null, assignee: null, stage: 'first', escalated: false, decision: null } as const
  return { record, events: [event], next, lease: 'same' }
}

function compare(small: Measured, large: Measured, setting: object) {
  const calls = Object.entries(small).map(([call, few]) => {
    const many = large[call] ?? few
    return [call, { few: rounded(few), many: rounded(many), ratio: rounded(ratioOf(few, many)) }]
  })
  return { ...setting, node: process.version, milliseconds: Object.fromEntries(calls) as Record<string, unknown> }
}

function print(small: Measured, large: Measured, { few, many }: { few: number; many: number }): void {
  console.log(row('milliseconds', `p50 ${few}`, `p50 ${many}`, 'ratio', `p95 ${few}`, `p95 ${many}`, 'ratio'))
  for (const [call, before] of Object.entries(small)) {
    const after = large[call] ?? before
    const ratio = ratioOf(before, after)
    const cells = [before.p50, after.p50, ratio.p50, before.p95, after.p95, ratio.p95]
    console.log(row(call, ...cells.map((value) => value.toFixed(2))))
  }
}

function row(name: string, ...cells: readonly string[]): string {
  return name.padEnd(24) + cells.map((cell) => cell.padStart(11)).join('')
}

function ratioOf(few: Latency, many: Latency): Latency {
  return { p50: many.p50 / few.p50, p95: many.p95 / few.p95 }
}

function rounded({ p50, p95 }: Latency): Latency {
  return { p50: Number(p50.toPrecision(3)), p95: Number(p95.toPrecision(3)) }
}

await main()
