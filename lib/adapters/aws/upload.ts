import { PutObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { translate } from './translate.ts'

export interface NewUpload {
  readonly bucket: string
  readonly article: string
  readonly bytes: Uint8Array
  readonly mediaType: string
}

/** Puts an article into an intake bucket, as a content system would. @returns the version it is, if versions are kept */
export async function upload(
  client: S3Client,
  { bucket, article, bytes, mediaType }: NewUpload,
): Promise<string | undefined> {
  const command = new PutObjectCommand({ Bucket: bucket, Key: article, Body: bytes, ContentType: mediaType })
  const { VersionId } = await translate('uploading an article', client.send(command))
  return VersionId
}
