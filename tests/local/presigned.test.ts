import { once } from 'node:events'
import { request } from 'node:http'
import { GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { getSignedUrl } from '@aws-sdk/s3-request-presigner'
import { expect, test } from 'vitest'
import { PLAIN_BUCKET as Bucket, CREDENTIALS, testStack } from './stack.ts'

const Key = 'from browser/ü.txt'

/** A client that does not sign the checksum of an empty body into the URL of a put, whose body comes later. */
const presigner = (endpoint: string): S3Client =>
  new S3Client({
    endpoint,
    region: 'us-east-1',
    credentials: CREDENTIALS,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
  })

test('a presigned URL writes and reads without further credentials', async () => {
  const { endpoint } = await testStack()
  const s3 = presigner(endpoint)
  const command = new PutObjectCommand({ Bucket, Key, Metadata: { desk: 'finance' } })
  const put = await getSignedUrl(s3, command, { expiresIn: 60 })
  const get = await getSignedUrl(s3, new GetObjectCommand({ Bucket, Key, ResponseContentType: 'text/csv' }))

  const written = await fetch(put, { method: 'PUT', body: 'words', headers: { 'content-type': 'text/plain' } })
  const back = await fetch(get)

  expect(written.status).toBe(200)
  expect(await back.text()).toBe('words')
  expect(back.headers.get('content-type')).toBe('text/csv')
  expect(back.headers.get('x-amz-meta-desk')).toBe('finance')
})

test('a presigned URL is good until it expires', async () => {
  let now = Date.now()
  const { endpoint } = await testStack({ clock: () => now })
  const s3 = presigner(endpoint)
  const put = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key }), { expiresIn: 60 })

  now += 50_000
  expect((await fetch(put, { method: 'PUT', body: 'words' })).status).toBe(200)

  now += 11_000
  const late = await fetch(put, { method: 'PUT', body: 'too late' })
  expect(late.status).toBe(403)
  expect(await late.text()).toContain('<Message>Request has expired</Message>')
  const malformed = await fetch(put.replace(/X-Amz-Expires=\d+/, 'X-Amz-Expires=soon'), { method: 'PUT', body: '' })
  expect(malformed.status).toBe(400)
})

test('a checksum signed into the URL must be that of the body', async () => {
  const { endpoint, s3 } = await testStack()
  const put = await getSignedUrl(s3, new PutObjectCommand({ Bucket, Key }))
  expect(put).toContain('x-amz-checksum-crc32=AAAAAA')

  const refused = await fetch(put, { method: 'PUT', body: 'words' })

  expect(refused.status).toBe(400)
  expect(await refused.text()).toContain('BadDigest')
  expect(endpoint).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
})

test('a request without credentials is refused', async () => {
  const { endpoint } = await testStack()

  expect((await fetch(`${endpoint}/${Bucket}?list-type=2`)).status).toBe(403)
  expect((await fetch(`${endpoint}/${Bucket}?delete`, { method: 'POST', body: '<Delete/>' })).status).toBe(403)
})

test('a request that reached this machine under another name is refused', async () => {
  const { endpoint } = await testStack()

  const sent = request(endpoint, { headers: { host: 'copydesk.example', authorization: 'AWS4-HMAC-SHA256' } }).end()
  const [answer] = await once(sent, 'response')

  expect(answer.resume().statusCode).toBe(403)
})
