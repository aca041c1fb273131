import { describe, expect, it } from 'vitest'
import { type Action, ArticleViewSchema, ReviewViewSchema, toArticleId } from '../../lib/contracts/index.ts'
import { BOATS_ARTICLE, deskWithBoats } from '../review/desk-of.ts'
import { type AskOptions, openRoom, readProblem } from './open-room.ts'

const TRAMS_ARTICLE = 'articles/trams.txt'
const TRAMS = 'Marlow Trams will triple your money by Friday, guaranteed. Act now, only five seats are left!'
const boats = toArticleId(BOATS_ARTICLE)
const trams = toArticleId(TRAMS_ARTICLE)

describe('a request that mixes two articles', () => {
  it('answers no finding of the other', async () => {
    const desk = await open()
    const [finding = ''] = (await desk.view(trams)).review.unanswered
    const { version } = await desk.claim(boats)

    const response = await desk.act(boats, version, { kind: 'answer', finding, answer: 'confirm' })

    expect(response.status).toBe(422)
    expect(await readProblem(response)).toMatchObject({ code: 'invalid' })
    expect((await desk.view(boats)).version).toBe(version)
    expect((await desk.view(trams)).review.answers).toEqual([])
  })

  it('is stale with the version of the other', async () => {
    const desk = await open()
    const { version } = await desk.claim(trams)
    await desk.claim(boats)

    const response = await desk.act(boats, version, { kind: 'comment', text: 'Whose is this?' })

    expect(response.status).toBe(412)
    expect(await readProblem(response)).toMatchObject({
      code: 'stale',
      current: { version: (await desk.view(boats)).version },
    })
  })

  it('takes back no event of the other', async () => {
    const desk = await open()
    const claimed = await desk.claim(trams)
    const commented = await desk.act(trams, claimed.version, { kind: 'comment', text: 'Hm.' })
    const { seq = 0 } = ReviewViewSchema.parse(await commented.json()).events.at(-1) ?? {}
    const { version } = await desk.claim(boats)

    const response = await desk.act(boats, version, { kind: 'undo', seq })

    expect(response.status).toBe(422)
    expect((await desk.view(trams)).review.comments).toHaveLength(1)
  })

  it('finds no revision of the other', async () => {
    const desk = await open()
    const { revision } = await desk.view(trams)

    expect((await desk.ask('GET', `/v1/articles/${boats}/revisions/${revision}`)).status).toBe(404)
  })

  it('acts on none that it does not hold', async () => {
    const desk = await open()
    await desk.claim(boats)
    const { version } = await desk.view(trams)

    const response = await desk.act(trams, version, { kind: 'decide', outcome: 'release' })

    expect(response.status).toBe(409)
    expect(await readProblem(response)).toMatchObject({ code: 'held', current: { lease: null } })
  })
})

describe('a request that is sent again', () => {
  const comment: Action = { kind: 'comment', text: 'The offer has no date.' }

  it('is answered as before, says so, and does nothing twice', async () => {
    const desk = await open()
    const { version } = await desk.claim(boats)

    const first = await desk.act(boats, version, comment)
    const again = await desk.act(boats, version, comment)

    expect([first.status, again.status]).toEqual([200, 200])
    expect(again.headers.get('idempotency-replayed')).toBe('true')
    expect(first.headers.has('idempotency-replayed')).toBe(false)
    expect(await again.json()).toEqual(await first.json())
    expect((await desk.view(boats)).review.comments).toHaveLength(1)
  })

  it('is refused if it asks for something else under the same key', async () => {
    const desk = await open()
    const { version } = await desk.claim(boats)

    await desk.act(boats, version, comment)
    const other = await desk.act(boats, version, { kind: 'decide', outcome: 'release' })

    expect(other.status).toBe(422)
    expect(await readProblem(other)).toMatchObject({ code: 'reused-key' })
  })

  it('is stale under another key, and says what came first', async () => {
    const desk = await open()
    const { version } = await desk.claim(boats)

    await desk.act(boats, version, comment)
    const late = await desk.act(boats, version, comment, { headers: { 'idempotency-key': 'key-00000002' } })

    expect(late.status).toBe(412)
    expect(await readProblem(late)).toMatchObject({
      code: 'stale',
      beatenBy: { kind: 'comment', by: { id: 'u-lead' } },
    })
  })
})

describe('a cursor', () => {
  it.each(['x', 'bm8ganNvbg==', '{"at":"2026"}', btoa('["2026-03-02","a","b"]'), btoa('[1,2]')])(
    'is refused when no list gave it: %s',
    async (cursor) => {
      const desk = await open()

      for (const path of ['/v1/queue', '/v1/labels', '/v1/bulk']) {
        const query = new URLSearchParams({ cursor, ...(path === '/v1/bulk' && { rule: 'urgency-pressure' }) })
        const response = await desk.ask('GET', `${path}?${query.toString()}`)

        expect([path, response.status]).toEqual([path, 422])
      }
    },
  )
})

async function open() {
  const test = await deskWithBoats()
  await test.upload(TRAMS, 1, TRAMS_ARTICLE)
  const { ask } = openRoom(test.desk)
  const view = async (id: string) => ArticleViewSchema.parse(await (await ask('GET', `/v1/articles/${id}`)).json())
  return {
    ask,
    view,
    claim: async (id: string) => {
      const headers = { 'if-match': `"${(await view(id)).version}"`, 'idempotency-key': crypto.randomUUID() }
      const response = await ask('POST', `/v1/articles/${id}/lease`, { body: {}, headers })
      return ReviewViewSchema.parse(await response.json())
    },
    act: (id: string, version: string, body: Action, { headers = {} }: AskOptions = {}) =>
      ask('POST', `/v1/articles/${id}/actions`, { body, headers: { 'if-match': `"${version}"`, ...headers } }),
  }
}
