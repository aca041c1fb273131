import { ListObjectVersionsCommand, type S3Client } from '@aws-sdk/client-s3'
import { GetQueueAttributesCommand } from '@aws-sdk/client-sqs'
import type { AwsClients } from '../clients.ts'
import { translate } from '../translate.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { deleteRecords, deleteUnlessReviewed } from './delete-records.ts'
import { deleteVersions } from './delete-versions.ts'

/** Where an article leaves traces. */
export interface TracedStack {
  readonly table: string
  readonly intakeBucket: string
  readonly deadLetterUrl: string
}

/** What became of the wish to take an article back. */
export type Withdrawal =
  | { readonly kind: 'withdrawn'; readonly versions: number; readonly records: number }
  /** People have worked on it. What they did is on its ledger, and ledgers are never deleted. */
  | { readonly kind: 'reviewed' }

/** What one article has left in a stack. Of other articles it neither reads nor deletes anything. */
export interface TraceStore {
  /** @returns the versions of its upload, markers of deletion among them */
  versions(article: string): Promise<readonly string[]>
  /** @returns how many dead letters of articles wait, of whatever article; about so many, says SQS */
  countDeadLetters(): Promise<number>
  /**
   * Takes an article back that names nobody and that nobody has worked on: its verdicts and its upload. The snapshot of its
   * text stays: other articles may have the same text.
   */
  withdraw(article: string): Promise<Withdrawal>
}

/** Traces in the intake bucket and the table. Deleting needs rights that no function of the stack has. */
export function createTraces({ s3, sqs, dynamodb: client }: AwsClients, place: TracedStack): TraceStore {
  const { table, intakeBucket: bucket, deadLetterUrl } = place
  const records: RecordTable = { client, table }
  return {
    versions: (article) => listVersions(s3, bucket, article),
    async countDeadLetters() {
      const names = ['ApproximateNumberOfMessages' as const]
      const command = new GetQueueAttributesCommand({ QueueUrl: deadLetterUrl, AttributeNames: names })
      const { Attributes } = await translate('counting dead letters', sqs.send(command))
      return Number(Attributes?.ApproximateNumberOfMessages ?? 0)
    },
    async withdraw(article) {
      const deleted = await deleteUnlessReviewed(records, article)
      if (deleted === 'reviewed') return { kind: 'reviewed' }
      const parts = await deleteRecords(records, article)
      const versions = await listVersions(s3, bucket, article)
      await deleteVersions(s3, { bucket, article, versions })
      return { kind: 'withdrawn', versions: versions.length, records: deleted + parts }
    },
  }
}

async function listVersions(s3: S3Client, bucket: string, article: string): Promise<readonly string[]> {
  const command = new ListObjectVersionsCommand({ Bucket: bucket, Prefix: article })
  const { Versions = [], DeleteMarkers = [] } = await translate('listing versions of an upload', s3.send(command))
  // Keys that only begin like the article's are other articles.
  const own = [...Versions, ...DeleteMarkers].filter(({ Key }) => Key === article)
  return own.flatMap(({ VersionId }) => (VersionId === undefined ? [] : [VersionId]))
}
