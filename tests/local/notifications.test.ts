import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3'
import { type Message, ReceiveMessageCommand } from '@aws-sdk/client-sqs'
import { expect, test } from 'vitest'
import type { LocalStack } from '../../lib/adapters/local/index.ts'
import { BUCKET, type Clients, QUEUE, stackOptions, temporaryDirectory, testStack } from './stack.ts'

interface ObjectRecord {
  readonly eventName: string
  readonly eventTime: string
  readonly s3: {
    readonly bucket: { readonly name: string; readonly arn: string }
    readonly object: {
      readonly key: string
      readonly size: number
      readonly eTag: string
      readonly versionId: string
      readonly sequencer: string
    }
  }
}

const put = (s3: S3Client, Key: string, Body = 'words') => s3.send(new PutObjectCommand({ Bucket: BUCKET, Key, Body }))

/** @returns the bodies of all messages now in the queue, in any order. */
async function drain({ sqs, queueUrl }: LocalStack & Clients): Promise<unknown[]> {
  const bodies: unknown[] = []
  for (;;) {
    const request = new ReceiveMessageCommand({ QueueUrl: queueUrl(QUEUE), MaxNumberOfMessages: 10 })
    const { Messages = [] } = await sqs.send(request)
    if (Messages.length === 0) return bodies
    bodies.push(...Messages.map(({ Body }: Message) => JSON.parse(Body ?? '')))
  }
}

const drainRecords = async (stack: LocalStack & Clients): Promise<ObjectRecord[]> =>
  ((await drain(stack)) as { Records?: ObjectRecord[] }[]).flatMap(({ Records = [] }) => Records)

test('announces a new object as S3 does', async () => {
  const stack = await testStack()
  await drain(stack)

  const { VersionId, ETag } = await put(stack.s3, 'articles/ä b+c (1).txt')

  const records = await drainRecords(stack)
  expect(records).toMatchObject([
    {
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'us-east-1',
      eventName: 'ObjectCreated:Put',
      s3: {
        s3SchemaVersion: '1.0',
        bucket: { name: BUCKET, arn: `arn:aws:s3:::${BUCKET}` },
        object: {
          key: 'articles/%C3%A4+b%2Bc+%281%29.txt',
          size: 5,
          eTag: ETag?.replaceAll('"', ''),
          versionId: VersionId,
          sequencer: expect.stringMatching(/^[0-9A-F]{18}$/),
        },
      },
    },
  ])
})

test('announces copies and completed uploads, but no deletes and no other prefix', async () => {
  const stack = await testStack()
  const { s3 } = stack
  const place = { Bucket: BUCKET, Key: 'articles/upload' }
  await drain(stack)

  await put(s3, 'evidence/a')
  await s3.send(new CopyObjectCommand({ Bucket: BUCKET, Key: 'articles/copy', CopySource: `${BUCKET}/evidence/a` }))
  const { UploadId } = await s3.send(new CreateMultipartUploadCommand(place))
  const { ETag } = await s3.send(new UploadPartCommand({ ...place, UploadId, PartNumber: 1, Body: 'part' }))
  const MultipartUpload = { Parts: [{ PartNumber: 1, ETag }] }
  await s3.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload }))
  await s3.send(new DeleteObjectCommand({ Bucket: BUCKET, Key: 'articles/copy' }))

  const records = await drainRecords(stack)
  expect(records.map(({ eventName, s3: { object } }) => [eventName, object.key])).toEqual([
    ['ObjectCreated:Copy', 'articles/copy'],
    ['ObjectCreated:CompleteMultipartUpload', 'articles/upload'],
  ])
})

test('orders the versions of one key, however they are put, also over a restart', async () => {
  const directory = await temporaryDirectory()
  let now = Date.now()
  const clock = (): number => now
  const before = await testStack({ directory, clock })
  await Promise.all(Array.from({ length: 10 }, (_, n) => put(before.s3, 'articles/a', `body ${n}`)))
  const early = await drainRecords(before)
  await before.close()

  now -= 3_600_000
  const after = await testStack({ directory, clock })
  await put(after.s3, 'articles/a', 'last')
  const all = await drainRecords(after)

  const sequencers = early.map(({ s3 }) => s3.object.sequencer)
  expect(new Set(sequencers).size).toBe(10)
  expect(sequencers).toEqual(sequencers.toSorted())
  const last = all.at(-1)?.s3.object.sequencer ?? ''
  expect(last > (sequencers.at(-1) ?? '')).toBe(true)
  expect(new Set(early.map(({ s3 }) => s3.object.versionId)).size).toBe(10)
})

test('tests a notification once, when it is first configured or points elsewhere', async () => {
  const directory = await temporaryDirectory()
  const isTest = (body: unknown): boolean =>
    typeof body === 'object' && body !== null && 'Event' in body && body.Event === 's3:TestEvent'
  const queues = [{ name: QUEUE, visibilityTimeoutMs: 30_000 }]
  const first = await testStack({ directory, queues })
  expect(await drain(first)).toMatchObject([{ Service: 'Amazon S3', Event: 's3:TestEvent', Bucket: BUCKET }])
  await first.close()

  const again = await testStack({ directory, queues })
  expect((await drain(again)).filter(isTest)).toHaveLength(1)
  await again.close()

  const [bucket] = stackOptions(directory).buckets
  if (bucket === undefined) throw new Error('no bucket to change')
  const changed = { directory, queues, buckets: [{ ...bucket, notify: [{ queue: QUEUE, prefix: 'drafts/' }] }] }
  const elsewhere = await testStack(changed)
  expect((await drain(elsewhere)).filter(isTest)).toHaveLength(2)
})

test('sends nothing more once a notification is no longer configured', async () => {
  const directory = await temporaryDirectory()
  const before = await testStack({ directory })
  await before.close()
  const buckets = [{ name: BUCKET, versioned: true }]

  const after = await testStack({ directory, buckets, queues: [] })

  expect(await put(after.s3, 'articles/a')).toMatchObject({ $metadata: { httpStatusCode: 200 } })
})
