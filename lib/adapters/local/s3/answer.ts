import { randomBytes } from 'node:crypto'
import { closeSync, createReadStream, readSync } from 'node:fs'
import type { ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { systemErrorCode } from '../system-error.ts'
import type { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import { field, xmlDocument } from './xml.ts'

/** Bytes `start` to `end`, exclusive, of an open file; sending them closes it. */
export interface FileSlice {
  readonly descriptor: number
  readonly start: number
  readonly end: number
}

export interface S3Answer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string | number>>
  readonly body?: string | FileSlice
}

export function xmlAnswer(name: string, ...content: readonly string[]): S3Answer {
  return { status: 200, headers: { 'content-type': 'application/xml' }, body: xmlDocument(name, ...content) }
}

export async function sendAnswer(request: S3Request, response: ServerResponse, answer: S3Answer): Promise<void> {
  const { status, headers = {}, body } = answer
  const length = typeof body === 'object' ? body.end - body.start : Buffer.byteLength(body ?? '')
  const hasBody = status !== 204 && status !== 304
  response.writeHead(status, {
    ...(hasBody && { 'content-length': length }),
    ...headers,
    'x-amz-request-id': randomBytes(8).toString('hex').toUpperCase(),
    server: 'CopydeskLocalStack',
  })
  if (typeof body === 'object') return sendSlice(response, body)
  response.end(request.method === 'HEAD' || !hasBody ? undefined : body)
}

export function sendError(request: S3Request, response: ServerResponse, error: S3Error): Promise<void> {
  if (error.status === 304) return sendAnswer(request, response, { status: 304, headers: error.headers })
  const resource = request.key === '' ? `/${request.bucket}` : `/${request.bucket}/${request.key}`
  const body = xmlDocument(
    'Error',
    field('Code', error.code),
    field('Message', error.message),
    field('Resource', resource),
  ).replace(/ xmlns="[^"]*"/, '')
  const headers = { 'content-type': 'application/xml', ...error.headers }
  return sendAnswer(request, response, { status: error.status, headers, body })
}

async function sendSlice(response: ServerResponse, { descriptor, start, end }: FileSlice): Promise<void> {
  if (end - start <= SMALL_BYTES) {
    const bytes = Buffer.alloc(end - start)
    readSync(descriptor, bytes, 0, bytes.length, start)
    closeSync(descriptor)
    response.end(bytes)
    return
  }
  const stream = createReadStream('', { fd: descriptor, start, end: end - 1, highWaterMark: 256 * 1024 })
  await pipeline(stream, response).catch((error: unknown) => {
    // Nobody is left to answer when the reader hung up; anything else is the disk's fault and worth telling.
    if (!HANG_UPS.has(systemErrorCode(error) ?? '')) throw error
  })
}

/** Read in one go: a stream costs more than it saves. */
const SMALL_BYTES = 64 * 1024
const HANG_UPS = new Set(['ERR_STREAM_PREMATURE_CLOSE', 'ECONNRESET', 'EPIPE'])
