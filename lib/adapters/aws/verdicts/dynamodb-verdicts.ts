import { PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Filing, SnapshotStore, Standing, VerdictRecord, VerdictStore } from '../../../app/ports/index.ts'
import type { VerdictItem } from '../../../contracts/index.ts'
import { holds } from '../holds.ts'
import { setAttributes } from '../set-attributes.ts'
import { translate } from '../translate.ts'
import { toItems } from './items.ts'
import { assembleVerdict, type RecordTable, readCurrent, readParts, readStanding } from './read-verdict.ts'
import { isOpen } from './shelves.ts'

/** Where the store lies: the table, and the snapshots that hold the texts. */
export interface VerdictTable extends RecordTable {
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
  const current = await readStanding(store, article)
  if (current === undefined) return undefined
  const { sequencer, revision, engine, waitingSince = null, shelf } = current
  const waits = shelf !== undefined && isOpen({ shelf })
  return { sequencer, revision, evidence: engine.evidence, waitingSince: waits ? waitingSince : null }
}

/**
 * ```
 *   parts of revision 7   ──►   current = 7   only if nothing, an earlier upload, or the standing verdict was current
 *   (a crash here leaves parts nobody points to; delivering the message again completes the verdict)
 * ```
 * The write leaves the lease, the assignee and the ledger of the article as they are; whatever else its review came to is
 * over with the verdict before.
 */
async function file(
  { client, table }: VerdictTable,
  record: VerdictRecord,
  standing: Standing | undefined,
): Promise<Filing> {
  const { parts, current } = toItems(record, standing)
  for (const part of parts) {
    await translate('filing a part of a verdict', client.send(new PutCommand({ TableName: table, Item: part })))
  }
  const filing = holds(client.send(updateCommand(table, current, standing)))
  const isFiled = await translate('filing a verdict', filing)
  return isFiled ? { kind: 'filed', revision: current.revision } : { kind: 'overtaken' }
}

function updateCommand(table: string, current: VerdictItem, standing: Standing | undefined): UpdateCommand {
  const { pk, sk, ...attributes } = current
  const condition = conditionOf(current, standing)
  const update = setAttributes({ versionId: undefined, ...attributes, ...ANEW })
  return new UpdateCommand({
    TableName: table,
    Key: { pk, sk },
    ...update,
    ConditionExpression: condition.expression,
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...condition.values },
  })
}

/** What is no longer true of an article with another verdict. */
const ANEW = { escalated: undefined, decision: undefined, readBy: undefined }

function conditionOf({ sequencer }: VerdictItem, standing: Standing | undefined) {
  if (standing?.sequencer === sequencer) {
    return { expression: 'revision = :standing', values: { ':standing': standing.revision } }
  }
  const noVerdictYet = 'attribute_not_exists(pk)'
  const verdictOfEarlierUpload = 'sequencer < :sequencer'
  return { expression: `${noVerdictYet} OR ${verdictOfEarlierUpload}`, values: { ':sequencer': sequencer } }
}

async function find(store: VerdictTable, article: string): Promise<VerdictRecord | undefined> {
  const current = await readCurrent(store, article)
  if (current === undefined) return undefined
  const parts = await readParts(store, article, current.revision)
  const content = current.characters === 0 ? '' : await store.snapshots.find(current.textSha256)
  const verdict = assembleVerdict(parts, content, (sha256) => sha256 === current.verdictSha256)
  const { bucket, versionId, sequencer, judgedAt } = current
  return { upload: { bucket, article, versionId, sequencer }, verdict, judgedAt }
}
