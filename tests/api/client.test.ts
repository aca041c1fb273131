import { describe, expect, it } from 'vitest'
import type { Desk } from '../../lib/app/index.ts'
import { type Answered, createReviewClient, type ReviewClient } from '../../lib/client/index.ts'
import { OPERATIONS, type Operation, type OperationName } from '../../lib/contracts/index.ts'
import { REPORT } from './fake-desk.ts'
import { openRoom } from './open-room.ts'
import {
  articleView,
  dashboard,
  golden,
  id,
  lease,
  ledger,
  page,
  reviewView,
  verdict,
  version,
} from './sample-views.ts'

const seen = { id, version }
const key = 'key-00000001'

const calls: Record<OperationName, [(client: ReviewClient) => Promise<Answered<unknown>>, unknown]> = {
  session: [(client) => client.session(), expect.objectContaining({ id: 'u-lead', duty: 'lead' })],
  queue: [(client) => client.queue({ severity: 'high', search: 'Nordvik & Söhne', limit: 10 }), page],
  counts: [(client) => client.counts(), expect.objectContaining({ oldest: null })],
  next: [(client) => client.next({ severity: 'high' }), articleView],
  article: [(client) => client.article(id), articleView],
  revision: [(client) => client.revision(id, 'r/1 ü'), verdict],
  claim: [(client) => client.claim(seen, { takeOver: true, note: 'She is ill.' }), reviewView],
  renew: [(client) => client.renew(id), lease],
  skip: [(client) => client.skip(seen, key), reviewView],
  act: [(client) => client.act(seen, { kind: 'comment', text: 'Late label.' }, key), reviewView],
  draft: [(client) => client.draft(id, 'not sent yet'), { text: 'not sent yet' }],
  ledger: [(client) => client.ledger(id), ledger],
  report: [(client) => client.report(id), REPORT],
  labels: [(client) => client.labels('cursor'), { articles: [], next: null }],
  preview: [(client) => client.preview({ rule: 'urgency-pressure' }), { matches: [], articles: 0, next: null }],
  bulk: [
    (client) => client.bulk({ items: [{ article: id, version, action: { kind: 'undo', seq: 1 } }] }, key),
    expect.objectContaining({ batch: 'b-1' }),
  ],
  dashboard: [(client) => client.dashboard(7), dashboard],
  goldens: [(client) => client.goldens(), { goldens: [golden], next: null }],
  seedGolden: [(client) => client.seedGolden(id, key), golden],
}

describe('the client and the API', () => {
  it.each(Object.entries(calls))('agree on %s', async (_name, [call, value]) => {
    expect(await call(openClient())).toEqual({ kind: 'ok', value })
  })

  it('agree on there being nothing next', async () => {
    const client = openClient({ next: async () => ({ kind: 'listed', value: undefined }) })

    expect(await client.next({})).toEqual({ kind: 'ok', value: null })
  })

  it('agree on a ledger as a table', async () => {
    expect(await openClient().ledgerCsv(id)).toEqual({ kind: 'ok', value: expect.stringMatching(/^article,seq,at,/) })
  })

  it('agree on a revision whose name has to be written otherwise in a path', async () => {
    let asked = ''
    const client = openClient({
      revision: async (_article, revision) => {
        asked = revision
        return { kind: 'missing' }
      },
    })

    const answer = await client.revision(id, 'r/1 ü%2F')

    expect(asked).toBe('r/1 ü%2F')
    expect(answer).toMatchObject({ kind: 'problem', problem: { code: 'missing' } })
  })

  it('agree on what is in the way of a change', async () => {
    const current = { version: '4', revision: 'r', stage: 'first', lease } as const
    const client = openClient({ claim: async () => ({ kind: 'stale', current, beatenBy: null }) })

    expect(await client.claim(seen)).toMatchObject({
      kind: 'problem',
      problem: { code: 'stale', status: 412, current, beatenBy: null },
    })
  })
})

describe('the client', () => {
  it.each([
    [200, 'text/html', '<!doctype html>'],
    [401, 'application/json', '{"message":"Unauthorized"}'],
    [502, 'text/html', '<!doctype html>'],
    [200, 'application/json', '{"cut'],
  ])('takes no %i of %s for an answer of the API', async (status, type, body) => {
    const client = createReviewClient({
      base: 'https://desk.example',
      fetch: async () => new Response(body, { status, headers: { 'content-type': type } }),
      authorization: async () => 'lead',
      newKey: () => crypto.randomUUID(),
    })

    expect((await client.queue({})).kind).toBe('unreachable')
  })
})

/** Speaks to an API in this process, and checks each answer against the table. */
function openClient(desk: Partial<Desk> = {}): ReviewClient {
  const { api } = openRoom(desk)
  const operations: Readonly<Record<OperationName, Operation>> = OPERATIONS
  return createReviewClient({
    base: 'https://desk.example',
    fetch: (url, init) => api.fetch(new Request(url, init)),
    authorization: async () => 'lead',
    newKey: () => crypto.randomUUID(),
    check: (operation, value) => void operations[operation].answer['application/json']?.parse(value),
  })
}
