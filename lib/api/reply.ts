import { type Refused, toProblemResponse } from './problems.ts'

/** What a request is answered with. */
export type Reply<Value> =
  | { readonly kind: 'value'; readonly value: Value; readonly replayed: boolean }
  | { readonly kind: 'written'; readonly type: 'text/csv' | 'text/html'; readonly text: string }
  | { readonly kind: 'nothing' }
  | Refused

/** Writes a reply as a response. */
export async function toResponse(reply: Reply<unknown>): Promise<Response> {
  switch (reply.kind) {
    case 'value':
      return new Response(JSON.stringify(reply.value), { headers: headersOf(reply.value, reply.replayed) })
    case 'written':
      return new Response(reply.text, { headers: await headersOfText(reply.type, reply.text) })
    case 'nothing':
      return new Response(null, { status: 204 })
    case 'refused':
      return toProblemResponse(reply)
    default:
      return reply satisfies never
  }
}

function headersOf(value: unknown, replayed: boolean): Record<string, string> {
  const version = versionOf(value)
  return {
    'content-type': 'application/json',
    ...(version !== undefined && { etag: `"${version}"` }),
    ...(replayed && { 'idempotency-replayed': 'true' }),
  }
}

/** Views of an article carry the version that a change to it is based on. */
function versionOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null || !('version' in value)) return undefined
  return typeof value.version === 'string' ? value.version : undefined
}

/** A page may use the one style sheet it carries, known by its hash, and nothing else: no script, no image, no origin. */
async function headersOfText(type: string, text: string): Promise<Record<string, string>> {
  const headers = { 'content-type': `${type}; charset=utf-8` }
  if (type !== 'text/html') return headers
  const style = /<style>([^<]*)<\/style>/.exec(text)?.[1]
  const styles = style === undefined ? "'none'" : `'sha256-${await hashOf(style)}'`
  return {
    ...headers,
    'content-security-policy': `default-src 'none'; style-src ${styles}; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox`,
  }
}

async function hashOf(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text))
  return btoa(String.fromCharCode(...new Uint8Array(digest)))
}
