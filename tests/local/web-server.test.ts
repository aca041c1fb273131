import { request } from 'node:http'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { openWebServer, type WebFile } from '../../lib/adapters/local/index.ts'
import { MAX_REQUEST_BYTES } from '../../lib/contracts/index.ts'
import { openRoom } from '../api/open-room.ts'
import { id } from '../api/sample-views.ts'

const file = (content: string, contentType: string, cacheControl = 'no-cache'): WebFile => ({
  bytes: new TextEncoder().encode(content),
  contentType,
  cacheControl,
})

const files = new Map([
  ['index.html', file('<!doctype html><title>Copydesk</title>', 'text/html; charset=utf-8')],
  ['assets/app-1.js', file('run()', 'text/javascript', 'public, max-age=31536000, immutable')],
])
const config = { api: '', build: 'test', auth: { kind: 'local' } } as const
const headers = { 'content-security-policy': "default-src 'none'", 'x-content-type-options': 'nosniff' }

describe('the local web server', () => {
  it('serves the files of the console as they are to be kept, with its headers', async () => {
    const { base } = await open()

    const script = await fetch(`${base}/assets/app-1.js`)

    expect(await script.text()).toBe('run()')
    expect(Object.fromEntries(script.headers)).toMatchObject({
      ...headers,
      'content-type': 'text/javascript',
      'cache-control': 'public, max-age=31536000, immutable',
    })
  })

  it.each(['/', '/index.html', '/articles/YXJ0', '/dashboard?days=7'])('serves the page for %s', async (path) => {
    const { base } = await open()

    expect(await (await fetch(base + path)).text()).toContain('Copydesk')
  })

  it.each(['/assets/app-2.js', '/favicon.ico', '/assets/%2e%2e%2f%2e%2e%2fetc%2fpasswd.txt'])(
    'has no %s',
    async (path) => {
      const { base } = await open()

      const response = await fetch(base + path)

      expect(response.status).toBe(404)
      expect(response.headers.get('content-security-policy')).toBe("default-src 'none'")
    },
  )

  it('tells the console about its stage', async () => {
    const { base } = await open()

    const response = await fetch(`${base}/config.json`)

    expect(await response.json()).toEqual(config)
    expect(response.headers.get('cache-control')).toBe('no-store')
  })

  it('takes nothing but reading outside the API', async () => {
    const { base } = await open()

    expect((await fetch(base, { method: 'POST', body: '{}' })).status).toBe(405)
    const head = await fetch(base, { method: 'HEAD' })
    expect([head.status, await head.text()]).toEqual([200, ''])
  })

  it('serves the API beside it', async () => {
    const { base } = await open()

    const response = await fetch(`${base}/v1/session`, { headers: { authorization: 'reader' } })

    expect(await response.json()).toMatchObject({ id: 'u-reader' })
    expect((await fetch(`${base}/v1`)).status).toBe(404)
  })

  it('lets the API answer before a body is over that is too long', async () => {
    const { base } = await open()

    const response = await fetch(`${base}/v1/articles/${id}/actions`, {
      method: 'POST',
      headers: {
        authorization: 'lead',
        'content-type': 'application/json',
        'idempotency-key': 'key-00000001',
        'if-match': '"1"',
      },
      body: ' '.repeat(20 * MAX_REQUEST_BYTES),
    })

    expect(response.status).toBe(413)
    expect((await fetch(`${base}/v1/session`, { headers: { authorization: 'lead' } })).status).toBe(200)
  })

  it.each<Record<string, string>>([
    { origin: 'https://elsewhere.example' },
    { origin: 'null' },
    { origin: 'http://127.0.0.1:1' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ])('keeps the API from a page of another origin: %j', async (from) => {
    const { port, log } = await open()

    const answer = await ask(port, '/v1/session', { authorization: 'lead', ...from })

    expect(answer.status).toBe(403)
    expect(answer.headers).not.toHaveProperty('access-control-allow-origin')
    expect(log).toEqual([])
  })

  it('answers no preflight, without which no page may send who is asking', async () => {
    const { port } = await open()

    const answer = await ask(
      port,
      '/v1/session',
      { origin: 'https://elsewhere.example', 'access-control-request-headers': 'authorization' },
      'OPTIONS',
    )

    expect(answer.status).toBe(403)
    expect(Object.keys(answer.headers).filter((name) => name.startsWith('access-control'))).toEqual([])
  })

  it('lets its own page ask', async () => {
    const { port } = await open()
    const own = { origin: `http://127.0.0.1:${port}`, 'sec-fetch-site': 'same-origin' }

    expect((await ask(port, '/v1/session', { authorization: 'lead', ...own })).status).toBe(200)
  })

  it.each(['desk.example', 'localhost.example:80', '127.0.0.1.example'])('is nobody called %s', async (host) => {
    const { port } = await open()

    expect((await ask(port, '/', { host })).status).toBe(403)
  })

  it('takes any free port, and says when one is taken', async () => {
    const { port } = await open()

    await expect(open(port)).rejects.toMatchObject({ code: 'port-taken' })
  })
})

async function open(port = 0) {
  const { api, log } = openRoom()
  const server = await openWebServer({ port, api, files: async () => files, headers, config })
  onTestFinished(() => server.close())
  return { base: `http://127.0.0.1:${server.port}`, port: server.port, log }
}

/** As `fetch`, which would not send such headers. */
async function ask(port: number, path: string, headersSent: Record<string, string>, method = 'GET') {
  return new Promise<{ status: number | undefined; headers: object; body: string }>((resolve, reject) => {
    request({ host: '127.0.0.1', port, path, method, headers: headersSent }, (response) => {
      text(response).then((body) => resolve({ status: response.statusCode, headers: response.headers, body }), reject)
    })
      .on('error', reject)
      .end()
  })
}
