import { GetObjectCommand, HeadObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import type { SourceStore, Upload } from '../../app/ports/index.ts'
import { nameOf, translate } from './translate.ts'

/** Articles in the intake bucket, read by exact version where the event names one. */
export function createS3Sources(client: S3Client): SourceStore {
  return {
    async describe(upload) {
      const head = await translate(
        'describing an upload',
        unlessGone(client.send(new HeadObjectCommand(locate(upload)))),
      )
      return head && { bytes: head.ContentLength ?? 0, mediaType: head.ContentType }
    },
    async read(upload) {
      return translate('reading an upload', unlessGone(download(client, upload)))
    },
  }
}

async function download(client: S3Client, upload: Upload): Promise<Uint8Array | undefined> {
  const object = await client.send(new GetObjectCommand(locate(upload)))
  return object.Body?.transformToByteArray()
}

function locate({ bucket, article, versionId }: Upload) {
  return { Bucket: bucket, Key: article, ...(versionId !== undefined && { VersionId: versionId }) }
}

/** HEAD has no body to name its error in, so S3 answers it with a bare `NotFound`. */
const GONE = new Set(['NoSuchKey', 'NoSuchVersion', 'NotFound'])

/** @returns undefined if what was asked for is not there */
export async function unlessGone<Result>(request: Promise<Result>): Promise<Result | undefined> {
  try {
    return await request
  } catch (error) {
    if (GONE.has(nameOf(error))) return undefined
    throw error
  }
}
