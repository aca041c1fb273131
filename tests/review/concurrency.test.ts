import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { LedgerEvent } from '../../lib/contracts/index.ts'
import { createRandom } from '../pipeline/random.ts'
import { type DeskStore, judge, read } from './desk-store.ts'
import { startTestStack, type TestStack } from './open-table.ts'
import { ANNA, COMMENT, CONFIRM, changeOf, eventsOf, hashOf, leaseOf } from './records.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

interface Written {
  readonly committed: LedgerEvent[]
  beaten: number
}

/** Makes a change and, whenever it is beaten, reads again and makes it anew. */
async function commitOnce(store: DeskStore, article: string, salt: string, written: Written): Promise<void> {
  for (let attempt = 0; attempt < 1000; attempt++) {
    const record = await read(store, article)
    const deeds = salt.length % 2 === 0 ? [COMMENT] : [COMMENT, CONFIRM]
    const events = eventsOf(record, deeds, { by: { ...ANNA, id: salt }, salt })
    const commitment = await store.reviews.commit(changeOf(record, { events, held: leaseOf(salt) }))
    if (commitment.kind === 'committed') {
      written.committed.push(...events)
      return
    }
    written.beaten++
  }
  throw new Error('never committed')
}

function expectChained(events: readonly LedgerEvent[]): void {
  for (const [index, event] of events.entries()) {
    expect(event.seq).toBe(index + 1)
    expect(event.previous).toBe(events[index - 1]?.hash ?? null)
    expect(event.hash).toBe(hashOf(event))
  }
}

describe('many writers over HTTP', () => {
  it('on one article: 20 writers with 5 changes each leave exactly what was committed, contiguous and chained', async () => {
    const store = await stack.open()
    const article = 'articles/contended.txt'
    await judge(store, article)
    const written: Written = { committed: [], beaten: 0 }

    await Promise.all(
      Array.from({ length: 20 }, async (_, writer) => {
        for (let turn = 0; turn < 5; turn++) await commitOnce(store, article, `${writer}-${turn}`, written)
      }),
    )

    const { events } = await read(store, article)
    expectChained(events)
    expect(events).toEqual(written.committed.toSorted((a, b) => a.seq - b.seq))
    expect(written.beaten).toBeGreaterThan(100)
  }, 120_000)

  it('on 40 articles: 20 writers with 25 changes each, among verdicts that keep coming', async () => {
    const store = await stack.open()
    const articles = Array.from({ length: 40 }, (_, index) => `articles/${index}.txt`)
    for (const article of articles) await judge(store, article)
    const written: Written = { committed: [], beaten: 0 }
    const random = createRandom(7)
    const pick = (): string => articles[Math.floor(random() * articles.length)] ?? ''

    await Promise.all([
      ...Array.from({ length: 20 }, async (_, writer) => {
        for (let turn = 0; turn < 25; turn++) await commitOnce(store, pick(), `${writer}-${turn}`, written)
      }),
      ...articles.slice(0, 10).map((article, index) => judge(store, article, { sequencer: `1${index}` })),
    ])

    const ledgers = await Promise.all(articles.map(async (article) => (await read(store, article)).events))
    for (const events of ledgers) expectChained(events)
    const byHash = (a: LedgerEvent, b: LedgerEvent): number => (a.hash < b.hash ? -1 : 1)
    expect(ledgers.flat().toSorted(byHash)).toEqual(written.committed.toSorted(byHash))
  }, 120_000)

  it('claim an article: of 30 at once one holds it, again and again', async () => {
    const store = await stack.open()
    const article = 'articles/claimed.txt'
    await judge(store, article)

    for (let round = 0; round < 5; round++) {
      const record = await read(store, article)
      const claims = Array.from({ length: 30 }, (_, index) => leaseOf(`${round}-${index}`))
      const outcomes = await Promise.all(
        claims.map((held) => store.reviews.commit(changeOf(record, { held, lease: 'unrenewed' }))),
      )

      const winners = claims.filter((_, index) => outcomes[index]?.kind === 'committed')
      expect(winners).toEqual([(await read(store, article)).lease])
    }
  })
})
