import { GetObjectCommand, type GetObjectCommandOutput, type S3Client } from '@aws-sdk/client-s3'
import type { SourceReading, SourceStore, Upload } from '../../app/ports/index.ts'
import { nameOf, translate } from './translate.ts'

/** Articles in the intake bucket, read by exact version where the event names one. */
export function createS3Sources(client: S3Client): SourceStore {
  return {
    read: (upload, maxBytes) => translate('reading an upload', unlessGone(download(client, upload, maxBytes))),
  }
}

/** One request: S3 says how large an object is before it sends it. */
async function download(client: S3Client, upload: Upload, maxBytes: number): Promise<SourceReading | undefined> {
  const {
    Body,
    ContentLength: size = 0,
    ContentType: mediaType,
  } = await client.send(new GetObjectCommand(locate(upload)))
  if (size > maxBytes) {
    hangUp(Body)
    return { kind: 'too-large', size, mediaType }
  }
  const bytes = await Body?.transformToByteArray()
  return bytes && { kind: 'read', bytes, mediaType }
}

/** What is not read would hold its connection. */
function hangUp(body: GetObjectCommandOutput['Body']): void {
  if (body !== undefined && 'destroy' in body) body.destroy()
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
