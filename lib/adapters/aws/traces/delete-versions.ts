import { DeleteObjectCommand, type S3Client } from '@aws-sdk/client-s3'
import { translate } from '../translate.ts'

/** Versions of one upload. */
export interface UploadVersions {
  readonly bucket: string
  readonly article: string
  readonly versions: readonly string[]
}

/** Deletes them for good: deleting an object without naming its version would only put a marker on top. */
export async function deleteVersions(s3: S3Client, { bucket, article, versions }: UploadVersions): Promise<void> {
  for (const version of versions) {
    const command = new DeleteObjectCommand({ Bucket: bucket, Key: article, VersionId: version })
    await translate('deleting an upload', s3.send(command))
  }
}
