import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { type DynamoDBDocumentClient, GetCommand, PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import type { Filing, SnapshotStore, Standing, VerdictRecord, VerdictStore } from '../../../app/ports/index.ts'
import {
  BodyItemSchema,
  CopydeskError,
  FindingsItemSchema,
  type VerdictItem,
  VerdictItemSchema,
  VerdictSchema,
} from '../../../contracts/index.ts'
import { translate } from '../translate.ts'
import { fromItems, toItems } from './items.ts'
import { CURRENT, partitionOf, revisionPrefix } from './keys.ts'

/** Where the store lies: the table, and the snapshots that hold the texts. */
export interface VerdictTable {
  readonly client: DynamoDBDocumentClient
  readonly table: string
  readonly snapshots: SnapshotStore
}

/** Verdicts in the single table. One conditional write decides which verdict is current. */
export function createDynamoDbVerdicts(store: VerdictTable): VerdictStore {
  return {
    standing: (article) => findStanding(store, article),
    file: (record, standing) => file(store, record, standing),
    find: (article) => find(store, article),
  }
}

async function findStanding(store: VerdictTable, article: string): Promise<Standing | undefined> {
  const current = await readCurrent(store, article)
  return current && { sequencer: current.sequencer, revision: current.revision, evidence: current.engine.evidence }
}

/**
 * ```
 *   parts of revision 7   ──►   current = 7   only if nothing, an earlier upload, or the standing verdict was current
 *   (a crash here leaves parts nobody points to; delivering the message again completes the verdict)
 * ```
 */
async function file(
  { client, table }: VerdictTable,
  record: VerdictRecord,
  standing: Standing | undefined,
): Promise<Filing> {
  const { parts, current } = toItems(record)
  for (const part of parts) {
    await translate('filing a part of a verdict', client.send(new PutCommand({ TableName: table, Item: part })))
  }
  const command = new PutCommand({ TableName: table, Item: current, ...conditionOf(current, standing) })
  return translate('filing a verdict', unlessOvertaken(client.send(command)))
}

function conditionOf({ sequencer }: VerdictItem, standing: Standing | undefined) {
  if (standing?.sequencer === sequencer) {
    return {
      ConditionExpression: 'revision = :standing',
      ExpressionAttributeValues: { ':standing': standing.revision },
    }
  }
  const noVerdictYet = 'attribute_not_exists(pk)'
  const verdictOfEarlierUpload = 'sequencer < :sequencer'
  return {
    ConditionExpression: `${noVerdictYet} OR ${verdictOfEarlierUpload}`,
    ExpressionAttributeValues: { ':sequencer': sequencer },
  }
}

async function unlessOvertaken(request: Promise<unknown>): Promise<Filing> {
  try {
    await request
    return { kind: 'filed' }
  } catch (error) {
    if (error instanceof ConditionalCheckFailedException) return { kind: 'overtaken' }
    throw error
  }
}

async function find(store: VerdictTable, article: string): Promise<VerdictRecord | undefined> {
  const current = await readCurrent(store, article)
  if (current === undefined) return undefined
  const { bodies, findings } = await readParts(store, current)
  const content = current.characters === 0 ? '' : await store.snapshots.find(current.textSha256)
  const complete = bodies.length === current.parts.body && findings.length === current.parts.findings
  if (!complete || content === undefined) throw corrupt(article)
  const verdict = VerdictSchema.safeParse(fromItems(bodies, findings, content))
  if (!verdict.success) throw corrupt(article, verdict.error)
  const { bucket, versionId, sequencer, judgedAt } = current
  return { upload: { bucket, article, versionId, sequencer }, verdict: verdict.data, judgedAt }
}

async function readCurrent({ client, table }: VerdictTable, article: string): Promise<VerdictItem | undefined> {
  const key = { pk: partitionOf(article), sk: CURRENT }
  const command = new GetCommand({ TableName: table, Key: key, ConsistentRead: true })
  const { Item } = await translate('reading a verdict', client.send(command))
  if (Item === undefined) return undefined
  const item = VerdictItemSchema.safeParse(Item)
  if (!item.success) throw corrupt(article, item.error)
  return item.data
}

async function readParts(store: VerdictTable, { pk, article, revision }: VerdictItem) {
  const items = await translate('reading the parts of a verdict', queryParts(store, pk, revision))
  const bodies = BodyItemSchema.array().safeParse(items.filter(isBody))
  const findings = FindingsItemSchema.array().safeParse(items.filter((item) => !isBody(item)))
  if (!bodies.success || !findings.success) throw corrupt(article, bodies.error ?? findings.error)
  return { bodies: bodies.data, findings: findings.data }
}

async function queryParts({ client, table }: VerdictTable, pk: string, revision: string) {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND begins_with(sk, :prefix)',
      ExpressionAttributeValues: { ':pk': pk, ':prefix': revisionPrefix(revision) },
    },
  )
  const items: Record<string, unknown>[] = []
  for await (const page of pages) items.push(...(page.Items ?? []))
  return items
}

function corrupt(article: string, cause?: unknown): CopydeskError {
  return new CopydeskError('store-corrupt', `the stored verdict of ${article} is incomplete or damaged`, {
    hint: 'Upload the article again to have it judged anew.',
    cause,
  })
}

function isBody(item: Record<string, unknown>): boolean {
  return 'bytes' in item
}
