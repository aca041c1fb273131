import { DeleteObjectCommand } from '@aws-sdk/client-s3'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import type { DeskClients } from './clients.ts'
import { queryAll } from './query-all.ts'
import { translate } from './translate.ts'
import { partitionOf } from './verdicts/keys.ts'

/** An article that was uploaded once. */
export interface Removal {
  readonly bucket: string
  readonly table: string
  readonly article: string
  /** Of its upload; undefined where uploads have none. */
  readonly versionId: string | undefined
}

/** The sort keys of everything that can lie with an article begin with these. */
const PREFIXES = ['VERDICT', 'LEDGER#', 'DRAFT#', 'GOLDEN']

/**
 * Takes away the upload, then every record that lies with the article. What is known by its hash or its companies stays:
 * for articles that were made to be tried, not for any that somebody may have to account for.
 * @returns how many records there were
 */
export async function removeArticle(clients: DeskClients, removal: Removal): Promise<number> {
  const { bucket, table, article, versionId } = removal
  const version = versionId === undefined ? {} : { VersionId: versionId }
  const command = new DeleteObjectCommand({ Bucket: bucket, Key: article, ...version })
  await translate('removing an upload', clients.s3.send(command))
  let removed = 0
  for (const prefix of PREFIXES) {
    const wanted = { pk: partitionOf(article), prefix }
    const found = queryAll({ client: clients.dynamodb, table }, wanted)
    for (const { pk, sk } of await translate('listing records', found)) {
      const deletion = new DeleteCommand({ TableName: table, Key: { pk, sk } })
      await translate('removing a record', clients.dynamodb.send(deletion))
      removed += 1
    }
  }
  return removed
}
