import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb'
import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { Commitment, HeldLease, ReviewChange } from '../../../app/ports/index.ts'
import { readersOf } from '../../../app/review/index.ts'
import { CopydeskError } from '../../../contracts/index.ts'
import { setAttributes } from '../set-attributes.ts'
import { mayPass, translate } from '../translate.ts'
import { CURRENT, partitionOf } from '../verdicts/keys.ts'
import { type RecordTable, readCurrent } from '../verdicts/read-verdict.ts'
import { shelfOf } from '../verdicts/shelves.ts'
import { fileEvents } from './ledger.ts'

/**
 * ```
 *   read: events 1…n all lie in items of their own
 *   commit: the article, n+1…m in whole beside it    only if verdict, number of events and lease are as they were read
 *   file:   n+1…m in items of their own              (a crash before leaves it to the next reader)
 * ```
 */
export async function commit(store: RecordTable, change: ReviewChange): Promise<Commitment> {
  const { article } = change.record
  const command = updateCommand(store.table, change)
  const committing = unlessBeaten(store.client.send(command), store, change)
  const commitment = await translate('committing a review', committing)
  if (commitment.kind === 'beaten') return commitment
  await translate('filing events', unlessPassing(fileEvents(store, article, change.events)))
  return commitment
}

function updateCommand(table: string, change: ReviewChange): UpdateCommand {
  const update = setAttributes(toAttributes(change))
  const condition = conditionOf(change)
  return new UpdateCommand({
    TableName: table,
    Key: { pk: partitionOf(change.record.article), sk: CURRENT },
    ...update,
    ConditionExpression: condition.terms.join(' AND '),
    ExpressionAttributeNames: { ...update.ExpressionAttributeNames, ...condition.names },
    ExpressionAttributeValues: { ...update.ExpressionAttributeValues, ...condition.values },
  })
}

function toAttributes({ record, events, next }: ReviewChange): Record<string, unknown> {
  const readBy = readersOf([...record.events, ...events])
  return {
    lease: next.lease ?? undefined,
    assignee: next.assignee ?? undefined,
    stage: next.stage,
    escalated: next.escalated || undefined,
    decision: next.decision ?? undefined,
    readBy: readBy.length > 0 ? readBy : undefined,
    ...shelfOf(record, next.stage, next.decision?.at),
    ...(events.length > 0 && appended(record.events.length, events)),
  }
}

function appended(before: number, events: ReviewChange['events']) {
  const pending = events.map((event) => JSON.stringify(event))
  const bytes = pending.reduce((sum, event) => sum + Buffer.byteLength(event), 0)
  if (bytes > MAX_PENDING_BYTES) {
    throw new CopydeskError('commit-too-large', `a change has ${bytes} bytes of events, which is too much`, {
      hint: `All events of one change must fit ${MAX_PENDING_BYTES} bytes; do it in several.`,
    })
  }
  return { seq: before + events.length, head: events.at(-1)?.hash, pending }
}

/** They share an item of at most 400 KB with the head of the verdict. */
const MAX_PENDING_BYTES = 300_000

function conditionOf({ record, lease }: ReviewChange) {
  const { revision, events } = record
  const claim = claimCondition(record.lease, lease === 'unrenewed')
  const sameVerdict = 'revision = :revision'
  const sameLedger = events.length > 0 ? 'seq = :length' : 'attribute_not_exists(seq)'
  return {
    terms: [sameVerdict, sameLedger, ...claim.terms],
    names: claim.names,
    values: { ':revision': revision, ...(events.length > 0 && { ':length': events.length }), ...claim.values },
  }
}

/** By the name of the claim, not its end: its holder may have renewed it since. */
function claimCondition(held: HeldLease | null, unrenewed: boolean) {
  if (held === null) return { terms: ['attribute_not_exists(lease)'], names: {}, values: {} }
  const sameClaim = { terms: ['lease.id = :claim'], names: {}, values: { ':claim': held.id } }
  if (!unrenewed) return sameClaim
  return {
    terms: [...sameClaim.terms, 'lease.#until = :ends'],
    names: { '#until': 'until' },
    values: { ...sameClaim.values, ':ends': held.until },
  }
}

async function unlessBeaten(request: Promise<unknown>, store: RecordTable, change: ReviewChange): Promise<Commitment> {
  try {
    await request
    return { kind: 'committed' }
  } catch (error) {
    if (!(error instanceof ConditionalCheckFailedException)) throw error
    // The answer to a first attempt may have been lost on the way: then the second is beaten by its own success.
    const mayBeOwn = (error.$metadata.attempts ?? 1) > 1
    return mayBeOwn && (await isDone(store, change)) ? { kind: 'committed' } : { kind: 'beaten' }
  }
}

async function isDone(store: RecordTable, { record, events, next }: ReviewChange): Promise<boolean> {
  const current = await readCurrent(store, record.article)
  if (current === undefined || current.revision !== record.revision) return false
  const sameLedger = (current.seq ?? 0) === record.events.length + events.length
  const last = events.at(-1) ?? record.events.at(-1)
  const sameClaim = current.lease?.id === next.lease?.id
  return sameLedger && sameClaim && current.head === last?.hash
}

/** The change is made by now. A failure that may pass is left to the next reader; any other would come each time. */
async function unlessPassing(request: Promise<void>): Promise<void> {
  try {
    await request
  } catch (error) {
    if (!mayPass(error)) throw error
  }
}
