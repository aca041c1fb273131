import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  type ListObjectsV2CommandInput,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { compareKeys } from '../../lib/adapters/local/s3/key-order.ts'
import { PLAIN_BUCKET as Bucket, refusal, testStack } from './stack.ts'

const put = (s3: S3Client, Key: string) => s3.send(new PutObjectCommand({ Bucket, Key, Body: Key }))
const list = (s3: S3Client, rest: Partial<ListObjectsV2CommandInput> = {}) =>
  s3.send(new ListObjectsV2Command({ Bucket, ...rest }))

/** @returns keys and common prefixes of all pages, in the order they came. */
async function listAll(s3: S3Client, rest: Partial<ListObjectsV2CommandInput>): Promise<string[]> {
  const listed: string[] = []
  let ContinuationToken: string | undefined
  do {
    const page = await list(s3, { ...rest, ContinuationToken })
    const names = [...(page.Contents ?? []).map(({ Key }) => Key), ...(page.CommonPrefixes ?? []).map((p) => p.Prefix)]
    listed.push(...names.map(String))
    ContinuationToken = page.NextContinuationToken
  } while (ContinuationToken !== undefined)
  return listed
}

test('lists keys by their bytes', async () => {
  const { s3 } = await testStack()
  const keys = ['\u{1f600}', '\uffee', 'a/b', 'a', 'Z', 'a b', 'ä']
  for (const key of keys) await put(s3, key)

  const byBytes = keys.toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))

  expect(await listAll(s3, {})).toEqual(byBytes)
  expect(await listAll(s3, { MaxKeys: 2 })).toEqual(byBytes)
})

test('rolls keys up to a delimiter, once each over all pages', async () => {
  const { s3 } = await testStack()
  for (const key of ['a/1', 'a/2', 'a/b/3', 'b', 'c/4', 'd']) await put(s3, key)

  const names = ['a/', 'b', 'c/', 'd']
  expect((await listAll(s3, { Delimiter: '/' })).toSorted()).toEqual(names)
  expect(await listAll(s3, { Delimiter: '/', MaxKeys: 1 })).toEqual(names)
  expect((await listAll(s3, { Delimiter: '/', Prefix: 'a/' })).toSorted()).toEqual(['a/1', 'a/2', 'a/b/'])
})

test('begins after a key, counts what it lists and tells each size', async () => {
  const { s3 } = await testStack()
  for (const key of ['a', 'b', 'c']) await put(s3, key)

  const page = await list(s3, { StartAfter: 'a', MaxKeys: 1 })

  expect(page).toMatchObject({ KeyCount: 1, MaxKeys: 1, IsTruncated: true, StartAfter: 'a' })
  expect(page.Contents).toMatchObject([{ Key: 'b', Size: 1, StorageClass: 'STANDARD' }])
  expect((await list(s3, { MaxKeys: 0 })).KeyCount).toBe(0)
  expect(await refusal(list(s3, { ContinuationToken: 'made up' }))).toMatchObject({ name: 'InvalidArgument' })
})

test('encodes keys for those who ask', async () => {
  const { s3 } = await testStack()
  await put(s3, 'a b/ü+1')

  const { Contents, EncodingType } = await list(s3, { EncodingType: 'url', Prefix: 'a b/' })

  expect(EncodingType).toBe('url')
  expect(Contents?.[0]?.Key).toBe('a%20b/%C3%BC%2B1')
})

test('refuses a key longer than S3 takes', async () => {
  const { s3 } = await testStack()

  await put(s3, 'k'.repeat(1024))

  expect(await refusal(put(s3, 'k'.repeat(1025)))).toEqual({ name: 'KeyTooLongError', status: 400 })
})

const Trouble = fc.constantFrom(
  '..',
  '.',
  '/',
  '//',
  '../../etc/passwd',
  '%2e%2e',
  '\\',
  ' ',
  '+',
  '&<>"',
  '\u0000',
  '\r\n',
)
const Key = fc
  .array(fc.oneof(Trouble, fc.string({ unit: 'grapheme', minLength: 1, maxLength: 6 })), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''))
  .filter((key) => Buffer.from(key).toString() === key)

test('any key round-trips through put, list, get and delete', async () => {
  const { s3 } = await testStack()
  const roundTrip = async (key: string): Promise<void> => {
    await put(s3, key)
    const { Body } = await s3.send(new GetObjectCommand({ Bucket, Key: key }))
    const body = await Body?.transformToString()
    const encoded = await list(s3, { Prefix: key, EncodingType: 'url' })
    const plain = await list(s3, { Prefix: key })
    await s3.send(new DeleteObjectCommand({ Bucket, Key: key }))
    expect(body).toBe(key)
    expect(encoded.Contents?.map((object) => decodeURIComponent(object.Key ?? ''))).toEqual([key])
    // The SDK drops line ends that are all there is in an element, which is what url encoding is for.
    expect(plain.Contents?.map((object) => object.Key?.trim())).toEqual([key.trim()])
    expect((await list(s3)).KeyCount).toBe(0)
  }

  await fc.assert(fc.asyncProperty(Key, roundTrip), { numRuns: 60 })
})

test('compares any two keys as their bytes compare', () => {
  const AnyKey = fc.string({ unit: 'binary', maxLength: 6 })
  fc.assert(
    fc.property(AnyKey, AnyKey, (a, b) => {
      expect(Math.sign(compareKeys(a, b))).toBe(Buffer.compare(Buffer.from(a), Buffer.from(b)))
    }),
  )
})
