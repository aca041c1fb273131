import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetBucketVersioningCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  ListObjectVersionsCommand,
  PutBucketVersioningCommand,
  PutObjectCommand,
  type S3Client,
} from '@aws-sdk/client-s3'
import { expect, test } from 'vitest'
import { BUCKET, PLAIN_BUCKET, refusal, testStack } from './stack.ts'

const put = async (s3: S3Client, Body: string, Key = 'a', Bucket = BUCKET): Promise<string | undefined> =>
  (await s3.send(new PutObjectCommand({ Bucket, Key, Body }))).VersionId

const read = async (s3: S3Client, VersionId?: string, Key = 'a', Bucket = BUCKET): Promise<string | undefined> =>
  (await s3.send(new GetObjectCommand({ Bucket, Key, VersionId }))).Body?.transformToString()

const versionsOf = async (s3: S3Client, rest: object = {}) =>
  s3.send(new ListObjectVersionsCommand({ Bucket: BUCKET, ...rest }))

test('keeps every version of a key readable by its id', async () => {
  const { s3 } = await testStack()

  const first = await put(s3, 'first')
  const second = await put(s3, 'second')

  expect(first).not.toBe(second)
  expect(await read(s3)).toBe('second')
  expect(await read(s3, first)).toBe('first')
  expect(await refusal(read(s3, 'no-such-version'))).toEqual({ name: 'NoSuchVersion', status: 404 })
})

test('hides a deleted key behind a marker, and shows it again when the marker is deleted', async () => {
  const { s3 } = await testStack()
  const version = await put(s3, 'words')

  const { DeleteMarker, VersionId: marker } = await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a' }))
  expect(DeleteMarker).toBe(true)
  expect(await refusal(read(s3))).toEqual({ name: 'NoSuchKey', status: 404 })
  expect(await refusal(read(s3, marker))).toEqual({ name: 'MethodNotAllowed', status: 405 })
  expect(await read(s3, version)).toBe('words')
  expect((await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }))).KeyCount).toBe(0)

  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a', VersionId: marker }))
  expect(await read(s3)).toBe('words')
})

test('forgets a version that is deleted by its id', async () => {
  const { s3 } = await testStack()
  const first = await put(s3, 'first')
  await put(s3, 'second')

  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'a', VersionId: first }))

  expect(await refusal(read(s3, first))).toMatchObject({ name: 'NoSuchVersion' })
  expect(await read(s3)).toBe('second')
})

test('names no version in a bucket without versioning, and `null` in one where it is suspended', async () => {
  const { s3 } = await testStack()
  const suspend = { Bucket: PLAIN_BUCKET, VersioningConfiguration: { Status: 'Suspended' } } as const

  expect(await put(s3, 'words', 'a', PLAIN_BUCKET)).toBeUndefined()
  await s3.send(new PutBucketVersioningCommand(suspend))
  expect(await put(s3, 'more', 'a', PLAIN_BUCKET)).toBe('null')

  expect((await s3.send(new GetBucketVersioningCommand({ Bucket: PLAIN_BUCKET }))).Status).toBe('Suspended')
  expect((await s3.send(new GetBucketVersioningCommand({ Bucket: BUCKET }))).Status).toBe('Enabled')
  const { Versions } = await versionsOf(s3, { Bucket: PLAIN_BUCKET })
  expect(Versions).toHaveLength(1)
})

test('keeps each of many versions that are put at once', async () => {
  const { s3 } = await testStack()

  const ids = await Promise.all(Array.from({ length: 30 }, (_, n) => put(s3, `body ${n}`)))

  expect(new Set(ids).size).toBe(30)
  const bodies = await Promise.all(ids.map((id) => read(s3, id)))
  expect(bodies).toEqual(Array.from({ length: 30 }, (_, n) => `body ${n}`))
  const { Versions = [] } = await versionsOf(s3)
  expect(Versions.filter(({ IsLatest }) => IsLatest)).toHaveLength(1)
  expect(await read(s3)).toBe(await read(s3, Versions[0]?.VersionId))
})

test('lists versions newest first, page by page', async () => {
  const { s3 } = await testStack()
  const ids: (string | undefined)[] = []
  for (const body of ['1', '2', '3']) ids.push(await put(s3, body, 'b'))
  await put(s3, 'other', 'c/1')
  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'b' }))

  const listed: string[] = []
  let page = await versionsOf(s3, { MaxKeys: 2 })
  for (;;) {
    for (const { Key } of page.DeleteMarkers ?? []) listed.push(`${Key} deleted`)
    for (const { Key, VersionId } of page.Versions ?? []) listed.push(`${Key} ${ids.indexOf(VersionId)}`)
    if (page.IsTruncated !== true) break
    const { NextKeyMarker: KeyMarker, NextVersionIdMarker: VersionIdMarker } = page
    page = await versionsOf(s3, { MaxKeys: 2, KeyMarker, VersionIdMarker })
  }

  expect(listed).toEqual(['b deleted', 'b 2', 'b 1', 'b 0', 'c/1 -1'])
  expect((await versionsOf(s3, { Delimiter: '/' })).CommonPrefixes).toEqual([{ Prefix: 'c/' }])
})

test('deletes many keys in one call and says what became of each', async () => {
  const { s3 } = await testStack()
  const version = await put(s3, 'words', 'x & <y>')
  await put(s3, 'words', '  spaced\tout  ')

  const { Deleted } = await s3.send(
    new DeleteObjectsCommand({
      Bucket: BUCKET,
      Delete: { Objects: [{ Key: 'x & <y>', VersionId: version }, { Key: '  spaced\tout  ' }, { Key: 'never was' }] },
    }),
  )

  expect(Deleted).toEqual([
    { Key: 'x & <y>', VersionId: version },
    { Key: '  spaced\tout  ', DeleteMarker: true, DeleteMarkerVersionId: expect.any(String) },
    { Key: 'never was', DeleteMarker: true, DeleteMarkerVersionId: expect.any(String) },
  ])
  expect((await s3.send(new ListObjectsV2Command({ Bucket: BUCKET }))).KeyCount).toBe(0)
})
