import { GetObjectCommand, PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { SnapshotStore } from '../../app/ports/index.ts'
import { nameOf, translate } from './translate.ts'

/** Judged texts in the snapshots bucket, each under the hash of its content: `texts/<sha256>.txt`. */
export function createS3Snapshots(client: S3Client, bucket: string): SnapshotStore {
  return {
    async keep(sha256, text) {
      await translate('keeping a snapshot', unlessKept(client.send(putCommand(bucket, sha256, text))))
    },
    async find(sha256) {
      return translate('reading a snapshot', findText(client, bucket, sha256))
    },
  }
}

/** `If-None-Match` makes the snapshot write-once: equal hashes mean equal texts, so losing the race is success. */
function putCommand(bucket: string, sha256: string, text: string): PutObjectCommand {
  return new PutObjectCommand({
    Bucket: bucket,
    Key: keyOf(sha256),
    Body: text,
    ContentType: 'text/plain; charset=utf-8',
    IfNoneMatch: '*',
  })
}

/** 409 is S3's answer while another write of the same key is under way; the retry finds 412 or succeeds. */
async function unlessKept(request: Promise<unknown>): Promise<void> {
  try {
    await request
  } catch (error) {
    if (nameOf(error) !== 'PreconditionFailed') throw error
  }
}

async function findText(client: S3Client, bucket: string, sha256: string): Promise<string | undefined> {
  try {
    const object = await client.send(new GetObjectCommand({ Bucket: bucket, Key: keyOf(sha256) }))
    return await object.Body?.transformToString('utf-8')
  } catch (error) {
    if (nameOf(error) === 'NoSuchKey') return undefined
    throw error
  }
}

function keyOf(sha256: string): string {
  return `texts/${sha256}.txt`
}
