import { createHash } from 'node:crypto'
import { request } from 'node:http'
import { Readable } from 'node:stream'
import {
  ChecksumAlgorithm,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AwsChunkedDecoder } from '../../lib/adapters/local/s3/aws-chunked.ts'
import { CHECKSUMS } from '../../lib/adapters/local/s3/checksum/algorithms.ts'
import { PLAIN_BUCKET as Bucket, refusal, testStack } from './stack.ts'

const put = (s3: S3Client, rest: Partial<PutObjectCommandInput> = {}) =>
  s3.send(new PutObjectCommand({ Bucket, Key: 'a', Body: '123456789', ...rest }))

// The check values of the CRC catalogue, and the digests any tool prints, for the text 123456789.
const KNOWN = {
  CRC32: Buffer.from('cbf43926', 'hex'),
  CRC32C: Buffer.from('e3069283', 'hex'),
  CRC64NVME: Buffer.from('ae8b14860a799888', 'hex'),
  SHA1: createHash('sha1').update('123456789').digest(),
  SHA256: createHash('sha256').update('123456789').digest(),
} as const

const ALGORITHMS = ['CRC32', 'CRC32C', 'CRC64NVME', 'SHA1', 'SHA256'] as const

describe.each(ALGORITHMS)('%s', (algorithm) => {
  const field = `Checksum${algorithm}` as const

  test('is computed as everyone computes it, in one piece or several', () => {
    const running = CHECKSUMS[algorithm].start()
    for (const piece of ['1', '2345', '6789']) running.update(Buffer.from(piece))

    expect(running.digest()).toEqual(KNOWN[algorithm])
  })

  test('is verified, kept and given back to a reader who asks', async () => {
    const { s3 } = await testStack()

    await put(s3, { [field]: KNOWN[algorithm].toString('base64') })

    const back = await s3.send(new GetObjectCommand({ Bucket, Key: 'a', ChecksumMode: 'ENABLED' }))
    expect(back[field]).toBe(KNOWN[algorithm].toString('base64'))
    expect(await back.Body?.transformToString()).toBe('123456789')
    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: 'a' }))
    expect(head[field]).toBeUndefined()
  })

  test('that is not of the body refuses it, and nothing of it stays', async () => {
    const { s3 } = await testStack()
    const wrong = CHECKSUMS[algorithm].start().digest().toString('base64')

    expect(await refusal(put(s3, { [field]: wrong }))).toEqual({ name: 'BadDigest', status: 400 })
    expect(await refusal(put(s3, { [field]: 'AAA=' }))).toEqual({ name: 'InvalidRequest', status: 400 })
    expect(await refusal(s3.send(new GetObjectCommand({ Bucket, Key: 'a' })))).toMatchObject({ name: 'NoSuchKey' })
  })
})

test.each(['CRC32', 'SHA256'] as const)('%s of a stream comes after it, in a trailer', async (algorithm) => {
  const { s3 } = await testStack()
  const Body = Readable.from([Buffer.from('1234'), Buffer.from('56789')])

  await put(s3, { Body, ContentLength: 9, ChecksumAlgorithm: ChecksumAlgorithm[algorithm] })

  const back = await s3.send(new GetObjectCommand({ Bucket, Key: 'a', ChecksumMode: 'ENABLED' }))
  expect(back[`Checksum${algorithm}`]).toBe(KNOWN[algorithm].toString('base64'))
})

test('checks Content-MD5', async () => {
  const { s3 } = await testStack()
  const md5 = (text: string) => createHash('md5').update(text).digest('base64')

  await put(s3, { ContentMD5: md5('123456789') })

  expect(await refusal(put(s3, { ContentMD5: md5('other') }))).toEqual({ name: 'BadDigest', status: 400 })
  expect(await refusal(put(s3, { ContentMD5: 'bm8=' }))).toEqual({ name: 'InvalidDigest', status: 400 })
})

describe('a body sent as aws-chunked', () => {
  const signed = '5;chunk-signature=00\r\n12345\r\n4;chunk-signature=00\r\n6789\r\n0;chunk-signature=00\r\n\r\n'
  const trailing = '9\r\n123456789\r\n0\r\nx-amz-checksum-crc32:y/Q5Jg==\r\n\r\n'
  const signedKind = 'STREAMING-AWS4-HMAC-SHA256-PAYLOAD'
  const trailerKind = 'STREAMING-UNSIGNED-PAYLOAD-TRAILER'
  const trailer = { 'x-amz-trailer': 'x-amz-checksum-crc32' }

  test.each([
    ['with signed chunks', signedKind, signed, '9', {}, 200],
    ['with a trailer', trailerKind, trailing, '9', trailer, 200],
    ['with a wrong trailer', trailerKind, trailing.replace('y/Q5', 'AAAA'), '9', trailer, 400],
    ['without the trailer it announces', trailerKind, signed, '9', trailer, 400],
    ['of another length than it says', signedKind, signed, '10', {}, 400],
    ['that breaks off', signedKind, signed.slice(0, 40), '9', {}, 400],
    ['that is not so encoded', signedKind, 'plain words\r\n', '9', {}, 400],
  ])('%s', async (_, kind, body, length, headers, status) => {
    const { endpoint } = await testStack()

    const answer = await rawPut(`${endpoint}/${Bucket}/raw`, body, {
      ...headers,
      'x-amz-content-sha256': kind,
      'x-amz-decoded-content-length': length,
    })

    expect(answer).toBe(status)
  })

  test('decodes the same however it is cut', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), (cuts) => {
        const decoder = new AwsChunkedDecoder()
        const data: Buffer[] = []
        let rest = Buffer.from(trailing)
        for (const cut of cuts) {
          data.push(...decoder.push(rest.subarray(0, cut)))
          rest = rest.subarray(cut)
        }
        data.push(...decoder.push(rest))
        decoder.end()

        expect(Buffer.concat(data).toString()).toBe('123456789')
        expect(decoder.trailers.get('x-amz-checksum-crc32')).toBe('y/Q5Jg==')
      }),
    )
  })
})

test('a body that is not what its signature was made for is refused', async () => {
  const { endpoint } = await testStack()
  const sha256 = createHash('sha256').update('other').digest('hex')

  expect(await rawPut(`${endpoint}/${Bucket}/raw`, 'words', { 'x-amz-content-sha256': sha256 })).toBe(400)
})

function rawPut(url: string, body: string, headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const authorization = 'AWS4-HMAC-SHA256 Credential=any'
    const sent = request(url, { method: 'PUT', headers: { authorization, ...headers } }, (answer) => {
      answer.resume()
      resolve(answer.statusCode)
    })
    sent.once('error', reject)
    sent.end(body)
  })
}
