import type { BeatenBy, Current } from '../app/index.ts'
import type { Problem } from '../contracts/index.ts'

/** Every way to be refused: the status it comes with, and what it means. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Nobody we know is asking' },
  forbidden: { status: 403, title: 'The asker may not do this' },
  sealed: { status: 403, title: 'The asker may not see this yet' },
  missing: { status: 404, title: 'There is no such thing' },
  'wrong-method': { status: 405, title: 'That cannot be done here' },
  held: { status: 409, title: 'The article is not held by the asker' },
  stale: { status: 412, title: 'The article is no longer as the asker saw it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-type': { status: 415, title: 'The body is of a type that is not taken' },
  invalid: { status: 422, title: 'The request makes no sense here' },
  'reused-key': { status: 422, title: 'The idempotency key belongs to another request' },
  'version-required': { status: 428, title: 'The request does not say on which version it is based' },
  'too-many-requests': { status: 429, title: 'The asker asks too often' },
  internal: { status: 500, title: 'Something broke on our side' },
  'store-unavailable': { status: 503, title: 'A service we depend on does not answer' },
} as const

export type ProblemCode = keyof typeof PROBLEMS

/** A request that is not granted, and why. */
export interface Refused {
  readonly kind: 'refused'
  readonly code: ProblemCode
  readonly detail: string
  readonly hint?: string
  readonly current?: Current
  readonly beatenBy?: BeatenBy | null
  /** Headers that go with it, such as `Allow`. */
  readonly headers?: Readonly<Record<string, string>>
}

export type RefusalExtras = Omit<Refused, 'kind' | 'code' | 'detail'>

export function refuse(code: ProblemCode, detail: string, extras: RefusalExtras = {}): Refused {
  return { kind: 'refused', code, detail, ...extras }
}

/** Writes a refusal as `application/problem+json` (RFC 9457). */
export function toProblemResponse({ code, detail, hint, current, beatenBy, headers }: Refused): Response {
  const { status, title } = PROBLEMS[code]
  const problem: Problem = {
    type: `urn:copydesk:problem:${code}`,
    title,
    status,
    code,
    detail,
    ...(hint !== undefined && { hint }),
    ...(current !== undefined && { current }),
    ...(beatenBy !== undefined && { beatenBy }),
  }
  return new Response(JSON.stringify(problem), {
    status,
    headers: { 'content-type': 'application/problem+json', ...headers },
  })
}
