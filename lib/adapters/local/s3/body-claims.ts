import { CHECKSUMS, type ChecksumAlgorithm, toChecksumAlgorithm } from './checksum/algorithms.ts'
import { S3Error } from './s3-error.ts'
import type { S3Request } from './s3-request.ts'

/** What a request says of its body, to be held against the bytes that arrive. */
export interface BodyClaims {
  readonly chunked: boolean
  /** Of the decoded body; undefined when the sender did not say. */
  readonly length: number | undefined
  readonly md5: Buffer | undefined
  readonly sha256: string | undefined
  /** `value` is undefined when it follows in a trailer. */
  readonly checksum: { readonly algorithm: ChecksumAlgorithm; readonly value: string | undefined } | undefined
}

const CHECKSUM_HEADER = 'x-amz-checksum-'
const NO_VALUES = new Set(['x-amz-checksum-mode', 'x-amz-checksum-algorithm', 'x-amz-checksum-type'])

/** Throws S3Error for claims that contradict themselves or use what the local stack does not know. */
export function readBodyClaims(request: S3Request): BodyClaims {
  const { headers } = request
  const sha256 = headers['x-amz-content-sha256'] ?? ''
  const chunked = sha256.startsWith('STREAMING-') || encodings(headers['content-encoding']).includes('aws-chunked')
  return {
    chunked,
    length: readLength(headers[chunked ? 'x-amz-decoded-content-length' : 'content-length'], chunked),
    md5: readMd5(headers['content-md5']),
    sha256: /^[0-9a-f]{64}$/.test(sha256) ? sha256 : undefined,
    checksum: readChecksum(request),
  }
}

/** @returns the content encoding to keep: what is left when the transfer's own is taken off. */
export function keptEncoding(contentEncoding: string | undefined): string | undefined {
  const kept = encodings(contentEncoding).filter((encoding) => encoding !== 'aws-chunked')
  return kept.length > 0 ? kept.join(', ') : undefined
}

/** Throws S3Error unless the text is a checksum of the algorithm's length, in base64. */
export function checkChecksumValue(algorithm: ChecksumAlgorithm, value: string): void {
  if (Buffer.from(value, 'base64').length === CHECKSUMS[algorithm].bytes) return
  throw new S3Error('InvalidRequest', `Value for x-amz-checksum-${algorithm.toLowerCase()} header is invalid.`)
}

function encodings(header: string | undefined): readonly string[] {
  return (header ?? '')
    .split(',')
    .map((encoding) => encoding.trim())
    .filter((encoding) => encoding !== '')
}

function readLength(header: string | undefined, isRequired: boolean): number | undefined {
  if (header === undefined) {
    if (isRequired) throw new S3Error('MissingContentLength')
    return undefined
  }
  if (!/^\d{1,15}$/.test(header)) throw new S3Error('InvalidArgument', 'The content length is no number.')
  return Number(header)
}

function readMd5(header: string | undefined): Buffer | undefined {
  if (header === undefined) return undefined
  const md5 = Buffer.from(header, 'base64')
  if (md5.length !== 16) throw new S3Error('InvalidDigest')
  return md5
}

function readChecksum({ headers }: S3Request): BodyClaims['checksum'] {
  const given = Object.keys(headers).filter((name) => name.startsWith(CHECKSUM_HEADER) && !NO_VALUES.has(name))
  const trailing = encodings(headers['x-amz-trailer']).filter((name) => name.startsWith(CHECKSUM_HEADER))
  const [name, another] = [...given, ...trailing]
  if (another !== undefined) throw new S3Error('InvalidRequest', 'Expecting a single x-amz-checksum- header')
  if (name === undefined) return undefined

  const algorithm = toChecksumAlgorithm(name.slice(CHECKSUM_HEADER.length))
  if (algorithm === undefined) throw new S3Error('NotImplemented', `The local stack does not verify ${name}.`)
  const value = headers[name]
  if (value !== undefined) checkChecksumValue(algorithm, value)
  return { algorithm, value }
}
