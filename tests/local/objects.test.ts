import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  GetBucketLocationCommand,
  GetObjectCommand,
  GetObjectTaggingCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  ListBucketsCommand,
  PutObjectCommand,
  type PutObjectCommandInput,
  type S3Client,
} from '@aws-sdk/client-s3'
import { describe, expect, test } from 'vitest'
import { BUCKET, PLAIN_BUCKET, refusal, testStack } from './stack.ts'

const put = (s3: S3Client, Key: string, rest: Partial<PutObjectCommandInput> = {}) =>
  s3.send(new PutObjectCommand({ Bucket: PLAIN_BUCKET, Key, Body: 'words', ...rest }))

const read = async (s3: S3Client, Key: string, rest: object = {}): Promise<string | undefined> => {
  const { Body } = await s3.send(new GetObjectCommand({ Bucket: PLAIN_BUCKET, Key, ...rest }))
  return Body?.transformToString()
}

describe('buckets', () => {
  test('are made at start, can be made again and name their region', async () => {
    const { s3 } = await testStack()

    await s3.send(new CreateBucketCommand({ Bucket: BUCKET }))
    await s3.send(new CreateBucketCommand({ Bucket: 'another' }))

    const { Buckets } = await s3.send(new ListBucketsCommand())
    expect(Buckets?.map(({ Name }) => Name)).toEqual([BUCKET, PLAIN_BUCKET, 'another'])
    expect((await s3.send(new HeadBucketCommand({ Bucket: 'another' }))).$metadata.httpStatusCode).toBe(200)
    expect((await s3.send(new GetBucketLocationCommand({ Bucket: BUCKET }))).LocationConstraint).toBeUndefined()
  })

  test('that are not there refuse everything', async () => {
    const { s3 } = await testStack()

    expect(await refusal(put(s3, 'a', { Bucket: 'nowhere' }))).toEqual({ name: 'NoSuchBucket', status: 404 })
    expect(await refusal(s3.send(new HeadBucketCommand({ Bucket: 'nowhere' })))).toMatchObject({ status: 404 })
    expect(await refusal(s3.send(new CreateBucketCommand({ Bucket: 'No_Name' })))).toMatchObject({ status: 400 })
  })
})

describe('an object', () => {
  test('keeps its body, type, encoding, cache control and metadata', async () => {
    const { s3 } = await testStack()

    await put(s3, 'a b/ü.txt', {
      ContentType: 'text/plain; charset=utf-8',
      ContentEncoding: 'gzip',
      CacheControl: 'no-store',
      ContentDisposition: 'attachment',
      Metadata: { desk: 'finance' },
    })

    const head = await s3.send(new HeadObjectCommand({ Bucket: PLAIN_BUCKET, Key: 'a b/ü.txt' }))
    expect(head).toMatchObject({
      ContentType: 'text/plain; charset=utf-8',
      ContentEncoding: 'gzip',
      CacheControl: 'no-store',
      ContentDisposition: 'attachment',
      Metadata: { desk: 'finance' },
      ContentLength: 5,
      ETag: `"${createHash('md5').update('words').digest('hex')}"`,
    })
    expect(head.VersionId).toBeUndefined()
    expect(await read(s3, 'a b/ü.txt')).toBe('words')
  })

  test('arrives whole when it is sent as a stream of unknown digest', async () => {
    const { s3 } = await testStack()
    const text = 'a line of an article\n'.repeat(20_000)
    const Body = Readable.from([text.slice(0, 7), text.slice(7, 300_000), text.slice(300_000)])

    await put(s3, 'stream', { Body, ContentLength: text.length })

    const { Body: back, ContentEncoding } = await s3.send(new GetObjectCommand({ Bucket: PLAIN_BUCKET, Key: 'stream' }))
    expect(await back?.transformToString()).toBe(text)
    expect(ContentEncoding).toBeUndefined()
  })

  test('may be empty', async () => {
    const { s3 } = await testStack()

    await put(s3, 'empty', { Body: '' })

    expect(await read(s3, 'empty')).toBe('')
  })

  test('is replaced by the next of its key, and gone when deleted', async () => {
    const { s3 } = await testStack()
    await put(s3, 'a', { Body: 'first' })

    await put(s3, 'a', { Body: 'second' })
    expect(await read(s3, 'a')).toBe('second')

    await s3.send(new DeleteObjectCommand({ Bucket: PLAIN_BUCKET, Key: 'a' }))
    expect(await refusal(read(s3, 'a'))).toEqual({ name: 'NoSuchKey', status: 404 })
    expect(await refusal(s3.send(new HeadObjectCommand({ Bucket: PLAIN_BUCKET, Key: 'a' })))).toMatchObject({
      status: 404,
    })
  })

  test('is answered with the headers a reader asks for', async () => {
    const { s3 } = await testStack()
    await put(s3, 'a')

    const answer = await s3.send(
      new GetObjectCommand({ Bucket: PLAIN_BUCKET, Key: 'a', ResponseContentType: 'text/csv' }),
    )

    expect(answer.ContentType).toBe('text/csv')
  })

  test('is copied with its headers, or with new ones', async () => {
    const { s3 } = await testStack()
    await put(s3, 'from/ö+1', { ContentType: 'text/html', Metadata: { desk: 'finance' } })
    const source = { Bucket: PLAIN_BUCKET, CopySource: encodeURI(`${PLAIN_BUCKET}/from/ö`) + '%2B1' }

    await s3.send(new CopyObjectCommand({ ...source, Key: 'same' }))
    await s3.send(
      new CopyObjectCommand({ ...source, Key: 'new', MetadataDirective: 'REPLACE', ContentType: 'text/plain' }),
    )

    const head = (Key: string) => s3.send(new HeadObjectCommand({ Bucket: PLAIN_BUCKET, Key }))
    expect(await head('same')).toMatchObject({ ContentType: 'text/html', Metadata: { desk: 'finance' } })
    expect(await head('new')).toMatchObject({ ContentType: 'text/plain', Metadata: {} })
    expect(await read(s3, 'same')).toBe('words')
    expect(await refusal(s3.send(new CopyObjectCommand({ ...source, Key: 'from/ö+1' })))).toMatchObject({
      name: 'InvalidRequest',
    })
  })

  test('larger than the limit is refused, and nothing of it stays', async () => {
    const { s3 } = await testStack({ maxObjectBytes: 1000 })

    expect(await refusal(put(s3, 'big', { Body: 'x'.repeat(1001) }))).toEqual({ name: 'EntityTooLarge', status: 400 })
    expect(await refusal(read(s3, 'big'))).toMatchObject({ name: 'NoSuchKey' })
    await put(s3, 'fits', { Body: 'x'.repeat(1000) })
  })

  test('is refused, not silently changed, where the stack lacks what is asked for', async () => {
    const { s3 } = await testStack()
    await put(s3, 'a')

    for (const rest of [{ Tagging: 'a=b' }, { ACL: 'public-read' }, { ServerSideEncryption: 'aws:kms' }] as const) {
      expect(await refusal(put(s3, 'b', rest))).toEqual({ name: 'NotImplemented', status: 501 })
    }
    const tags = s3.send(new GetObjectTaggingCommand({ Bucket: PLAIN_BUCKET, Key: 'a' }))
    expect(await refusal(tags)).toEqual({ name: 'NotImplemented', status: 501 })
  })
})

describe('a condition', () => {
  test('lets exactly one of many writers create a key', async () => {
    const { s3 } = await testStack()

    const writers = Array.from({ length: 8 }, (_, n) => put(s3, 'once', { Body: `writer ${n}`, IfNoneMatch: '*' }))
    const outcomes = await Promise.allSettled(writers)

    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect(await refusal(put(s3, 'once', { IfNoneMatch: '*' }))).toEqual({ name: 'PreconditionFailed', status: 412 })
  })

  test('lets a writer replace only what it has read', async () => {
    const { s3 } = await testStack()
    const first = await put(s3, 'a', { Body: 'first' })

    await put(s3, 'a', { Body: 'second', IfMatch: first.ETag })

    expect(await refusal(put(s3, 'a', { IfMatch: first.ETag }))).toMatchObject({ status: 412 })
    expect(await refusal(put(s3, 'none', { IfMatch: first.ETag }))).toMatchObject({ name: 'NoSuchKey' })
  })

  test('spares a reader what it has, and refuses one that expects another', async () => {
    const { s3 } = await testStack()
    const { ETag } = await put(s3, 'a')

    expect(await refusal(read(s3, 'a', { IfNoneMatch: ETag }))).toMatchObject({ status: 304 })
    expect(await refusal(read(s3, 'a', { IfMatch: '"other"' }))).toMatchObject({ status: 412 })
    expect(await refusal(read(s3, 'a', { IfModifiedSince: new Date(Date.now() + 5000) }))).toMatchObject({
      status: 304,
    })
    expect(await read(s3, 'a', { IfMatch: ETag })).toBe('words')
  })
})

describe('a range', () => {
  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=3-5', '345', 'bytes 3-5/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=-99', '0123456789', 'bytes 0-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ])('%s of ten bytes is %s', async (Range, text, ContentRange) => {
    const { s3 } = await testStack()
    await put(s3, 'digits', { Body: '0123456789' })

    const answer = await s3.send(new GetObjectCommand({ Bucket: PLAIN_BUCKET, Key: 'digits', Range }))

    expect(answer).toMatchObject({ ContentRange, ContentLength: text.length, $metadata: { httpStatusCode: 206 } })
    expect(await answer.Body?.transformToString()).toBe(text)
  })

  test.each(['bytes=10-', 'bytes=-0', 'bytes=11-12'])('%s of ten bytes is refused', async (Range) => {
    const { s3 } = await testStack()
    await put(s3, 'digits', { Body: '0123456789' })

    expect(await refusal(read(s3, 'digits', { Range }))).toEqual({ name: 'InvalidRange', status: 416 })
  })

  test.each(['bytes=5-2', 'bytes=0-1,4-5', 'lines=1-2'])('%s is not understood and gives all', async (Range) => {
    const { s3 } = await testStack()
    await put(s3, 'digits', { Body: '0123456789' })

    expect(await read(s3, 'digits', { Range })).toBe('0123456789')
  })
})
