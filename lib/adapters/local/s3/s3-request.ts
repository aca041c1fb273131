import type { IncomingMessage } from 'node:http'
import { S3Error } from './s3-error.ts'

export interface S3Request {
  readonly method: string
  /** Empty for the service itself. */
  readonly bucket: string
  /** Empty for the bucket itself. */
  readonly key: string
  readonly query: URLSearchParams
  /** Names are lower case. Headers a presigned URL carries in its query are among them. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: IncomingMessage
}

const MAX_KEY_BYTES = 1024

/** Reads where and what a request is. Throws S3Error for a path that names no key S3 could have. */
export function readS3Request(message: IncomingMessage): S3Request {
  const url = message.url ?? '/'
  const question = url.indexOf('?')
  // Not `new URL`: it resolves dot segments, and `a/../b` is a key like any other.
  const path = question === -1 ? url : url.slice(0, question)
  const query = new URLSearchParams(question === -1 ? '' : url.slice(question + 1))
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(path) ?? []
  return {
    method: message.method ?? 'GET',
    bucket: decodeKey(bucket),
    key: decodeKey(key),
    query,
    headers: { ...hoistedHeaders(query), ...flatten(message.headers) },
    body: message,
  }
}

/** @returns the text that a percent-encoded part of a path stands for. */
export function decodeKey(encoded: string): string {
  let key: string
  try {
    key = decodeURIComponent(encoded)
  } catch {
    throw new S3Error('InvalidURI')
  }
  if (Buffer.byteLength(key) > MAX_KEY_BYTES) throw new S3Error('KeyTooLongError')
  return key
}

function hoistedHeaders(query: URLSearchParams): Record<string, string> {
  if (!query.has('X-Amz-Algorithm')) return {}
  const entries = [...query].map(([name, value]) => [name.toLowerCase(), value] as const)
  return Object.fromEntries(entries.filter(([name]) => name.startsWith('x-amz-')))
}

function flatten(headers: IncomingMessage['headers']): Record<string, string | undefined> {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(',') : value]),
  )
}
