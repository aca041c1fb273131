import { describe, expect, it } from 'vitest'
import { hasDuty, OPERATIONS, type Operation } from '../../lib/contracts/index.ts'
import { type Method, openRoom, readProblem } from './open-room.ts'
import { id } from './sample-views.ts'

const operations: [string, Operation][] = Object.entries(OPERATIONS)
const pathOf = ({ path }: Operation) => path.replace('{article}', id).replace('{revision}', 'r1')

describe('who may ask', () => {
  it.each(operations)('%s is refused to whoever does not say who they are', async (_name, operation) => {
    const response = await openRoom().ask(operation.method, pathOf(operation), {
      headers: { authorization: undefined },
    })

    expect(response.status).toBe(401)
    expect(response.headers.get('www-authenticate')).toBe('Bearer')
    expect(await readProblem(response)).toMatchObject({ code: 'unauthenticated' })
  })

  it.each(operations.filter(([, { duty }]) => duty !== 'reader'))('%s takes a duty', async (_name, operation) => {
    for (const as of ['reader', 'reviewer'] as const) {
      if (hasDuty(as, operation.duty)) continue

      const response = await openRoom().ask(operation.method, pathOf(operation), { as })

      expect(response.status).toBe(403)
      expect(await readProblem(response)).toMatchObject({ code: 'forbidden' })
    }
  })

  it('is refused to a person without any duty', async () => {
    const { ask } = openRoom({}, { identify: async () => ({ kind: 'refused', why: 'without-duty' }) })

    const response = await ask('GET', '/v1/queue')

    expect(response.status).toBe(403)
    expect(await readProblem(response)).toMatchObject({ code: 'forbidden' })
  })

  it('is decided before the desk is asked anything', async () => {
    const { ask } = openRoom({ act: () => Promise.reject(new Error('the desk was asked')) })

    const response = await ask('POST', `/v1/articles/${id}/actions`, { as: 'reader', body: { kind: 'skip' } })

    expect(response.status).toBe(403)
  })
})

describe('where one may ask', () => {
  it.each(['/', '/v1', '/v1/', '/v1/nothing', '/v1/queue/', '/v2/queue', '/v1/articles', '//v1/queue'])(
    '%s is no path of the API',
    async (path) => {
      const response = await openRoom().ask('GET', path)

      expect(response.status).toBe(404)
      expect(await readProblem(response)).toMatchObject({ code: 'missing' })
    },
  )

  it.each<[Method, string, string]>([
    ['DELETE', '/v1/queue', 'GET'],
    ['PATCH', `/v1/articles/${id}`, 'GET'],
    ['GET', `/v1/articles/${id}/lease`, 'POST, PUT, DELETE'],
    ['PUT', '/v1/bulk', 'GET, POST'],
  ])('%s %s is answered with what is allowed there', async (method, path, allow) => {
    const response = await openRoom().ask(method, path)

    expect(response.status).toBe(405)
    expect(response.headers.get('allow')).toBe(allow)
    expect(await readProblem(response)).toMatchObject({ code: 'wrong-method' })
  })

  it.each(['not%20an%20id', 'a.b', '%2e%2e%2f', 'AB', 'Zm9v='])('%s is the id of no article', async (other) => {
    const { ask } = openRoom({ article: () => Promise.reject(new Error('the desk was asked')) })

    const response = await ask('GET', `/v1/articles/${other}`)

    expect(response.status).toBe(404)
  })
})

describe('how often one may ask', () => {
  it('lets a burst through, then refuses for as long as it takes, each person apart', async () => {
    let now = 0
    const { ask } = openRoom({}, { limits: { burst: 3, perSecond: 0.5, clock: () => now } })
    const statuses = async (times: number, as: 'lead' | 'reader') => {
      const responses = await Promise.all(Array.from({ length: times }, () => ask('GET', '/v1/session', { as })))
      return responses.map(({ status }) => status)
    }

    expect(await statuses(4, 'lead')).toEqual([200, 200, 200, 429])
    expect(await statuses(1, 'reader')).toEqual([200])
    const refused = await ask('GET', '/v1/session')
    expect(refused.headers.get('retry-after')).toBe('2')
    expect(await readProblem(refused)).toMatchObject({ code: 'too-many-requests' })
    now += 2000
    expect(await statuses(2, 'lead')).toEqual([200, 429])
  })

  it('remembers a bounded number of people', async () => {
    const { ask } = openRoom({}, { limits: { burst: 1, perSecond: 0.001, people: 1, clock: () => 0 } })

    const statuses: number[] = []
    for (const as of ['lead', 'lead', 'reader', 'lead'] as const) {
      statuses.push((await ask('GET', '/v1/session', { as })).status)
    }

    expect(statuses).toEqual([200, 429, 200, 200])
  })
})
