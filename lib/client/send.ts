import type { OperationName, Problem } from '../contracts/index.ts'

export interface Transport {
  /** Where the API is, without a slash at the end; empty for the same origin. */
  readonly base: string
  readonly fetch: typeof fetch
  /** @returns the `Authorization` header of who is asking. */
  readonly authorization: () => Promise<string>
  /** @returns a fresh idempotency key. */
  readonly newKey: () => string
  /** Checks an answer against the contract. @throws if it does not hold */
  readonly check?: (operation: OperationName, value: unknown) => void
}

/** What a request came to. */
export type Answered<Value> =
  | { readonly kind: 'ok'; readonly value: Value }
  /** The API refused it and says why. */
  | { readonly kind: 'problem'; readonly problem: Problem }
  /** Nobody answered, or not in the API's words; nothing is known of what became of it. */
  | { readonly kind: 'unreachable'; readonly detail: string }

export interface Wish {
  readonly method: string
  readonly path: string
  readonly body?: object
  readonly version?: string
  readonly key?: string
  /** What a good answer is made of; JSON unless said. A page of somebody else that stands in between is no answer. */
  readonly takes?: 'application/json' | 'text/html' | 'text/csv'
}

/** @returns a function that sends a wish and puts whatever comes back into an `Answered`. */
export function createSend(transport: Transport) {
  return async <Value>(operation: OperationName, wish: Wish): Promise<Answered<Value>> => {
    try {
      const response = await transport.fetch(transport.base + wish.path, await toRequest(transport, wish))
      return await read<Value>(operation, wish, response, transport)
    } catch (error) {
      return { kind: 'unreachable', detail: error instanceof Error ? error.name : 'unknown' }
    }
  }
}

async function toRequest({ authorization }: Transport, { method, body, version, key }: Wish): Promise<RequestInit> {
  return {
    method,
    headers: {
      authorization: await authorization(),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(version !== undefined && { 'if-match': `"${version}"` }),
      ...(key !== undefined && { 'idempotency-key': key }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  }
}

async function read<Value>(
  operation: OperationName,
  { takes = 'application/json' }: Wish,
  response: Response,
  { check }: Transport,
): Promise<Answered<Value>> {
  const type = response.headers.get('content-type') ?? ''
  if (type.includes('problem+json')) return { kind: 'problem', problem: (await response.json()) as Problem }
  if (!response.ok) return { kind: 'unreachable', detail: `HTTP ${response.status}` }
  if (response.status === 204) return { kind: 'ok', value: null as Value }
  if (!type.startsWith(takes)) return { kind: 'unreachable', detail: `HTTP ${response.status}, ${type}` }
  const value: unknown = takes === 'application/json' ? await response.json() : await response.text()
  if (takes === 'application/json') check?.(operation, value)
  return { kind: 'ok', value: value as Value }
}
