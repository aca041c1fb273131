import { HeadObjectCommand, paginateListObjectsV2, type S3Client } from '@aws-sdk/client-s3'
import type { Archive } from '../../app/ports/index.ts'
import { unlessGone } from './s3-sources.ts'
import { translate } from './translate.ts'

/** The objects of the intake bucket as they lie there. */
export function createS3Archive(client: S3Client, bucket: string): Archive {
  return {
    bucket,
    async find(key) {
      const request = client.send(new HeadObjectCommand({ Bucket: bucket, Key: key }))
      const head = await translate('looking for an article of the archive', unlessGone(request))
      return head && { versionId: head.VersionId, modifiedAt: head.LastModified ?? new Date(0) }
    },
    list: (prefix) => listKeys(client, bucket, prefix),
  }
}

async function* listKeys(client: S3Client, bucket: string, prefix: string): AsyncGenerator<readonly string[]> {
  const pages = paginateListObjectsV2({ client }, { Bucket: bucket, Prefix: prefix })
  for (;;) {
    const { value, done } = await translate('listing the archive', pages.next())
    if (done === true) return
    yield (value.Contents ?? []).flatMap(({ Key }) => Key ?? [])
  }
}
