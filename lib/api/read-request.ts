import * as z from 'zod'
import type { Person, RequestMark } from '../app/index.ts'
import { MAX_REQUEST_BYTES, type Operation } from '../contracts/index.ts'
import { nameFields } from './name-fields.ts'
import { type Refused, refuse } from './problems.ts'
import { readBody } from './read-body.ts'

/** What a request asks of its operation, checked against the table. */
export interface ReadRequest {
  readonly kind: 'read'
  readonly asked: {
    readonly person: Person
    readonly article: string | undefined
    readonly revision: string | undefined
    readonly version: string | undefined
    readonly mark: RequestMark | undefined
    readonly query: unknown
    readonly body: unknown
  }
}

type PathNames = Readonly<Record<string, string>>

/** Reads a request as its operation wants it, or says what is wrong with it. */
export async function readRequest(
  operation: Operation,
  request: Request,
  names: PathNames,
  person: Person,
): Promise<ReadRequest | Refused> {
  const bytes = await readBody(request, MAX_REQUEST_BYTES)
  if (bytes === undefined) return refuse('too-large', `A request body holds up to ${MAX_REQUEST_BYTES} bytes.`)
  const headers = readHeaders(operation, request)
  if (headers.kind === 'refused') return headers
  const query = readQuery(operation, new URL(request.url).searchParams)
  if (query.kind === 'refused') return query
  const body = readJson(operation, request, bytes)
  if (body.kind === 'refused') return body
  const { version, key } = headers
  const mark = key === undefined ? undefined : { key, sha256: await hashRequest(request, bytes) }
  const { article, revision } = names
  return { kind: 'read', asked: { person, article, revision, version, mark, query: query.value, body: body.value } }
}

interface ReadHeaders {
  readonly kind: 'headers'
  readonly key: string | undefined
  readonly version: string | undefined
}

function readHeaders({ method, ifMatch }: Operation, { headers }: Request): ReadHeaders | Refused {
  const key = method === 'GET' ? undefined : (headers.get('idempotency-key') ?? '')
  if (key !== undefined && !/^[\w-]{8,128}$/.test(key)) {
    return refuse('malformed', 'Idempotency-Key must be 8 to 128 letters, digits, hyphens or underscores.')
  }
  if (!ifMatch) return { kind: 'headers', key, version: undefined }
  const tag = headers.get('if-match')
  if (tag === null) return refuse('version-required', 'If-Match must hold the ETag of the article as it was seen.')
  // Whoever compresses an answer on its way weakens its tag; the version is the same.
  const version = /^(?:W\/)?"([\x21\x23-\x7e]{1,300})"$/.exec(tag)?.[1]
  return version === undefined
    ? refuse('malformed', 'If-Match must hold one ETag, in quotation marks.')
    : { kind: 'headers', key, version }
}

type Parsed = { readonly kind: 'parsed'; readonly value: unknown }

function readQuery({ query = z.strictObject({}) }: Operation, given: URLSearchParams): Parsed | Refused {
  const names = [...given.keys()]
  if (new Set(names).size < names.length) return refuse('malformed', 'The query names something twice.')
  return parse(query, Object.fromEntries(given), 'query')
}

function readJson({ body }: Operation, { headers }: Request, bytes: Uint8Array): Parsed | Refused {
  if (body === undefined) {
    return bytes.length === 0 ? { kind: 'parsed', value: undefined } : refuse('malformed', 'This takes no body.')
  }
  const [type = ''] = (headers.get('content-type') ?? '').split(';')
  if (type.trim().toLowerCase() !== 'application/json')
    return refuse('wrong-type', 'The body must be application/json.')
  try {
    const value: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
    return parse(body, value, 'body')
  } catch {
    return refuse('malformed', 'The body is no JSON in UTF-8.')
  }
}

function parse(schema: z.ZodType, value: unknown, part: string): Parsed | Refused {
  const result = schema.safeParse(value)
  if (result.success) return { kind: 'parsed', value: result.data }
  return refuse('malformed', `These fields of the ${part} are not as they should be: ${nameFields(result.error)}.`)
}

/** The same for the same request only: its method, its path, every byte of its body. */
async function hashRequest({ method, url }: Request, body: Uint8Array): Promise<string> {
  const { pathname, search } = new URL(url)
  const head = new TextEncoder().encode(`${method} ${pathname}${search}\n`)
  const whole = new Uint8Array(head.length + body.length)
  whole.set(head)
  whole.set(body, head.length)
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', whole))
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('')
}
