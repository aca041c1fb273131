import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import type { StoredObject } from './stored-object.ts'

/** Throws S3Error PreconditionFailed or NotModified when a read's conditions do not hold for the object. */
export function checkReadConditions({ headers }: S3Request, object: StoredObject): void {
  const modified = Math.floor(object.modifiedAt / 1000) * 1000
  const ifMatch = headers['if-match']
  const ifNoneMatch = headers['if-none-match']
  const since = parseDate(headers['if-modified-since'])
  const unmodifiedSince = parseDate(headers['if-unmodified-since'])

  if (ifMatch === undefined ? isAfter(modified, unmodifiedSince) : !matches(ifMatch, object.etag)) {
    throw new S3Error('PreconditionFailed')
  }
  const isUnchanged = since !== undefined && modified <= since
  if (ifNoneMatch === undefined ? isUnchanged : matches(ifNoneMatch, object.etag)) {
    throw new S3Error('NotModified', undefined, { etag: `"${object.etag}"` })
  }
}

/** Throws S3Error when a write's conditions do not hold for what the key has now. */
export function checkWriteConditions({ headers }: S3Request, current: StoredObject | undefined): void {
  const ifNoneMatch = headers['if-none-match']
  const ifMatch = headers['if-match']
  if (ifNoneMatch !== undefined) {
    if (ifNoneMatch !== '*') throw new S3Error('NotImplemented', 'A write may only say If-None-Match: *.')
    if (current !== undefined) throw new S3Error('PreconditionFailed')
  }
  if (ifMatch === undefined) return
  if (current === undefined) throw new S3Error('NoSuchKey')
  if (!matches(ifMatch, current.etag)) throw new S3Error('PreconditionFailed')
}

/** Throws S3Error PreconditionFailed when the conditions a copy sets on its source do not hold. */
export function checkCopyConditions({ headers }: S3Request, source: StoredObject): void {
  const modified = Math.floor(source.modifiedAt / 1000) * 1000
  const ifMatch = headers['x-amz-copy-source-if-match']
  const ifNoneMatch = headers['x-amz-copy-source-if-none-match']
  const since = parseDate(headers['x-amz-copy-source-if-modified-since'])
  const isRefused =
    (ifMatch !== undefined && !matches(ifMatch, source.etag)) ||
    (ifNoneMatch !== undefined && matches(ifNoneMatch, source.etag)) ||
    (since !== undefined && modified <= since) ||
    isAfter(modified, parseDate(headers['x-amz-copy-source-if-unmodified-since']))
  if (isRefused) throw new S3Error('PreconditionFailed')
}

function matches(header: string, etag: string): boolean {
  return header.split(',').some((candidate) => {
    const bare = candidate.trim().replace(/^W\//, '').replaceAll('"', '')
    return bare === '*' || bare === etag
  })
}

function parseDate(header: string | undefined): number | undefined {
  const at = Date.parse(header ?? '')
  return Number.isNaN(at) ? undefined : at
}

function isAfter(at: number, limit: number | undefined): boolean {
  return limit !== undefined && at > limit
}
