import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { DeleteCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import { queryAll } from '../query-all.ts'
import { draftKey } from '../reviews/keys.ts'
import { translate } from '../translate.ts'
import { CURRENT, partitionOf } from '../verdicts/keys.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'

interface Key {
  readonly pk: string
  readonly sk: string
}

/**
 * Deletes the current verdict of an article that nobody has worked on. One conditional write: whoever claims it at the same
 * moment either comes first, and it stays, or finds no article.
 * @returns how many records were deleted
 */
export async function deleteUnlessReviewed(store: RecordTable, article: string): Promise<number | 'reviewed'> {
  try {
    return await deleteRecord(store, { pk: partitionOf(article), sk: CURRENT }, UNREVIEWED)
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return 'reviewed'
    return translate('deleting a verdict', Promise.reject(error))
  }
}

const UNREVIEWED = {
  ConditionExpression: 'attribute_not_exists(seq) OR seq = :none',
  ExpressionAttributeValues: { ':none': 0 },
}

/** Deletes what is left of an article whose current verdict is gone. @returns how many records */
export async function deleteRecords(store: RecordTable, article: string): Promise<number> {
  let deleted = 0
  for (const prefix of [`${CURRENT}#`, draftKey('')]) {
    const items = await translate('reading records', queryAll(store, { pk: partitionOf(article), prefix }))
    deleted += await deleteAll(store, KeysSchema.parse(items))
  }
  return deleted
}

const KeysSchema = z.object({ pk: z.string(), sk: z.string() }).array()

async function deleteAll(store: RecordTable, keys: readonly Key[]): Promise<number> {
  let deleted = 0
  for (const key of keys) deleted += await translate('deleting a record', deleteRecord(store, key))
  return deleted
}

/** @returns 1 if there was one, else 0 */
async function deleteRecord({ client, table }: RecordTable, { pk, sk }: Key, only: object = {}): Promise<number> {
  const command = new DeleteCommand({ TableName: table, Key: { pk, sk }, ReturnValues: 'ALL_OLD', ...only })
  const { Attributes } = await client.send(command)
  return Attributes === undefined ? 0 : 1
}
