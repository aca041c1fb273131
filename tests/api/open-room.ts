import { type AnsweredRequest, createReviewApi, type Identify, type ReviewApiOptions } from '../../lib/api/index.ts'
import type { Desk } from '../../lib/app/index.ts'
import { DUTIES, type Duty, ProblemSchema } from '../../lib/contracts/index.ts'
import { createFakeDesk } from './fake-desk.ts'
import { version } from './sample-views.ts'

export interface AskOptions {
  readonly as?: Duty | undefined
  readonly body?: unknown
  /** Sent as it is. */
  readonly raw?: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>
  /** `undefined` leaves a header out that would be sent. */
  readonly headers?: Readonly<Record<string, string | undefined>>
}

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE' | 'PATCH' | 'HEAD'

/** An API over a fake desk, and whatever it logged. */
export function openRoom(desk: Partial<Desk> = {}, options: Partial<ReviewApiOptions> = {}) {
  const log: AnsweredRequest[] = []
  const api = createReviewApi({
    desk: createFakeDesk(desk),
    identify: byDuty,
    session: { fourEyes: 'high', pack: { id: 'finance-promo', version: '1.0.0' } },
    log: (entry) => log.push(entry),
    ...options,
  })
  return {
    api,
    log,
    ask: (method: Method, path: string, asked: AskOptions = {}) => api.fetch(toRequest(method, path, asked)),
  }
}

/** A request that is right in every way the options do not change. */
function toRequest(method: Method, path: string, { as = 'lead', body, raw, headers = {} }: AskOptions): Request {
  const content = raw ?? (body === undefined ? undefined : JSON.stringify(body))
  const all = {
    authorization: as,
    ...(content !== undefined && { 'content-type': 'application/json' }),
    ...(!['GET', 'HEAD'].includes(method) && { 'idempotency-key': 'key-00000001', 'if-match': `"${version}"` }),
    ...headers,
  }
  const given = Object.entries(all).filter((entry): entry is [string, string] => entry[1] !== undefined)
  return new Request(`https://desk.example${path}`, {
    method,
    headers: given,
    ...(content !== undefined && { body: content, duplex: 'half' }),
  })
}

/** @returns a problem, checked against the contract */
export async function readProblem(response: Response) {
  if (response.headers.get('content-type') !== 'application/problem+json') throw new Error('this is no problem')
  return ProblemSchema.parse(await response.json())
}

/** Takes the duty itself for proof of who is asking. */
const byDuty: Identify = async ({ headers }) => {
  const duty = DUTIES.find((candidate) => candidate === headers.get('authorization'))
  if (duty === undefined) return { kind: 'refused', why: 'unauthenticated' }
  return { kind: 'person', person: { id: `u-${duty}`, name: duty, duty } }
}
