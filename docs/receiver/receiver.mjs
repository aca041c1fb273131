#!/usr/bin/env node
// A receiver of announcements, with nothing but Node: it checks who sent them, drops repeats and latecomers, and says
// what a CMS would do. Run it with WEBHOOK_SECRET set to the secret of the stack, behind whatever ends TLS for it.
import { createHmac, timingSafeEqual } from 'node:crypto'
import { createServer } from 'node:http'
import { text } from 'node:stream/consumers'

const key = Buffer.from((process.env.WEBHOOK_SECRET ?? '').replace(/^whsec_/, ''), 'base64')
if (key.length < 24) throw new Error('Set WEBHOOK_SECRET to the secret of the webhook.')

/** By article, the greatest order seen. A CMS keeps it in its database, beside what it publishes. */
const latest = new Map()

const server = createServer(async (request, response) => {
  const body = await text(request)
  if (!isGenuine(request.headers, body)) {
    response.writeHead(401).end()
    return
  }
  const announcement = JSON.parse(body)
  if (announcement.order > (latest.get(announcement.article) ?? '')) {
    latest.set(announcement.article, announcement.order)
    process.stdout.write(`${verbFor(announcement)} ${announcement.article}\n`)
  }
  response.writeHead(204).end()
})

server.listen(Number(process.env.PORT ?? 8080), '127.0.0.1', () => {
  process.stdout.write(`listening on ${server.address().port}\n`)
})

/** Over the bytes as they came: JSON that was parsed and written again may differ. */
function isGenuine(headers, body) {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures = '' } = headers
  const isFresh = Math.abs(Date.now() / 1000 - Number(timestamp)) < 300
  const expected = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest()
  const given = signatures.split(' ').filter((signature) => signature.startsWith('v1,'))
  return isFresh && given.some((signature) => isEqual(Buffer.from(signature.slice(3), 'base64'), expected))
}

function isEqual(given, expected) {
  return given.length === expected.length && timingSafeEqual(given, expected)
}

/** A cleared article needs nobody unless somebody asks for a second reader; any other is held until it is released. */
function verbFor({ schema, disposition, stage, outcome }) {
  if (schema === 'copydesk.article-released/1') return 'publish'
  if (schema === 'copydesk.verdict-issued/1') return disposition === 'clear' ? 'publish' : 'hold'
  if (outcome !== null) return outcome === 'reject' ? 'hold' : 'publish'
  return disposition === 'clear' && stage === 'first' ? 'publish' : 'hold'
}
