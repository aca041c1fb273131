import type { BeatenBy, Current } from '../app/index.ts'
import { PROBLEMS, type Problem, type ProblemCode } from '../contracts/index.ts'

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
