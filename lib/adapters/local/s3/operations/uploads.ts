import { randomBytes } from 'node:crypto'
import { xmlAnswer } from '../answer.ts'
import type { UploadState } from '../catalogue.ts'
import { type ChecksumAlgorithm, toChecksumAlgorithm } from '../checksum/algorithms.ts'
import { checksumHeaders, readObjectHeaders } from '../object-headers.ts'
import type { ObjectStore } from '../object-store.ts'
import { receiveBody } from '../receive-body.ts'
import { S3Error } from '../s3-error.ts'
import type { S3Request } from '../s3-request.ts'
import type { Checksum, Upload, UploadedPart } from '../stored-object.ts'
import { element, field, type Xml } from '../xml.ts'
import type { S3Operation } from './operation.ts'
import { keepBlobOnSuccess } from './put-object.ts'

const MAX_PARTS = 10_000
const MAX_LISTED = 1000

export const createUpload: S3Operation = (request, store) => {
  const { bucket, key } = request
  store.bucket(bucket)
  const upload: Upload = {
    id: randomBytes(24).toString('base64url'),
    bucket,
    key,
    startedAt: store.now(),
    headers: readObjectHeaders(request),
    ...readChecksumPlan(request),
  }
  store.commit({ op: 'upload', upload })
  const answer = xmlAnswer(
    'InitiateMultipartUploadResult',
    field('Bucket', bucket),
    field('Key', key),
    field('UploadId', upload.id),
  )
  const plan = {
    ...(upload.algorithm && { 'x-amz-checksum-algorithm': upload.algorithm }),
    ...(upload.checksumType && { 'x-amz-checksum-type': upload.checksumType }),
  }
  return { ...answer, headers: { ...answer.headers, ...plan } }
}

export const uploadPart: S3Operation = async (request, store) => {
  const { upload } = findUpload(request, store)
  const number = Number(request.query.get('partNumber'))
  if (!Number.isInteger(number) || number < 1 || number > MAX_PARTS) {
    throw new S3Error('InvalidArgument', `Part number must be an integer between 1 and ${MAX_PARTS}, inclusive`)
  }
  const limits = { maxBytes: store.maxObjectBytes, ...(upload.algorithm && { algorithm: upload.algorithm }) }
  const { md5, ...body } = await receiveBody(request, store.blobs, limits)
  return keepBlobOnSuccess(store, body.blob, () => {
    findUpload(request, store)
    checkAlgorithm(upload, body.checksum)
    const part: UploadedPart = { number, etag: md5.toString('hex'), modifiedAt: store.now(), ...body }
    store.commit({ op: 'part', uploadId: upload.id, part })
    const { 'x-amz-checksum-type': _, ...checksum } = checksumHeaders(part.checksum)
    return { status: 200, headers: { etag: `"${part.etag}"`, ...checksum } }
  })
}

export const abortUpload: S3Operation = (request, store) => {
  store.commit({ op: 'upload-end', uploadId: findUpload(request, store).upload.id })
  return { status: 204 }
}

export const listParts: S3Operation = (request, store) => {
  const { upload, parts } = findUpload(request, store)
  const marker = Number(request.query.get('part-number-marker') ?? 0)
  const max = Math.min(MAX_LISTED, Number(request.query.get('max-parts') ?? MAX_LISTED))
  if (!Number.isInteger(marker) || !Number.isInteger(max) || max < 0) throw new S3Error('InvalidArgument')
  const left = [...parts.values()].filter(({ number }) => number > marker).toSorted((a, b) => a.number - b.number)
  const listed = left.slice(0, max)
  return xmlAnswer(
    'ListPartsResult',
    field('Bucket', upload.bucket),
    field('Key', upload.key),
    field('UploadId', upload.id),
    field('ChecksumAlgorithm', upload.algorithm),
    field('ChecksumType', upload.checksumType),
    field('PartNumberMarker', marker),
    field('NextPartNumberMarker', listed.at(-1)?.number),
    field('MaxParts', max),
    field('IsTruncated', left.length > listed.length),
    ...listed.map(partXml),
  )
}

/** Throws S3Error NoSuchUpload unless the upload is under way for the request's bucket and key. */
export function findUpload({ bucket, key, query }: S3Request, store: ObjectStore): UploadState {
  store.bucket(bucket)
  const state = store.catalogue.upload(query.get('uploadId') ?? '')
  if (state === undefined || state.upload.bucket !== bucket || state.upload.key !== key) {
    throw new S3Error('NoSuchUpload')
  }
  return state
}

function readChecksumPlan({ headers }: S3Request): Pick<Upload, 'algorithm' | 'checksumType'> {
  const name = headers['x-amz-checksum-algorithm']
  if (name === undefined) return {}
  const algorithm = toChecksumAlgorithm(name)
  if (algorithm === undefined) throw new S3Error('NotImplemented', `The local stack does not compute ${name}.`)
  const type = headers['x-amz-checksum-type'] ?? (algorithm === 'CRC64NVME' ? 'FULL_OBJECT' : 'COMPOSITE')
  if ((type !== 'FULL_OBJECT' && type !== 'COMPOSITE') || !canBe(type, algorithm)) {
    throw new S3Error('InvalidRequest', `The ${type} checksum type cannot be used with the ${algorithm} algorithm.`)
  }
  return { algorithm, checksumType: type }
}

function canBe(type: Checksum['type'], algorithm: ChecksumAlgorithm): boolean {
  return type === 'FULL_OBJECT' ? algorithm.startsWith('CRC') : algorithm !== 'CRC64NVME'
}

function checkAlgorithm(upload: Upload, checksum: Checksum | undefined): void {
  if (upload.algorithm === undefined || checksum?.algorithm === upload.algorithm) return
  throw new S3Error('InvalidRequest', `Checksum Type mismatch occurred, expected checksum Type: ${upload.algorithm}`)
}

function partXml(part: UploadedPart): Xml {
  return element(
    'Part',
    field('PartNumber', part.number),
    field('LastModified', new Date(part.modifiedAt).toISOString()),
    field('ETag', `"${part.etag}"`),
    part.checksum === undefined ? '' : field(`Checksum${part.checksum.algorithm}`, part.checksum.value),
    field('Size', part.size),
  )
}
