import { createHash } from 'node:crypto'
import { crc32 } from 'node:zlib'
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  type CreateMultipartUploadCommandInput,
  GetObjectCommand,
  ListPartsCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { PLAIN_BUCKET as Bucket, refusal, testStack } from './stack.ts'

const Key = 'long/article'
const LARGE = Buffer.alloc(5 * 1024 * 1024, 'a')
const LAST = Buffer.from('the end')

const create = async (s3: S3Client, rest: Partial<CreateMultipartUploadCommandInput> = {}): Promise<string> =>
  (await s3.send(new CreateMultipartUploadCommand({ Bucket, Key, ...rest }))).UploadId ?? ''

async function part(s3: S3Client, UploadId: string, PartNumber: number, Body: Buffer): Promise<CompletedPart> {
  const { ETag, ChecksumCRC32 } = await s3.send(
    new UploadPartCommand({ Bucket, Key, UploadId, PartNumber, Body, ChecksumAlgorithm: 'CRC32' }),
  )
  return { PartNumber, ETag, ChecksumCRC32 }
}

const complete = (s3: S3Client, UploadId: string, Parts: CompletedPart[]) =>
  s3.send(new CompleteMultipartUploadCommand({ Bucket, Key, UploadId, MultipartUpload: { Parts } }))

const md5 = (bytes: Buffer): Buffer => createHash('md5').update(bytes).digest()

test('joins parts, in the order of their numbers, into one object', async () => {
  const { s3 } = await testStack()
  const id = await create(s3, { ContentType: 'text/plain', ChecksumAlgorithm: 'CRC32' })
  const last = await part(s3, id, 2, LAST)
  await part(s3, id, 1, Buffer.from('to be replaced'))
  const first = await part(s3, id, 1, LARGE)

  const { Parts } = await s3.send(new ListPartsCommand({ Bucket, Key, UploadId: id }))
  expect(Parts?.map(({ PartNumber, Size }) => [PartNumber, Size])).toEqual([
    [1, LARGE.length],
    [2, LAST.length],
  ])
  const done = await complete(s3, id, [first, last])

  expect(done.ETag).toBe(`"${createHash('md5').update(md5(LARGE)).update(md5(LAST)).digest('hex')}-2"`)
  expect(done).toMatchObject({ ChecksumType: 'COMPOSITE', ChecksumCRC32: expect.stringMatching(/-2$/) })
  const back = await s3.send(new GetObjectCommand({ Bucket, Key }))
  expect(back.ContentType).toBe('text/plain')
  expect(Buffer.from((await back.Body?.transformToByteArray()) ?? []).equals(Buffer.concat([LARGE, LAST]))).toBe(true)
  expect(await refusal(complete(s3, id, [first, last]))).toEqual({ name: 'NoSuchUpload', status: 404 })
})

test('gives a full-object checksum where one was planned', async () => {
  const { s3 } = await testStack()
  const id = await create(s3, { ChecksumAlgorithm: 'CRC32', ChecksumType: 'FULL_OBJECT' })

  const done = await complete(s3, id, [await part(s3, id, 1, LARGE), await part(s3, id, 2, LAST)])

  const whole = Buffer.alloc(4)
  whole.writeUInt32BE(crc32(LAST, crc32(LARGE)))
  expect(done).toMatchObject({ ChecksumType: 'FULL_OBJECT', ChecksumCRC32: whole.toString('base64') })
  const impossible = create(s3, { ChecksumAlgorithm: 'SHA256', ChecksumType: 'FULL_OBJECT' })
  expect(await refusal(impossible)).toMatchObject({ name: 'InvalidRequest' })
})

test('refuses a list of parts that is not what was uploaded, and keeps the upload', async () => {
  const { s3 } = await testStack()
  const id = await create(s3)
  const first = await part(s3, id, 1, LARGE)
  const second = await part(s3, id, 2, LAST)
  const third = await part(s3, id, 3, LAST)

  expect(await refusal(complete(s3, id, []))).toMatchObject({ name: 'MalformedXML' })
  expect(await refusal(complete(s3, id, [second, first]))).toMatchObject({ name: 'InvalidPartOrder' })
  expect(await refusal(complete(s3, id, [second, third]))).toMatchObject({ name: 'EntityTooSmall' })
  expect(await refusal(complete(s3, id, [{ ...first, ETag: '"x"' }]))).toMatchObject({ name: 'InvalidPart' })
  expect(await refusal(complete(s3, id, [{ PartNumber: 9, ETag: '"x"' }]))).toMatchObject({ name: 'InvalidPart' })
  expect(await refusal(s3.send(new GetObjectCommand({ Bucket, Key })))).toMatchObject({ name: 'NoSuchKey' })
  await complete(s3, id, [first, third])
})

test('forgets an upload that is aborted', async () => {
  const { s3 } = await testStack()
  const id = await create(s3)
  const first = await part(s3, id, 1, LAST)

  await s3.send(new AbortMultipartUploadCommand({ Bucket, Key, UploadId: id }))

  expect(await refusal(complete(s3, id, [first]))).toMatchObject({ name: 'NoSuchUpload' })
  expect(await refusal(part(s3, id, 2, LAST))).toMatchObject({ name: 'NoSuchUpload' })
  expect(await refusal(part(s3, 'made-up', 1, LAST))).toMatchObject({ name: 'NoSuchUpload' })
  expect(await refusal(part(s3, id, 10_001, LAST))).toMatchObject({ status: 404 })
})
