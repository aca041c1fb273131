import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { sha256 } from '../../lib/adapters/node/index.ts'
import type { Current, Desk, Refusal } from '../../lib/app/index.ts'
import { CopydeskError } from '../../lib/contracts/index.ts'
import { REPORT } from './fake-desk.ts'
import { openRoom, readProblem } from './open-room.ts'
import { actor, article, articleView, event, id, lease, ledger, reviewView, version } from './sample-views.ts'

const actions = `/v1/articles/${id}/actions`
const comment = { body: { kind: 'comment', text: 'The label stands too late.' } }
const current: Current = { version: '4', revision: 'r', stage: 'first', lease }
const beatenBy = { seq: 7, kind: 'answer', by: actor, at: '2026-03-02T09:01:00.000Z' }

const refuseWith = (refusal: Refusal): Partial<Desk> => ({ act: async () => refusal })

describe('an answer', () => {
  it('is JSON that no cache keeps', async () => {
    const response = await openRoom().ask('GET', '/v1/session')

    expect(response.status).toBe(200)
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'application/json',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    })
    expect(await response.json()).toEqual({
      id: 'u-lead',
      name: 'lead',
      duty: 'lead',
      fourEyes: 'high',
      pack: { id: 'finance-promo', version: '1.0.0' },
    })
  })

  it('carries the version of the article it shows', async () => {
    expect((await openRoom().ask('GET', `/v1/articles/${id}`)).headers.get('etag')).toBe(`"${version}"`)
    expect((await openRoom().ask('POST', actions, comment)).headers.get('etag')).toBe(`"${version}"`)
    expect((await openRoom().ask('GET', '/v1/queue')).headers.has('etag')).toBe(false)
  })

  it('says when it has been given before', async () => {
    const replayed = openRoom({ act: async () => ({ kind: 'done', value: reviewView, replayed: true }) })

    expect((await replayed.ask('POST', actions, comment)).headers.get('idempotency-replayed')).toBe('true')
    expect((await openRoom().ask('POST', actions, comment)).headers.has('idempotency-replayed')).toBe(false)
  })

  it('is empty when nothing waits', async () => {
    const { ask } = openRoom({ next: async () => ({ kind: 'listed', value: undefined }) })

    const response = await ask('POST', '/v1/queue/next', { body: {} })

    expect(response.status).toBe(204)
    expect(await response.text()).toBe('')
  })

  it('names the article to the desk by its key, and the asker by what is known of them', async () => {
    let asked: unknown
    const { ask } = openRoom({
      claim: async (person, basis, wish) => {
        asked = { person, basis, wish }
        return { kind: 'done', value: articleView, replayed: false }
      },
    })

    await ask('POST', `/v1/articles/${id}/lease`, { as: 'reviewer', body: {} })

    expect(asked).toEqual({
      person: { id: 'u-reviewer', name: 'reviewer', duty: 'reviewer' },
      basis: { article, version },
      wish: { takeOver: false },
    })
  })

  it('can be a ledger as a table, in which no cell is a formula', async () => {
    const response = await openRoom().ask('GET', `/v1/articles/${id}/ledger?format=csv`)

    const [head, line, ...rest] = (await response.text()).split('\r\n')
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8')
    expect(head).toMatch(/^article,seq,at,actor,name,duty,kind,.*,hash,deed$/)
    expect(line).toContain('articles/nordvik ferries.txt,1,2026-03-02T09:00:00.000Z,u-holm,Mira Holm,reviewer,comment,')
    expect(line).toMatch(/,"\{""kind"":""comment"",""text"":""=HYPERLINK\(.*\}"$/)
    expect(rest).toEqual([''])
  })

  it('keeps a name that looks like a formula from being one', async () => {
    const events = [{ ...event, actor: { ...actor, name: '=1+1' } }]
    const { ask } = openRoom({ ledger: async () => ({ kind: 'found', value: { ...ledger, events } }) })

    const response = await ask('GET', `/v1/articles/${id}/ledger?format=csv`)

    expect(await response.text()).toContain(",u-holm,'=1+1,reviewer,")
  })

  it('can be a page, which may use its own style sheet and nothing else', async () => {
    const response = await openRoom().ask('GET', `/v1/articles/${id}/report`)

    const style = createHash('sha256').update('p { margin: 0 }').digest('base64')
    expect(await response.text()).toBe(REPORT)
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('content-security-policy')).toBe(
      `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
    )
  })
})

describe('a refusal of the desk', () => {
  it('shows how the article stands, and what came first', async () => {
    const response = await openRoom(refuseWith({ kind: 'stale', current, beatenBy })).ask('POST', actions, comment)

    expect(response.status).toBe(412)
    expect(await readProblem(response)).toMatchObject({
      type: 'urn:copydesk:problem:stale',
      status: 412,
      code: 'stale',
      current,
      beatenBy,
    })
  })

  it('says so when it was no event that came first', async () => {
    const { ask } = openRoom(refuseWith({ kind: 'stale', current, beatenBy: null }))

    expect(await readProblem(await ask('POST', actions, comment))).toMatchObject({ current, beatenBy: null })
  })

  it('shows who holds the article', async () => {
    const response = await openRoom(refuseWith({ kind: 'held', current })).ask('POST', actions, comment)

    expect(response.status).toBe(409)
    expect(await readProblem(response)).toMatchObject({ code: 'held', current })
  })

  it.each<[number, Refusal]>([
    [404, { kind: 'missing' }],
    [403, { kind: 'forbidden', detail: 'A second reader has to do this.' }],
    [422, { kind: 'invalid', detail: 'The article has no such finding.' }],
    [422, { kind: 'reused-key' }],
  ])('is answered with %i %j', async (status, refusal) => {
    const response = await openRoom(refuseWith(refusal)).ask('POST', actions, comment)

    expect(response.status).toBe(status)
    expect(await readProblem(response)).toMatchObject({
      status,
      code: refusal.kind,
      ...('detail' in refusal && { detail: refusal.detail }),
    })
  })

  it.each(['ledger', 'ledger?format=csv', 'report'])('keeps a sealed %s from the second reader', async (path) => {
    const { ask } = openRoom({
      ledger: async () => ({ kind: 'sealed' }),
      report: async () => ({ kind: 'sealed' }),
    })

    const response = await ask('GET', `/v1/articles/${id}/${path}`)

    expect(response.status).toBe(403)
    expect(await readProblem(response)).toMatchObject({ code: 'sealed' })
  })
})

describe('a failure', () => {
  const secret = 'ResourceNotFoundException: table records-4711, "Nordvik will double"'

  it.each([
    ['a broken promise', new TypeError(secret)],
    ['a damaged record', new CopydeskError('store-corrupt', secret)],
  ])('is answered without a word about %s', async (_what, error) => {
    const { ask, log } = openRoom({ counts: () => Promise.reject(error) })

    const response = await ask('GET', '/v1/queue/counts')

    const text = await response.text()
    expect(response.status).toBe(500)
    expect(JSON.parse(text)).toMatchObject({ code: 'internal', status: 500 })
    expect(text).not.toMatch(/Nordvik|Resource|4711|at .*:\d+/)
    expect(log).toMatchObject([{ status: 500, code: 'internal', operation: 'counts' }])
  })

  it('of a service we depend on passes', async () => {
    const error = new CopydeskError('store-unavailable', 'reading the queue failed: ThrottlingException')
    const { ask, log } = openRoom({ counts: () => Promise.reject(error) })

    const response = await ask('GET', '/v1/queue/counts')

    expect(response.status).toBe(503)
    expect(response.headers.get('retry-after')).toBe('1')
    expect(await response.text()).not.toContain('Throttling')
    expect(log[0]?.failure).toEqual({
      code: 'store-unavailable',
      message: 'reading the queue failed: ThrottlingException',
    })
  })

  it('is logged by name alone when it is not ours', async () => {
    const { ask, log } = openRoom({ counts: () => Promise.reject(new TypeError(secret)) })

    await ask('GET', '/v1/queue/counts')

    expect(log[0]?.failure).toEqual({ code: 'TypeError' })
  })
})

describe('the log', () => {
  it('holds one entry a request, with nothing of what was said', async () => {
    const { ask, log } = openRoom()

    await ask('POST', actions, comment)
    await ask('GET', '/v1/nowhere')

    expect(log).toMatchObject([
      { operation: 'act', status: 200, person: 'u-lead', code: undefined, replayed: false },
      { operation: undefined, status: 404, person: undefined, code: 'missing' },
    ])
    expect(JSON.stringify(log)).not.toContain('label')
  })

  it('names the article by its hash and the verdict by its revision, never by the key', async () => {
    const { ask, log } = openRoom()

    await ask('POST', actions, comment)
    await ask('POST', '/v1/queue/next', { body: {} })
    await ask('GET', `/v1/articles/${id}/report`)

    const articleHash = sha256(new TextEncoder().encode(article)).slice(0, 16)
    const { revision } = reviewView
    expect(log).toMatchObject([
      { articleHash, revision },
      { articleHash, revision },
      { articleHash, revision: undefined },
    ])
    expect(JSON.stringify(log)).not.toContain('ferries')
  })

  it('names the verdict a refusal tells of, or else the one the request is based on', async () => {
    const revision = `${'0A'.padEnd(40, '0')}-0123456789abcdef`
    const headers = { 'if-match': `"${revision}.3.free"` }
    const stale = openRoom(refuseWith({ kind: 'stale', current, beatenBy }))
    const missing = openRoom(refuseWith({ kind: 'missing' }))

    await stale.ask('POST', actions, { ...comment, headers })
    await missing.ask('POST', actions, { ...comment, headers })
    await missing.ask('POST', actions, { ...comment, headers: { 'if-match': '"Nordvik.3.free"' } })

    expect([...stale.log, ...missing.log].map((entry) => entry.revision)).toEqual(['r', revision, undefined])
  })

  it('names the batch of a bulk request, as the events it comes to do', async () => {
    const { ask, log } = openRoom({ bulk: async () => ({ batch: 'batch-7', outcomes: [] }) })
    const action = { kind: 'undo', seq: 1 }

    await ask('POST', '/v1/bulk', { body: { items: [{ article: id, version, action }] } })

    expect(log).toMatchObject([{ operation: 'bulk', status: 200, batch: 'batch-7', articleHash: undefined }])
  })

  it('takes the correlation id that was sent, and answers with it', async () => {
    const { ask, log } = openRoom()

    const response = await ask('GET', '/v1/session', { headers: { 'x-correlation-id': 'request-0001=' } })

    expect(response.headers.get('x-correlation-id')).toBe('request-0001=')
    expect(log[0]?.correlationId).toBe('request-0001=')
  })

  it.each(['x', 'a b c d e f', '{"level":"error"}', 'x'.repeat(129)])(
    'makes a correlation id rather than take %j',
    async (given) => {
      const response = await openRoom().ask('GET', '/v1/session', { headers: { 'x-correlation-id': given } })

      expect(response.headers.get('x-correlation-id')).toMatch(/^[\da-f-]{36}$/)
    },
  )
})
