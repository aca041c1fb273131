import { once } from 'node:events'
import { createServer, type IncomingHttpHeaders, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { createWebhook } from '../../lib/adapters/webhook/index.ts'
import { isPublicAddress } from '../../lib/adapters/webhook/public-address.ts'
import { sign } from '../../lib/adapters/webhook/sign.ts'
import { verify } from './verify-webhook.ts'

const SECRET = `whsec_${Buffer.from('a secret of thirty-two bytes, ok').toString('base64')}`
const OLD_SECRET = Buffer.from('an old one of thirty-two bytes..').toString('base64')
const NOW = new Date('2026-11-02T09:00:00.500Z')
const BODY = '{"schema":"copydesk.article-released/1","article":"articles/häfen.txt"}'

describe('a webhook', () => {
  it('is signed, so that a receiver can tell who sent what and when', async () => {
    const receiver = await openReceiver((response) => response.writeHead(204).end())

    const receipt = await receiver.post('id-1', BODY)

    expect(receipt).toEqual({ kind: 'taken' })
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
    expect(body).toBe(BODY)
    expect(headers).toMatchObject({ 'content-type': 'application/json', 'webhook-id': 'id-1' })
    expect(headers['webhook-timestamp']).toBe('1793610000')
    expect(await verify({ secret: SECRET, headers, body, now: NOW })).toBe(true)
    expect(await verify({ secret: OLD_SECRET, headers, body, now: NOW })).toBe(true)
  })

  it('is signed as the published example of Standard Webhooks is', () => {
    const signature = sign(
      'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
      'msg_p5jXN8AQM9LWM0D4loKWxJek.1614265330.{"test": 2432232314}',
    )

    expect(signature).toBe('v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=')
  })

  it('does not verify once anything is changed, late, or signed by another', async () => {
    const receiver = await openReceiver((response) => response.writeHead(200).end())
    await receiver.post('id-1', BODY)
    const [{ headers, body } = { headers: {}, body: '' }] = receiver.received
    const other = Buffer.from('a stranger of thirty-two bytes..').toString('base64')
    const later = new Date(NOW.getTime() + 301_000)

    expect(await verify({ secret: SECRET, headers, body: `${body} `, now: NOW })).toBe(false)
    expect(await verify({ secret: SECRET, headers: { ...headers, 'webhook-id': 'id-2' }, body, now: NOW })).toBe(false)
    expect(await verify({ secret: SECRET, headers, body, now: later })).toBe(false)
    expect(await verify({ secret: other, headers, body, now: NOW })).toBe(false)
    expect(await verify({ secret: SECRET, headers: {}, body, now: NOW })).toBe(false)
  })

  it.each([400, 401, 404, 410, 413, 422])('takes %i for an answer that will not change', async (status) => {
    const receiver = await openReceiver((response) => response.writeHead(status).end())

    expect(await receiver.post('id-1', BODY)).toEqual({ kind: 'refused', why: `the receiver answered ${status}` })
  })

  it.each([408, 409, 425, 429, 500, 502, 503])('takes %i for one that may change', async (status) => {
    const receiver = await openReceiver((response) => response.writeHead(status).end())

    await expect(receiver.post('id-1', BODY)).rejects.toThrow(
      expect.objectContaining({ code: 'webhook-unavailable', message: `the receiver answered ${status}` }),
    )
  })

  it('follows no redirection', async () => {
    const receiver = await openReceiver((response) => response.writeHead(307, { location: '/elsewhere' }).end())

    expect(await receiver.post('id-1', BODY)).toEqual({ kind: 'refused', why: 'the receiver answered 307' })
    expect(receiver.received).toHaveLength(1)
  })

  it('gives up on a receiver that does not answer in time', async () => {
    const receiver = await openReceiver(() => undefined, { timeoutMs: 50 })

    await expect(receiver.post('id-1', BODY)).rejects.toThrow(expect.objectContaining({ code: 'webhook-unavailable' }))
  })

  it('does not wait for the end of an answer', async () => {
    const receiver = await openReceiver((response) => response.writeHead(200).write('and so on'), { timeoutMs: 5000 })

    expect(await receiver.post('id-1', BODY)).toEqual({ kind: 'taken' })
  })

  it('comes again later where nobody listens', async () => {
    const webhook = createWebhook({
      ...options,
      url: 'http://127.0.0.1:1/',
      connecting: { request, mayReach: () => true },
    })

    await expect(webhook.post('id-1', BODY)).rejects.toThrow('the receiver could not be reached: ECONNREFUSED')
  })

  it.each([
    'https://127.0.0.1/',
    'https://[::1]/',
    'https://localhost/',
    'https://[::ffff:10.0.0.1]/',
    'https://0x7f.1/',
  ])('never reaches %s', async (url) => {
    const webhook = createWebhook({ ...options, url })

    expect(await webhook.post('id-1', BODY)).toEqual({ kind: 'refused', why: 'the receiver is at no public address' })
  })
})

describe('a public address', () => {
  it.each(['93.184.216.34', '8.8.8.8', '172.32.0.1', '2606:4700::1111', '2a00:1450::1'])('is %s', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })

  it.each([
    '0.0.0.0',
    '10.1.2.3',
    '100.64.0.1',
    '127.8.8.8',
    '169.254.169.254',
    '172.31.255.255',
    '192.168.0.1',
    '198.19.0.1',
    '224.0.0.1',
    '255.255.255.255',
    '::',
    '::1',
    '::ffff:169.254.169.254',
    '64:ff9b::a00:1',
    'fc00::1',
    'fd00:ec2::254',
    'fe80::1',
    'ff02::1',
    '2001:db8::1',
    '2002:a00:1::',
    'localhost',
    '',
  ])('is not %j', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })
})

const options = { secrets: async () => [SECRET, OLD_SECRET], clock: () => NOW }

/** A receiver on this machine, and a webhook that may reach it, without TLS. */
async function openReceiver(answer: (response: ServerResponse) => unknown, { timeoutMs = 5000 } = {}) {
  const received: { headers: IncomingHttpHeaders; body: string }[] = []
  const server = createServer((incoming, response) => {
    void text(incoming).then((body) => {
      received.push({ headers: incoming.headers, body })
      answer(response)
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const { port } = server.address() as AddressInfo
  const connecting = { request, mayReach: () => true, timeoutMs }
  const webhook = createWebhook({ ...options, url: `http://localhost:${port}/hook`, connecting })
  return { received, post: (id: string, body: string) => webhook.post(id, body) }
}
