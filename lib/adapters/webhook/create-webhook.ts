import type { Receipt, Webhook } from '../../app/ports/index.ts'
import { CopydeskError } from '../../contracts/errors.ts'
import { type Connecting, postJson } from './post-json.ts'
import { sign } from './sign.ts'

export interface WebhookOptions {
  readonly url: string
  /** Signs in use, the current one first: while one takes the place of another, a receiver may know either. */
  readonly secrets: () => Promise<readonly string[]>
  readonly clock: () => Date
  /** How to connect; by default over TLS, to public addresses only. */
  readonly connecting?: Partial<Connecting>
}

/** A receiver of announcements, addressed as Standard Webhooks 1.0.0 describes. */
export function createWebhook({ url, secrets, clock, connecting }: WebhookOptions): Webhook {
  return {
    async post(id, body) {
      const timestamp = Math.floor(clock().getTime() / 1000)
      const keys = await secrets()
      const headers = {
        'content-type': 'application/json',
        'user-agent': 'Copydesk',
        'webhook-id': id,
        'webhook-timestamp': String(timestamp),
        'webhook-signature': keys.map((secret) => sign(secret, `${id}.${timestamp}.${body}`)).join(' '),
      }
      return toReceipt(await postJson({ url, headers, body }, connecting))
    },
  }
}

/** A redirection is refused, not followed: whoever it leads to was never configured. */
function toReceipt(status: number | 'forbidden'): Receipt {
  if (status === 'forbidden') return { kind: 'refused', why: 'the receiver is at no public address' }
  if (status >= 200 && status < 300) return { kind: 'taken' }
  const mayPass = status >= 500 || MAY_PASS.has(status)
  if (!mayPass) return { kind: 'refused', why: `the receiver answered ${status}` }
  throw new CopydeskError('webhook-unavailable', `the receiver answered ${status}`)
}

/** Request timeout, conflict, too early, too many requests. */
const MAY_PASS: ReadonlySet<number> = new Set([408, 409, 425, 429])
