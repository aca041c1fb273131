import { keptEncoding } from './body-claims.ts'
import type { BucketState } from './bucket-state.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import type { Checksum, ObjectHeaders, ObjectVersion, StoredObject } from './stored-object.ts'

const KEPT = ['cache-control', 'content-disposition', 'content-language', 'content-type', 'expires'] as const
const METADATA = 'x-amz-meta-'
const MAX_METADATA_BYTES = 2048

/** @returns the headers of a write that stay with the object. Throws S3Error for metadata over 2 KiB. */
export function readObjectHeaders({ headers }: S3Request): ObjectHeaders {
  const standard: Record<string, string> = { 'content-type': 'binary/octet-stream' }
  for (const name of KEPT) {
    const value = headers[name]
    if (value !== undefined && value !== '') standard[name] = value
  }
  const encoding = keptEncoding(headers['content-encoding'])
  if (encoding !== undefined) standard['content-encoding'] = encoding
  return { standard, metadata: readMetadata(headers) }
}

/** @returns what a read says of an object, whether or not it also gives the body. */
export function describeObject(bucket: BucketState, object: StoredObject): Record<string, string> {
  const metadata = Object.entries(object.headers.metadata).map(([name, value]) => [METADATA + name, value])
  return {
    ...object.headers.standard,
    ...Object.fromEntries(metadata),
    ...versionHeader(bucket, object),
    etag: `"${object.etag}"`,
    'last-modified': new Date(object.modifiedAt).toUTCString(),
    'accept-ranges': 'bytes',
  }
}

/** A bucket that never had versioning names no version. */
export function versionHeader(bucket: BucketState, version: ObjectVersion): Record<string, string> {
  return bucket.versioning === undefined ? {} : { 'x-amz-version-id': version.versionId }
}

export function checksumHeaders(checksum: Checksum | undefined): Record<string, string> {
  if (checksum === undefined) return {}
  return {
    [`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]: checksum.value,
    'x-amz-checksum-type': checksum.type,
  }
}

function readMetadata(headers: S3Request['headers']): Record<string, string> {
  const metadata: Record<string, string> = {}
  let size = 0
  for (const [header, value] of Object.entries(headers)) {
    if (value === undefined || !header.startsWith(METADATA)) continue
    const name = header.slice(METADATA.length)
    metadata[name] = value
    size += name.length + value.length
  }
  if (size > MAX_METADATA_BYTES) throw new S3Error('MetadataTooLarge')
  return metadata
}
