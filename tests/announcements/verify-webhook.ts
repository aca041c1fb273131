import { webcrypto } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

interface Delivery {
  readonly secret: string
  readonly headers: IncomingHttpHeaders
  readonly body: string
  readonly now: Date
}

/** Checks a delivery as a receiver would, written from the specification alone and with another cryptography. */
export async function verify({ secret, headers, body, now }: Delivery): Promise<boolean> {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers
  if (typeof id !== 'string' || typeof timestamp !== 'string' || typeof signatures !== 'string') return false
  if (Math.abs(now.getTime() / 1000 - Number(timestamp)) > 300) return false
  const bytes = Buffer.from(secret.startsWith('whsec_') ? secret.slice(6) : secret, 'base64')
  const key = await webcrypto.subtle.importKey('raw', bytes, { name: 'HMAC', hash: 'SHA-256' }, false, ['verify'])
  const content = new TextEncoder().encode(`${id}.${timestamp}.${body}`)
  const verdicts = signatures
    .split(' ')
    .map((signature) => signature.split(','))
    .filter(([version]) => version === 'v1')
    .map(([, signature = '']) => webcrypto.subtle.verify('HMAC', key, Buffer.from(signature, 'base64'), content))
  return (await Promise.all(verdicts)).includes(true)
}
