import { DeleteCommand, GetCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest'
import type { AwsClients } from '../../lib/adapters/aws/index.ts'
import { createRandom } from '../pipeline/random.ts'
import { type DeskStore, FERRIES, judge, read } from './desk-store.ts'
import { startTestStack, storeIn, type TestStack } from './open-table.ts'
import { COMMENT, changeOf, eventsOf, leaseOf } from './records.ts'
import { type Asked, createDeafClients, createFailingClients } from './troubled-clients.ts'

let stack: TestStack

beforeAll(async () => {
  stack = await startTestStack()
})

afterAll(() => stack.close())

const CRASH = new Error('the process ended')
const BUSY = Object.assign(new Error('too fast'), { name: 'ProvisionedThroughputExceededException', $fault: 'client' })
const DENIED = Object.assign(new Error('no'), { name: 'AccessDeniedException', $fault: 'client' })

function isFiling({ command, sk }: Asked): boolean {
  return command === 'PutItemCommand' && sk.startsWith('LEDGER#')
}

function troubled(table: string, clients: AwsClients): DeskStore {
  onTestFinished(() => clients.close())
  return storeIn(clients, table)
}

function failing(table: string, trouble: (asked: Asked) => Error | undefined): DeskStore {
  return troubled(table, createFailingClients(stack.endpoint, trouble))
}

async function comment(store: DeskStore, salt: string) {
  const record = await read(store, FERRIES)
  return store.reviews.commit(changeOf(record, { events: eventsOf(record, [COMMENT, COMMENT], { salt }) }))
}

async function filedAt(table: string, seq: number): Promise<unknown> {
  const Key = { pk: `ARTICLE#${FERRIES}`, sk: `LEDGER#${String(seq).padStart(8, '0')}` }
  return (await stack.clients.dynamodb.send(new GetCommand({ TableName: table, Key }))).Item
}

describe('after a crash between a commit and the filing of its events', () => {
  it('they are found all the same, and filed by whoever reads them first', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const crashing = failing(store.table, (asked) => (isFiling(asked) ? CRASH : undefined))

    await expect(comment(crashing, 'a')).rejects.toMatchObject({ code: 'store-unavailable' })
    const unfiled = await filedAt(store.table, 1)
    const { events } = await read(store, FERRIES)

    expect(unfiled).toBeUndefined()
    expect(events.map(({ seq, request }) => [seq, request?.key])).toEqual([
      [1, 'a'],
      [2, 'a'],
    ])
    expect(await filedAt(store.table, 1)).toMatchObject({ event: JSON.stringify(events[0]) })
    expect(await filedAt(store.table, 2)).toMatchObject({ event: JSON.stringify(events[1]) })
  })

  it.each([1, 2])('they are in order even if only event %i was filed', async (seq) => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const crashing = failing(store.table, (asked) =>
      isFiling(asked) && !asked.sk.endsWith(String(seq)) ? CRASH : undefined,
    )

    await expect(comment(crashing, 'a')).rejects.toMatchObject({ code: 'store-unavailable' })
    const filed = [await filedAt(store.table, 1), await filedAt(store.table, 2)]

    expect(filed.map((item) => item !== undefined)).toEqual([seq === 1, seq === 2])
    expect((await read(store, FERRIES)).events.map((event) => event.seq)).toEqual([1, 2])
  })

  it('the next commits go on from them, crash after crash', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const random = createRandom(3)
    const crashing = failing(store.table, (asked) => (isFiling(asked) && random() < 0.4 ? CRASH : undefined))
    let crashes = 0

    for (let turn = 0; turn < 60; turn++) {
      await comment(crashing, `${turn}`).catch((error: unknown) => {
        expect(error).toMatchObject({ code: 'store-unavailable' })
        crashes++
      })
    }

    const { events } = await read(store, FERRIES)
    expect(crashes).toBeGreaterThan(20)
    expect(events.length).toBeGreaterThan(20)
    expect(events.map(({ seq }) => seq)).toEqual(events.map((_, index) => index + 1))
    expect(events.map(({ previous }) => previous)).toEqual([null, ...events.slice(0, -1).map(({ hash }) => hash)])
  })

  it('no commit forgets events that could not be filed: without them there is nothing to go on from', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const busy = failing(store.table, (asked) => (isFiling(asked) ? BUSY : undefined))
    await comment(busy, 'a')

    await expect(comment(busy, 'b')).rejects.toMatchObject({ code: 'store-unavailable' })

    expect((await read(store, FERRIES)).events.map(({ request }) => request?.key)).toEqual(['a', 'a'])
  })
})

describe('a commit', () => {
  it('is one although the table is too busy to file its events', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const busy = failing(store.table, (asked) => (isFiling(asked) ? BUSY : undefined))

    expect(await comment(busy, 'a')).toEqual({ kind: 'committed' })
    expect((await read(store, FERRIES)).events).toHaveLength(2)
  })

  it('says so when its events may not be filed at all: that will not pass', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const denied = failing(store.table, (asked) => (isFiling(asked) ? DENIED : undefined))

    await expect(comment(denied, 'a')).rejects.toMatchObject({ code: 'store-unavailable', cause: DENIED })
  })

  it('whose answer was lost, and which was sent again, is not beaten by itself', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const record = await read(store, FERRIES)
    const deaf = troubled(store.table, createDeafClients(stack.endpoint))

    const commitment = await deaf.reviews.commit(
      changeOf(record, { events: eventsOf(record, [COMMENT]), held: leaseOf('mine') }),
    )

    expect(commitment).toEqual({ kind: 'committed' })
    expect((await read(store, FERRIES)).events).toHaveLength(1)
  })

  it('that was sent again is beaten when another one came before', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const record = await read(store, FERRIES)
    await comment(store, 'first')
    const trouble = Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    const clients = createFailingClients(stack.endpoint, () => undefined)
    let isFirst = true
    clients.dynamodb.middlewareStack.add(
      (next) => async (args) => {
        if (!isFirst) return next(args)
        isFirst = false
        throw trouble
      },
      { step: 'deserialize', priority: 'high' },
    )

    const late = changeOf(record, { events: eventsOf(record, [COMMENT], { salt: 'late' }) })

    expect(await troubled(store.table, clients).reviews.commit(late)).toEqual({ kind: 'beaten' })
  })

  it('with more events than an item takes is refused before anything is written', async () => {
    const store = await stack.open()
    await judge(store, FERRIES)
    const record = await read(store, FERRIES)
    const deeds = Array.from({ length: 200 }, () => ({ kind: 'comment' as const, text: 'x'.repeat(2000) }))

    const commit = store.reviews.commit(changeOf(record, { events: eventsOf(record, deeds) }))

    await expect(commit).rejects.toMatchObject({ code: 'commit-too-large' })
    expect(await read(store, FERRIES)).toEqual(record)
  })
})

describe('a ledger that was tampered with', () => {
  async function committed(): Promise<DeskStore & { table: string }> {
    const store = await stack.open()
    await judge(store, FERRIES)
    await comment(store, 'a')
    await comment(store, 'b')
    return store
  }

  it.each([1, 3])('is not read on when event %i is missing', async (seq) => {
    const store = await committed()
    await comment(store, 'c')
    const Key = { pk: `ARTICLE#${FERRIES}`, sk: `LEDGER#0000000${seq}` }
    await stack.clients.dynamodb.send(new DeleteCommand({ TableName: store.table, Key }))

    await expect(store.reviews.find(FERRIES)).rejects.toThrow(`lacks event ${seq}`)
  })

  it('is not read on when it was cut short', async () => {
    const store = await committed()
    const update = { UpdateExpression: 'SET seq = :two', ExpressionAttributeValues: { ':two': 2 } }
    const Key = { pk: `ARTICLE#${FERRIES}`, sk: 'VERDICT' }
    await stack.clients.dynamodb.send(new UpdateCommand({ TableName: store.table, Key, ...update }))

    await expect(store.reviews.find(FERRIES)).rejects.toMatchObject({ code: 'store-corrupt' })
  })

  it('is not read on when an event is no event any more', async () => {
    const store = await committed()
    const Key = { pk: `ARTICLE#${FERRIES}`, sk: 'LEDGER#00000002' }
    const update = { UpdateExpression: 'SET event = :event', ExpressionAttributeValues: { ':event': '{"seq":2}' } }
    await stack.clients.dynamodb.send(new UpdateCommand({ TableName: store.table, Key, ...update }))

    await expect(store.reviews.find(FERRIES)).rejects.toMatchObject({ code: 'store-corrupt' })
  })
})
