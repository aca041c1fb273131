import { createHmac } from 'node:crypto'

/**
 * Signs as Standard Webhooks 1.0.0 does with a shared secret.
 * @param secret in base64, with or without `whsec_` before it
 * @param content `id.timestamp.body`, exactly as sent
 * @returns `v1,` and the HMAC-SHA256 in base64
 */
export function sign(secret: string, content: string): string {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64')
  return `v1,${createHmac('sha256', key).update(content).digest('base64')}`
}
