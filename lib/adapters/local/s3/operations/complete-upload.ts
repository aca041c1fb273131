import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { xmlAnswer } from '../answer.ts'
import { CHECKSUMS } from '../checksum/algorithms.ts'
import { checkWriteConditions } from '../conditions.ts'
import { versionHeader } from '../object-headers.ts'
import type { ObjectStore } from '../object-store.ts'
import { children, childText, parseXml, type XmlNode } from '../parse-xml.ts'
import { receiveText, storeBytes } from '../receive-body.ts'
import { S3Error } from '../s3-error.ts'
import type { S3Request } from '../s3-request.ts'
import type { Checksum, Upload, UploadedPart } from '../stored-object.ts'
import { field } from '../xml.ts'
import type { S3Operation } from './operation.ts'
import { keepBlobOnSuccess } from './put-object.ts'
import { findUpload } from './uploads.ts'

const MAX_XML_BYTES = 4 * 1024 * 1024
const MIN_PART_BYTES = 5 * 1024 * 1024

export const completeUpload: S3Operation = async (request, store) => {
  const { upload, parts: uploaded } = findUpload(request, store)
  const { bucket, key } = upload
  checkWriteConditions(request, store.bucket(bucket).current(key))
  // The body is no object here, so the checksum beside it is not of the body but of the object to be.
  const document = parseXml(await receiveList(request), 'CompleteMultipartUpload')
  const parts = children(document, 'Part').map((part) => findPart(part, uploaded))
  checkParts(parts)
  const { blob, size, checksum: whole } = await storeBytes(bytesOf(parts, store), store.blobs, upload.algorithm)

  const object = keepBlobOnSuccess(store, blob, () => {
    // Asked again: the upload may have been completed or aborted while its parts were joined.
    findUpload(request, store)
    checkWriteConditions(request, store.bucket(bucket).current(key))
    const checksum = upload.checksumType === 'COMPOSITE' ? compositeChecksum(upload, parts) : whole
    checkClaims(request, size, checksum)
    const draft = { key, headers: upload.headers, etag: etagOf(parts), blob, size, ...(checksum && { checksum }) }
    return store.addObject(bucket, draft, 'ObjectCreated:CompleteMultipartUpload', upload.id)
  })
  const answer = xmlAnswer(
    'CompleteMultipartUploadResult',
    field('Location', `/${bucket}/${encodeURIComponent(key)}`),
    field('Bucket', bucket),
    field('Key', key),
    field('ETag', `"${object.etag}"`),
    object.checksum === undefined ? '' : field(`Checksum${object.checksum.algorithm}`, object.checksum.value),
    field('ChecksumType', object.checksum?.type),
  )
  return { ...answer, headers: { ...answer.headers, ...versionHeader(store.bucket(bucket), object) } }
}

function receiveList(request: S3Request): Promise<string> {
  const own = Object.entries(request.headers).filter(([name]) => !name.startsWith('x-amz-checksum-'))
  return receiveText({ ...request, headers: Object.fromEntries(own) }, MAX_XML_BYTES)
}

function findPart(listed: XmlNode, uploaded: ReadonlyMap<number, UploadedPart>): UploadedPart {
  const part = uploaded.get(Number(childText(listed, 'PartNumber')))
  const etag = childText(listed, 'ETag')?.replaceAll('"', '')
  if (part === undefined || etag !== part.etag) throw new S3Error('InvalidPart')
  const claimed = part.checksum && childText(listed, `Checksum${part.checksum.algorithm}`)
  if (claimed !== undefined && claimed !== part.checksum?.value) throw new S3Error('InvalidPart')
  return part
}

function checkParts(parts: readonly UploadedPart[]): void {
  if (parts.length === 0) throw new S3Error('MalformedXML')
  parts.forEach(({ number, size }, index) => {
    const next = parts[index + 1]
    if (next === undefined) return
    if (next.number <= number) throw new S3Error('InvalidPartOrder')
    if (size < MIN_PART_BYTES) throw new S3Error('EntityTooSmall')
  })
}

async function* bytesOf(parts: readonly UploadedPart[], store: ObjectStore): AsyncIterable<Buffer> {
  for (const { blob } of parts) yield* createReadStream('', { fd: store.blobs.open(blob) })
}

function etagOf(parts: readonly UploadedPart[]): string {
  const md5 = createHash('md5')
  for (const { etag } of parts) md5.update(Buffer.from(etag, 'hex'))
  return `${md5.digest('hex')}-${parts.length}`
}

function compositeChecksum({ algorithm }: Upload, parts: readonly UploadedPart[]): Checksum | undefined {
  if (algorithm === undefined) return undefined
  const running = CHECKSUMS[algorithm].start()
  for (const { checksum } of parts) running.update(Buffer.from(checksum?.value ?? '', 'base64'))
  return { algorithm, type: 'COMPOSITE', value: `${running.digest().toString('base64')}-${parts.length}` }
}

function checkClaims({ headers }: S3Request, size: number, checksum: Checksum | undefined): void {
  const claimedSize = headers['x-amz-mp-object-size']
  if (claimedSize !== undefined && Number(claimedSize) !== size) throw new S3Error('InvalidRequest')
  if (checksum === undefined) return
  const claimed = headers[`x-amz-checksum-${checksum.algorithm.toLowerCase()}`]
  const bare = checksum.value.replace(/-\d+$/, '')
  if (claimed !== undefined && claimed !== checksum.value && claimed !== bare) throw new S3Error('BadDigest')
}
