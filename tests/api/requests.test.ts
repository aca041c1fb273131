import { describe, expect, it } from 'vitest'
import type { RequestMark } from '../../lib/app/index.ts'
import { MAX_REQUEST_BYTES } from '../../lib/contracts/index.ts'
import { type AskOptions, openRoom, readProblem } from './open-room.ts'
import { id, reviewView } from './sample-views.ts'

const actions = `/v1/articles/${id}/actions`
const comment = { kind: 'comment', text: 'The label stands too late.' }

const act = (options: AskOptions) => openRoom().ask('POST', actions, { body: comment, ...options })

describe('the body of a request', () => {
  it('may be as long as the limit and no longer', async () => {
    const padded = (length: number) => JSON.stringify(comment).padEnd(length)

    expect((await act({ raw: padded(MAX_REQUEST_BYTES) })).status).toBe(200)
    const refused = await act({ raw: padded(MAX_REQUEST_BYTES + 1) })
    expect(refused.status).toBe(413)
    expect(await readProblem(refused)).toMatchObject({ code: 'too-large' })
  })

  it.each([
    ['announced as short', { 'content-length': '10' }],
    ['announced as no number', { 'content-length': 'ten' }],
    ['not announced at all', {}],
  ])('is measured, not believed: %s', async (_how, headers) => {
    let sent = 0
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 16_384
        controller.enqueue(new Uint8Array(16_384).fill(32))
      },
    })

    const response = await act({ raw: endless, headers })

    expect(response.status).toBe(413)
    expect(sent).toBeLessThan(2 * MAX_REQUEST_BYTES)
  })

  it('is not read when it is announced as too long', async () => {
    const never = new ReadableStream(
      { pull: (controller) => controller.error(new Error('it was read')) },
      { highWaterMark: 0 },
    )

    const response = await act({ raw: never, headers: { 'content-length': String(MAX_REQUEST_BYTES + 1) } })

    expect(response.status).toBe(413)
  })

  it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data', 'application/jsonp', undefined])(
    'must be JSON, not %s',
    async (type) => {
      const response = await act({
        raw: new TextEncoder().encode(JSON.stringify(comment)),
        headers: { 'content-type': type },
      })

      expect(response.status).toBe(415)
      expect(await readProblem(response)).toMatchObject({ code: 'wrong-type' })
    },
  )

  it('may name its charset', async () => {
    expect((await act({ headers: { 'content-type': 'Application/JSON; charset=utf-8' } })).status).toBe(200)
  })

  it.each([
    ['nothing', ''],
    ['half of it', '{"kind":"comment"'],
    ['two values', '{}{}'],
    ['a byte that is no UTF-8', new Uint8Array([34, 0xff, 34])],
  ])('is refused when it holds %s', async (_what, raw) => {
    const response = await act({ raw })

    expect(response.status).toBe(400)
    expect(await readProblem(response)).toMatchObject({ code: 'malformed' })
  })

  it('has no business where none is taken', async () => {
    const response = await openRoom().ask('PUT', `/v1/articles/${id}/lease`, { body: {} })

    expect(response.status).toBe(400)
  })

  it.each([
    [{ ...comment, text: 7 }, 'text'],
    [{ ...comment, text: '' }, 'text'],
    [{ kind: 'comment' }, 'text'],
    [{ kind: 'publish' }, 'kind'],
    [{ ...comment, colour: 'red' }, 'colour'],
    [JSON.parse('{"kind":"comment","text":"x","__proto__":{"duty":"lead"}}'), '__proto__'],
    [{ kind: 'answer', finding: 'short', answer: 'confirm' }, 'finding'],
    [{ kind: 'answer', finding: '0123456789abcdef', answer: 'acceptable-here', reason: 'house-policy' }, 'until'],
    [{ kind: 'decide', outcome: 'reject' }, 'reason'],
    [{ kind: 'undo', seq: 0 }, 'seq'],
    [['comment'], 'the whole'],
  ])('%j is refused by the name of the field', async (body, field) => {
    const response = await act({ body })

    expect(response.status).toBe(400)
    expect((await readProblem(response)).detail).toBe(`These fields of the body are not as they should be: ${field}.`)
  })

  it('never comes back: neither what it holds nor what it calls it', async () => {
    const secret = 'Nordvik will double by Friday'

    const response = await act({ body: { kind: secret, [secret]: secret } })

    expect(response.status).toBe(400)
    expect(await response.text()).not.toContain('Nordvik')
  })

  it('may not carry more items than one bulk request takes', async () => {
    const action = { kind: 'undo', seq: 1 }
    const items = Array.from({ length: 101 }, () => ({ article: id, version: '1', action }))

    const response = await openRoom().ask('POST', '/v1/bulk', { body: { items } })

    expect((await readProblem(response)).detail).toContain('items')
  })
})

describe('the query of a request', () => {
  it.each([
    ['shelf=cellar', 'shelf'],
    ['limit=0', 'limit'],
    ['limit=many', 'limit'],
    [`rule=${'x'.repeat(101)}`, 'rule'],
    ['colour=red', 'colour'],
    ['__proto__=x', '__proto__'],
    [`${encodeURIComponent('Nordvik will double')}=x`, '?'],
  ])('%s is refused by the name of the field', async (query, field) => {
    const response = await openRoom().ask('GET', `/v1/queue?${query}`)

    expect(response.status).toBe(400)
    expect((await readProblem(response)).detail).toBe(`These fields of the query are not as they should be: ${field}.`)
  })

  it('may not name a field twice, nor one where none is taken', async () => {
    expect((await openRoom().ask('GET', '/v1/queue?limit=1&limit=2')).status).toBe(400)
    expect((await openRoom().ask('GET', '/v1/session?as=lead')).status).toBe(400)
  })

  it('is filled in where it is silent', async () => {
    let asked: unknown
    const { ask } = openRoom({
      queue: async (_person, query) => {
        asked = query
        return { kind: 'invalid', detail: 'That cursor belongs to another list.' }
      },
    })

    const response = await ask('GET', '/v1/queue?severity=high')

    expect(asked).toEqual({ shelf: 'open', severity: 'high', limit: 50 })
    expect(response.status).toBe(422)
    expect(await readProblem(response)).toMatchObject({
      code: 'invalid',
      detail: 'That cursor belongs to another list.',
    })
  })
})

describe('the headers of a request that changes something', () => {
  it.each([undefined, '', 'short', 'x'.repeat(129), 'key 00000001', 'key-00000001, key-00000002', 'schlüssel-1'])(
    'must hold a usable idempotency key, not %j',
    async (key) => {
      const response = await act({ headers: { 'idempotency-key': key } })

      expect(response.status).toBe(400)
      expect((await readProblem(response)).detail).toContain('Idempotency-Key')
    },
  )

  it('must say on which version it is based', async () => {
    const response = await act({ headers: { 'if-match': undefined } })

    expect(response.status).toBe(428)
    expect(await readProblem(response)).toMatchObject({ code: 'version-required' })
  })

  it.each(['*', 'w/"1"', '1', '"1", "2"', '""', '"a"b"', `"${'1'.repeat(301)}"`])(
    'must name one version, not %s',
    async (tag) => {
      const response = await act({ headers: { 'if-match': tag } })

      expect(response.status).toBe(400)
      expect((await readProblem(response)).detail).toContain('If-Match')
    },
  )

  it('may name a version that was weakened on its way', async () => {
    let asked = ''
    const { ask } = openRoom({
      act: async (_person, { version }) => {
        asked = version
        return { kind: 'done', value: reviewView, replayed: false }
      },
    })

    await ask('POST', actions, { body: comment, headers: { 'if-match': 'W/"4.free"' } })

    expect(asked).toBe('4.free')
  })

  it('mark it: the same for the same method, path and body, and for no other', async () => {
    const marks: RequestMark[] = []
    const { ask } = openRoom({
      act: async (_person, _basis, _action, mark) => {
        marks.push(mark)
        return { kind: 'done', value: reviewView, replayed: false }
      },
    })
    const other = actions.replace(id, 'YXJ0aWNsZXMveA')

    await ask('POST', actions, { body: comment })
    await ask('POST', actions, { body: comment, headers: { 'if-match': '"later"' } })
    await ask('POST', actions, { body: { ...comment, text: 'Another.' } })
    await ask('POST', actions, { raw: `${JSON.stringify(comment)} ` })
    await ask('POST', other, { body: comment })

    const [first, again, ...others] = marks.map(({ sha256 }) => sha256)
    expect(first).toMatch(/^[0-9a-f]{64}$/)
    expect(again).toBe(first)
    expect(new Set([first, ...others]).size).toBe(4)
    expect(marks.map(({ key }) => key)).toEqual(Array.from({ length: 5 }, () => 'key-00000001'))
  })
})
