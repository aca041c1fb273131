import { createReadStream } from 'node:fs'
import { xmlAnswer } from '../answer.ts'
import { type ChecksumAlgorithm, toChecksumAlgorithm } from '../checksum/algorithms.ts'
import { checkCopyConditions, checkWriteConditions } from '../conditions.ts'
import { readObjectHeaders, versionHeader } from '../object-headers.ts'
import { storeBytes } from '../receive-body.ts'
import { S3Error } from '../s3-error.ts'
import { decodeKey, type S3Request } from '../s3-request.ts'
import type { ObjectHeaders, StoredObject } from '../stored-object.ts'
import { field } from '../xml.ts'
import { findObject } from './get-object.ts'
import type { S3Operation } from './operation.ts'
import { keepBlobOnSuccess } from './put-object.ts'

export const copyObject: S3Operation = async (request, store) => {
  const from = readSource(request.headers['x-amz-copy-source'] ?? '')
  const sourceBucket = store.bucket(from.bucket)
  const source = findObject(sourceBucket, from.key, from.versionId)
  checkCopyConditions(request, source)
  checkWriteConditions(request, store.bucket(request.bucket).current(request.key))
  const headers = chooseHeaders(request, source, from)
  const algorithm = readAlgorithm(request) ?? source.checksum?.algorithm
  const bytes = createReadStream('', { fd: store.blobs.open(source.blob) })
  const { md5, ...body } = await storeBytes(bytes, store.blobs, algorithm)

  const object = keepBlobOnSuccess(store, body.blob, () => {
    checkWriteConditions(request, store.bucket(request.bucket).current(request.key))
    const draft = { key: request.key, headers, etag: md5.toString('hex'), ...body }
    return store.addObject(request.bucket, draft, 'ObjectCreated:Copy')
  })
  const sourceVersion = versionHeader(sourceBucket, source)['x-amz-version-id']
  const answer = xmlAnswer(
    'CopyObjectResult',
    field('LastModified', new Date(object.modifiedAt).toISOString()),
    field('ETag', `"${object.etag}"`),
    object.checksum === undefined ? '' : field(`Checksum${object.checksum.algorithm}`, object.checksum.value),
  )
  return {
    ...answer,
    headers: {
      ...answer.headers,
      ...versionHeader(store.bucket(request.bucket), object),
      ...(sourceVersion !== undefined && { 'x-amz-copy-source-version-id': sourceVersion }),
    },
  }
}

interface Source {
  readonly bucket: string
  readonly key: string
  readonly versionId: string | null
}

function readSource(header: string): Source {
  const [path = '', query = ''] = header.split(/\?(?=versionId=)/)
  const [, bucket, key] = /^\/?([^/]+)\/(.+)$/s.exec(decodeKey(path)) ?? []
  if (bucket === undefined || key === undefined) {
    throw new S3Error('InvalidArgument', 'Copy Source must mention the source bucket and key: sourcebucket/sourcekey')
  }
  return { bucket, key, versionId: new URLSearchParams(query).get('versionId') }
}

function chooseHeaders(request: S3Request, source: StoredObject, from: Source): ObjectHeaders {
  const directive = request.headers['x-amz-metadata-directive'] ?? 'COPY'
  if (directive === 'REPLACE') return readObjectHeaders(request)
  if (directive !== 'COPY') throw new S3Error('InvalidArgument', 'Unknown metadata directive.')
  if (from.bucket === request.bucket && from.key === request.key && from.versionId === null) {
    throw new S3Error('InvalidRequest', 'This copy request is illegal because it copies an object to itself unchanged.')
  }
  return source.headers
}

function readAlgorithm({ headers }: S3Request): ChecksumAlgorithm | undefined {
  const name = headers['x-amz-checksum-algorithm']
  if (name === undefined) return undefined
  const algorithm = toChecksumAlgorithm(name)
  if (algorithm === undefined) throw new S3Error('NotImplemented', `The local stack does not compute ${name}.`)
  return algorithm
}
