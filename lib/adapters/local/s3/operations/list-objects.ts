import { xmlAnswer } from '../answer.ts'
import { type ListingMark, type ListingQuery, listObjects, listVersions } from '../listing.ts'
import { S3Error } from '../s3-error.ts'
import type { ObjectVersion, StoredObject } from '../stored-object.ts'
import { element, field, type Xml } from '../xml.ts'
import type { S3Operation } from './operation.ts'

const MAX_KEYS = 1000

export const listObjectsV2: S3Operation = ({ bucket, query: parameters }, store) => {
  const query = readQuery(parameters)
  const encode = encoder(parameters)
  const token = parameters.get('continuation-token')
  const startAfter = parameters.get('start-after')
  const after = token === null ? markOf(startAfter) : parseToken(token)
  const page = listObjects(store.bucket(bucket), query, after)
  return xmlAnswer(
    'ListBucketResult',
    ...listingFields(bucket, parameters, query),
    field('StartAfter', startAfter === null ? undefined : encode(startAfter)),
    field('ContinuationToken', token ?? undefined),
    field('KeyCount', page.items.length + page.commonPrefixes.length),
    field('IsTruncated', page.next !== undefined),
    field('NextContinuationToken', page.next && toToken(page.next)),
    ...page.items.map((object) => element('Contents', field('Key', encode(object.key)), ...objectFields(object))),
    ...page.commonPrefixes.map((prefix) => element('CommonPrefixes', field('Prefix', encode(prefix)))),
  )
}

export const listObjectVersions: S3Operation = ({ bucket: name, query: parameters }, store) => {
  const bucket = store.bucket(name)
  const query = readQuery(parameters)
  const encode = encoder(parameters)
  const keyMarker = parameters.get('key-marker')
  const versionMarker = parameters.get('version-id-marker')
  const page = listVersions(bucket, query, markOf(keyMarker, versionMarker))
  return xmlAnswer(
    'ListVersionsResult',
    ...listingFields(name, parameters, query),
    field('KeyMarker', encode(keyMarker ?? '')),
    field('VersionIdMarker', versionMarker ?? ''),
    field('IsTruncated', page.next !== undefined),
    field('NextKeyMarker', page.next && encode(page.next.key)),
    field('NextVersionIdMarker', page.next?.versionId),
    ...page.items.map((version) => versionXml(version, encode, bucket.versions(version.key)[0] === version)),
    ...page.commonPrefixes.map((prefix) => element('CommonPrefixes', field('Prefix', encode(prefix)))),
  )
}

type Encode = (text: string) => string

function readQuery(parameters: URLSearchParams): ListingQuery {
  const max = Number(parameters.get('max-keys') ?? MAX_KEYS)
  if (!Number.isInteger(max) || max < 0) throw new S3Error('InvalidArgument', 'max-keys must be a number from 0.')
  return {
    prefix: parameters.get('prefix') ?? '',
    delimiter: parameters.get('delimiter') ?? '',
    max: Math.min(max, MAX_KEYS),
  }
}

function encoder(parameters: URLSearchParams): Encode {
  const type = parameters.get('encoding-type')
  if (type === null) return (text) => text
  if (type !== 'url') throw new S3Error('InvalidArgument', 'Invalid Encoding Method specified in Request')
  return (text) => encodeURIComponent(text).replaceAll('%2F', '/')
}

function listingFields(bucket: string, parameters: URLSearchParams, query: ListingQuery): readonly Xml[] {
  const encode = encoder(parameters)
  return [
    field('Name', bucket),
    field('Prefix', encode(query.prefix)),
    field('Delimiter', query.delimiter === '' ? undefined : encode(query.delimiter)),
    field('MaxKeys', query.max),
    field('EncodingType', parameters.get('encoding-type') ?? undefined),
  ]
}

function objectFields(object: StoredObject): readonly Xml[] {
  return [
    field('LastModified', new Date(object.modifiedAt).toISOString()),
    field('ETag', `"${object.etag}"`),
    field('ChecksumAlgorithm', object.checksum?.algorithm),
    field('ChecksumType', object.checksum?.type),
    field('Size', object.size),
    field('StorageClass', 'STANDARD'),
  ]
}

function versionXml(version: ObjectVersion, encode: Encode, isLatest: boolean): Xml {
  const identity = [
    field('Key', encode(version.key)),
    field('VersionId', version.versionId),
    field('IsLatest', isLatest),
  ]
  return version.kind === 'object'
    ? element('Version', ...identity, ...objectFields(version))
    : element('DeleteMarker', ...identity, field('LastModified', new Date(version.modifiedAt).toISOString()))
}

function markOf(key: string | null, versionId: string | null = null): ListingMark | undefined {
  if (key === null || key === '') return undefined
  return { key, ...(versionId !== null && versionId !== '' && { versionId }) }
}

function toToken({ key }: ListingMark): string {
  return Buffer.from(`after:${key}`).toString('base64url')
}

function parseToken(token: string): ListingMark {
  const [, key] = /^after:(.+)$/s.exec(Buffer.from(token, 'base64url').toString('utf8')) ?? []
  if (key === undefined) throw new S3Error('InvalidArgument', 'The continuation token provided is incorrect')
  return { key }
}
