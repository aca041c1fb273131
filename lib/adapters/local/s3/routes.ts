import * as buckets from './operations/buckets.ts'
import { completeUpload } from './operations/complete-upload.ts'
import { copyObject } from './operations/copy-object.ts'
import { deleteObject, deleteObjects } from './operations/delete-object.ts'
import { getObject, headObject } from './operations/get-object.ts'
import { listObjectsV2, listObjectVersions } from './operations/list-objects.ts'
import type { S3Operation } from './operations/operation.ts'
import { putObject } from './operations/put-object.ts'
import * as uploads from './operations/uploads.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

/** @returns what carries the request out. Throws S3Error NotImplemented for any request not listed here. */
export function routeOf(request: S3Request): S3Operation {
  refuseUnkeptHeaders(request)
  const route = ROUTES.find((candidate) => fits(candidate, request))
  if (route === undefined) throw new S3Error('NotImplemented')
  return route.operation
}

interface Route {
  readonly level: 'service' | 'bucket' | 'object'
  readonly method: string
  /** Query parameters, or headers, that must be there. */
  readonly needs?: readonly string[]
  readonly allows?: readonly string[]
  readonly operation: S3Operation
}

const RESPONSE = [
  'content-type',
  'content-language',
  'expires',
  'cache-control',
  'content-disposition',
  'content-encoding',
]
const READS = ['versionId', ...RESPONSE.map((name) => `response-${name}`)]
const LISTS = ['prefix', 'delimiter', 'max-keys', 'encoding-type']
const LISTS_V2 = [...LISTS, 'continuation-token', 'start-after', 'fetch-owner']
const LISTS_VERSIONS = [...LISTS, 'key-marker', 'version-id-marker']

const ROUTES: readonly Route[] = [
  { level: 'service', method: 'GET', operation: buckets.listBuckets },
  { level: 'bucket', method: 'PUT', operation: buckets.createBucket },
  { level: 'bucket', method: 'HEAD', operation: buckets.headBucket },
  { level: 'bucket', method: 'GET', needs: ['location'], operation: buckets.getBucketLocation },
  { level: 'bucket', method: 'GET', needs: ['versioning'], operation: buckets.getBucketVersioning },
  { level: 'bucket', method: 'PUT', needs: ['versioning'], operation: buckets.putBucketVersioning },
  { level: 'bucket', method: 'GET', needs: ['list-type'], allows: LISTS_V2, operation: listObjectsV2 },
  { level: 'bucket', method: 'GET', needs: ['versions'], allows: LISTS_VERSIONS, operation: listObjectVersions },
  { level: 'bucket', method: 'POST', needs: ['delete'], operation: deleteObjects },
  { level: 'object', method: 'PUT', needs: ['x-amz-copy-source'], operation: copyObject },
  { level: 'object', method: 'PUT', operation: putObject },
  { level: 'object', method: 'GET', allows: READS, operation: getObject },
  { level: 'object', method: 'HEAD', allows: READS, operation: headObject },
  { level: 'object', method: 'DELETE', allows: ['versionId'], operation: deleteObject },
  { level: 'object', method: 'POST', needs: ['uploads'], operation: uploads.createUpload },
  { level: 'object', method: 'PUT', needs: ['uploadId', 'partNumber'], operation: uploads.uploadPart },
  { level: 'object', method: 'POST', needs: ['uploadId'], operation: completeUpload },
  { level: 'object', method: 'DELETE', needs: ['uploadId'], operation: uploads.abortUpload },
  {
    level: 'object',
    method: 'GET',
    needs: ['uploadId'],
    allows: ['part-number-marker', 'max-parts'],
    operation: uploads.listParts,
  },
]

function fits({ level, method, needs = [], allows = [] }: Route, request: S3Request): boolean {
  if (level !== levelOf(request) || method !== request.method) return false
  const isCopy = request.headers['x-amz-copy-source'] !== undefined
  if (isCopy !== needs.includes('x-amz-copy-source')) return false
  return (
    needs.every((name) => request.query.has(name) || request.headers[name] !== undefined) &&
    [...request.query.keys()].every((name) => isEverywhere(name) || needs.includes(name) || allows.includes(name))
  )
}

function levelOf({ bucket, key }: S3Request): Route['level'] {
  if (key !== '') return 'object'
  return bucket === '' ? 'service' : 'bucket'
}

/** SDKs name the operation in `x-id`; a presigned URL carries its signature, and headers, in the query. */
function isEverywhere(name: string): boolean {
  return /^x-(id$|amz-)/i.test(name)
}

const UNKEPT =
  /^x-amz-(tagging|grant-|object-lock-|website-redirect-location|server-side-encryption-|write-offset-bytes|copy-source-range|copy-source-server-side)/
const TAKEN: Readonly<Record<string, readonly string[]>> = {
  'x-amz-acl': ['private', 'bucket-owner-full-control'],
  'x-amz-storage-class': ['STANDARD'],
  'x-amz-server-side-encryption': ['AES256'],
}

/** What would be asked for and silently not done is refused instead. */
function refuseUnkeptHeaders({ headers, method }: S3Request): void {
  if (method !== 'PUT' && method !== 'POST') return
  for (const [name, value] of Object.entries(headers)) {
    const isTaken = TAKEN[name]?.includes(value ?? '') ?? !UNKEPT.test(name)
    if (!isTaken) throw new S3Error('NotImplemented', `The local stack does not implement ${name}: ${value}.`)
  }
}
