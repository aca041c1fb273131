import type { S3Answer } from '../answer.ts'
import type { BucketState } from '../bucket-state.ts'
import { readRange } from '../byte-range.ts'
import { checkReadConditions } from '../conditions.ts'
import { checksumHeaders, describeObject, versionHeader } from '../object-headers.ts'
import { S3Error } from '../s3-error.ts'
import type { S3Request } from '../s3-request.ts'
import type { StoredObject } from '../stored-object.ts'
import type { S3Operation } from './operation.ts'

export const getObject: S3Operation = (request, store) => {
  const { object, range, ...answer } = describeRead(request, store.bucket(request.bucket))
  const descriptor = store.blobs.open(object.blob)
  return { ...answer, body: { descriptor, ...range } }
}

export const headObject: S3Operation = (request, store) => {
  const { status, headers, range } = describeRead(request, store.bucket(request.bucket))
  return { status, headers: { ...headers, 'content-length': range.end - range.start } }
}

/** @returns the version a request names, or the current one. Throws S3Error when there is no such object. */
export function findObject(bucket: BucketState, key: string, versionId: string | null): StoredObject {
  const versions = bucket.versions(key)
  const found = versionId === null ? versions[0] : versions.find((version) => version.versionId === versionId)
  if (found?.kind === 'object') return found
  if (found === undefined) throw new S3Error(versionId === null ? 'NoSuchKey' : 'NoSuchVersion')

  const marker = { 'x-amz-delete-marker': 'true', ...versionHeader(bucket, found) }
  if (versionId === null) throw new S3Error('NoSuchKey', undefined, marker)
  throw new S3Error('MethodNotAllowed', undefined, { ...marker, allow: 'DELETE' })
}

interface Read extends S3Answer {
  readonly headers: Readonly<Record<string, string | number>>
  readonly object: StoredObject
  readonly range: { readonly start: number; readonly end: number }
}

function describeRead(request: S3Request, bucket: BucketState): Read {
  const object = findObject(bucket, request.key, request.query.get('versionId'))
  checkReadConditions(request, object)
  const range = readRange(request.headers['range'], object.size)
  const wantsChecksum = request.headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED'
  const headers = {
    ...describeObject(bucket, object),
    ...overrides(request.query),
    // The checksum is of the whole object; beside a part of it, clients would find it wrong.
    ...(wantsChecksum && range === undefined && checksumHeaders(object.checksum)),
    ...(range !== undefined && { 'content-range': `bytes ${range.start}-${range.end - 1}/${object.size}` }),
  }
  return { status: range === undefined ? 200 : 206, headers, object, range: range ?? { start: 0, end: object.size } }
}

function overrides(query: URLSearchParams): Record<string, string> {
  const given = [...query].filter(([name]) => name.startsWith('response-'))
  return Object.fromEntries(given.map(([name, value]) => [name.slice('response-'.length), value]))
}
