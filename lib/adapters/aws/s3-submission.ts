import type { S3Client } from '@aws-sdk/client-s3'
import type { Submission } from '../../app/ports/index.ts'
import { upload } from './upload.ts'

/** Puts texts into the intake bucket, the way every article comes. */
export function createS3Submission(client: S3Client, bucket: string): Submission {
  return {
    async submit(article, text) {
      const bytes = new TextEncoder().encode(text)
      await upload(client, { bucket, article, bytes, mediaType: 'text/plain; charset=utf-8' })
    },
  }
}
