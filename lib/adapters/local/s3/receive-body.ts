import { createHash } from 'node:crypto'
import { AwsChunkedDecoder } from './aws-chunked.ts'
import type { Blobs, BlobWriter } from './blobs.ts'
import { type BodyClaims, checkChecksumValue, readBodyClaims } from './body-claims.ts'
import { CHECKSUMS, type ChecksumAlgorithm } from './checksum/algorithms.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'
import type { Checksum } from './stored-object.ts'

export interface ReceivedBody {
  readonly blob: string
  readonly size: number
  readonly md5: Buffer
  /** The algorithm asked for, or claimed by the sender; never a composite one. */
  readonly checksum?: Checksum
}

export interface BodyLimits {
  readonly maxBytes: number
  /** Computed even when the sender claims no checksum. */
  readonly algorithm?: ChecksumAlgorithm
}

/**
 * Streams a request's body into a blob, decoding it and holding it against all it claims to be.
 * Throws S3Error, leaving no blob, for a body that is too large, breaks off or is not what it claims.
 */
export async function receiveBody(request: S3Request, blobs: Blobs, limits: BodyLimits): Promise<ReceivedBody> {
  const claims = readBodyClaims(request)
  if ((claims.length ?? 0) > limits.maxBytes) throw new S3Error('EntityTooLarge')
  const decoder = claims.chunked ? new AwsChunkedDecoder() : undefined
  const algorithm = claims.checksum?.algorithm ?? limits.algorithm
  const digests = createDigests(algorithm, claims.sha256 !== undefined)

  return writeBlob(blobs, async (writer) => {
    const size = await copy(dataOf(request, decoder), (chunk) => writer.write(chunk), digests, limits.maxBytes)
    const digested = digests.finish()
    verify(claims, { ...digested, size }, decoder?.trailers)
    return { blob: writer.blob, size, md5: digested.md5, ...toChecksum(algorithm, digested.checksum) }
  })
}

/** Reads a body of XML, of at most `maxBytes`, with the same checks. */
export async function receiveText(request: S3Request, maxBytes: number): Promise<string> {
  const claims = readBodyClaims(request)
  const decoder = claims.chunked ? new AwsChunkedDecoder() : undefined
  const digests = createDigests(claims.checksum?.algorithm, claims.sha256 !== undefined)
  const chunks: Buffer[] = []
  const size = await copy(dataOf(request, decoder), (chunk) => chunks.push(chunk), digests, maxBytes)
  verify(claims, { ...digests.finish(), size }, decoder?.trailers)
  return Buffer.concat(chunks).toString('utf8')
}

/** Stores bytes that are already here, as those of a copied object or of joined parts, computing the same digests. */
export function storeBytes(
  source: AsyncIterable<Buffer>,
  blobs: Blobs,
  algorithm: ChecksumAlgorithm | undefined,
): Promise<ReceivedBody> {
  const digests = createDigests(algorithm, false)
  return writeBlob(blobs, async (writer) => {
    const size = await copy(source, (chunk) => writer.write(chunk), digests, Number.POSITIVE_INFINITY)
    const { md5, checksum } = digests.finish()
    return { blob: writer.blob, size, md5, ...toChecksum(algorithm, checksum) }
  })
}

interface Digested {
  readonly md5: Buffer
  readonly sha256: string | undefined
  readonly checksum: string | undefined
}

interface Digests {
  update(chunk: Buffer): void
  finish(): Digested
}

function createDigests(algorithm: ChecksumAlgorithm | undefined, withSha256: boolean): Digests {
  const md5 = createHash('md5')
  const sha256 = withSha256 ? createHash('sha256') : undefined
  const checksum = algorithm === undefined ? undefined : CHECKSUMS[algorithm].start()
  return {
    update(chunk) {
      md5.update(chunk)
      sha256?.update(chunk)
      checksum?.update(chunk)
    },
    finish: () => ({
      md5: md5.digest(),
      sha256: sha256?.digest('hex'),
      checksum: checksum?.digest().toString('base64'),
    }),
  }
}

async function writeBlob<T>(blobs: Blobs, write: (writer: BlobWriter) => Promise<T>): Promise<T> {
  const writer = await blobs.create()
  try {
    const written = await write(writer)
    await writer.close()
    return written
  } catch (error) {
    await writer.discard()
    throw error
  }
}

async function copy(
  source: AsyncIterable<Buffer>,
  write: (chunk: Buffer) => unknown,
  digests: Digests,
  max: number,
): Promise<number> {
  let size = 0
  for await (const chunk of source) {
    size += chunk.length
    if (size > max) throw new S3Error('EntityTooLarge')
    digests.update(chunk)
    await write(chunk)
  }
  return size
}

async function* dataOf(request: S3Request, decoder: AwsChunkedDecoder | undefined): AsyncIterable<Buffer> {
  // Leaving early must not destroy the socket: the refusal still has to travel over it.
  for await (const piece of request.body.iterator({ destroyOnReturn: false })) {
    const bytes = Buffer.from(piece)
    if (decoder === undefined) yield bytes
    else yield* decoder.push(bytes)
  }
  decoder?.end()
}

function verify(
  claims: BodyClaims,
  body: Digested & { readonly size: number },
  trailers: ReadonlyMap<string, string> | undefined,
): void {
  if (claims.length !== undefined && claims.length !== body.size) throw new S3Error('IncompleteBody')
  if (claims.md5 !== undefined && !claims.md5.equals(body.md5)) throw new S3Error('BadDigest')
  if (claims.sha256 !== undefined && claims.sha256 !== body.sha256) throw new S3Error('XAmzContentSHA256Mismatch')
  if (claims.checksum === undefined) return

  const { algorithm } = claims.checksum
  const claimed = claims.checksum.value ?? trailers?.get(`x-amz-checksum-${algorithm.toLowerCase()}`)
  if (claimed === undefined) throw new S3Error('InvalidRequest', 'The announced checksum trailer is missing.')
  checkChecksumValue(algorithm, claimed)
  if (claimed !== body.checksum) {
    throw new S3Error('BadDigest', `The ${algorithm} you specified did not match the calculated checksum.`)
  }
}

function toChecksum(
  algorithm: ChecksumAlgorithm | undefined,
  value: string | undefined,
): { readonly checksum?: Checksum } {
  if (algorithm === undefined || value === undefined) return {}
  return { checksum: { algorithm, value, type: 'FULL_OBJECT' } }
}
