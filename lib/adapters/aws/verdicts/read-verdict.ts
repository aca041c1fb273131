import { type DynamoDBDocumentClient, GetCommand } from '@aws-sdk/lib-dynamodb'
import * as z from 'zod'
import {
  BodyItemSchema,
  CopydeskError,
  type Finding,
  FindingSchema,
  FindingsItemSchema,
  type StandingItem,
  StandingItemSchema,
  type Verdict,
  type VerdictItem,
  VerdictItemSchema,
  VerdictSchema,
} from '../../../contracts/index.ts'
import { queryAll } from '../query-all.ts'
import { translate } from '../translate.ts'
import { hashVerdict } from './head.ts'
import { fromItems, parseFindings, type VerdictParts } from './items.ts'
import { CURRENT, findingsPrefix, partitionOf, revisionPrefix } from './keys.ts'

/** A table of records, as every adapter here uses it. */
export interface RecordTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
}

/** @returns the item by which a verdict is current, or undefined if there is none */
export function readCurrent(store: RecordTable, article: string): Promise<VerdictItem | undefined> {
  return readAs(VerdictItemSchema, store, article)
}

/** @returns what the next verdict on an article takes the place of, whatever release has written it */
export function readStanding(store: RecordTable, article: string): Promise<StandingItem | undefined> {
  return readAs(StandingItemSchema, store, article)
}

async function readAs<Item>(
  schema: z.ZodType<Item>,
  { client, table }: RecordTable,
  article: string,
): Promise<Item | undefined> {
  const key = { pk: partitionOf(article), sk: CURRENT }
  const command = new GetCommand({ TableName: table, Key: key, ConsistentRead: true })
  const { Item } = await translate('reading a verdict', client.send(command))
  if (Item === undefined) return undefined
  const item = schema.safeParse(Item)
  if (!item.success) throw corruptVerdict(item.error)
  return item.data
}

/** The parts of a revision, current or earlier. */
export async function readParts(store: RecordTable, article: string, revision: string): Promise<VerdictParts> {
  const between = { pk: partitionOf(article), prefix: revisionPrefix(revision) }
  const items = await translate('reading the parts of a verdict', queryAll(store, between))
  const bodies = BodyItemSchema.array().safeParse(items.filter(isBody))
  const findings = FindingsItemSchema.array().safeParse(items.filter((item) => !isBody(item)))
  if (!bodies.success || !findings.success) throw corruptVerdict(bodies.error ?? findings.error)
  return { bodies: bodies.data, findings: findings.data }
}

/**
 * Puts a verdict together and proves that it is the one that was filed.
 * @param isRight tells by the SHA-256 of its JSON
 * @throws CopydeskError `store-corrupt`
 */
export function assembleVerdict(
  parts: VerdictParts,
  content: string | undefined,
  isRight: (sha256: string) => boolean,
): Verdict {
  const assembled = content === undefined ? undefined : fromItems(parts, content)
  if (assembled === undefined || !isRight(hashVerdict(assembled))) throw corruptVerdict()
  const verdict = VerdictSchema.safeParse(assembled)
  if (!verdict.success) throw corruptVerdict(verdict.error)
  return verdict.data
}

/** The findings of a revision alone. */
export async function readFindings(store: RecordTable, article: string, revision: string): Promise<readonly Finding[]> {
  const between = { pk: partitionOf(article), prefix: findingsPrefix(revision) }
  const items = await translate('reading the findings of a verdict', queryAll(store, between))
  const findings = PagesSchema.safeParse(items)
  if (!findings.success) throw corruptVerdict(findings.error)
  return findings.data.flat()
}

const PagesSchema = FindingsItemSchema.transform(({ findings }, context) => {
  try {
    return parseFindings({ findings })
  } catch {
    context.addIssue('no JSON')
    return z.NEVER
  }
})
  .pipe(FindingSchema.array())
  .array()

/** For records that are not what was written. The message goes into logs, which name articles by their hash alone. */
function corruptVerdict(cause?: unknown): CopydeskError {
  return new CopydeskError('store-corrupt', 'the stored verdict of an article is incomplete or damaged', {
    hint: 'Upload the article again to have it judged anew.',
    cause,
  })
}

function isBody(item: Record<string, unknown>): boolean {
  return 'bytes' in item
}
