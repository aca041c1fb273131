import { UpdateCommand } from '@aws-sdk/lib-dynamodb'
import type { ReviewRecord, ReviewStore } from '../../../app/ports/index.ts'
import type { LedgerEvent, VerdictItem } from '../../../contracts/index.ts'
import { holds } from '../holds.ts'
import { translate } from '../translate.ts'
import { CURRENT, partitionOf } from '../verdicts/keys.ts'
import { type RecordTable, readCurrent, readFindings } from '../verdicts/read-verdict.ts'
import { commit } from './commit.ts'
import { findDraft, keepDraft } from './drafts.ts'
import { readLedger } from './ledger.ts'
import { countShelf, scanShelf } from './scan.ts'

/** The desk's records in the single table. What it reads of one article is consistent; lists lag a moment behind. */
export function createDynamoDbReviews(store: RecordTable): ReviewStore {
  return {
    find: (article) => find(store, article),
    commit: (change) => commit(store, change),
    renew: (article, lease, until) => renew(store, article, lease, until),
    scan: (scan) => scanShelf(store, scan),
    count: (section, upTo) => countShelf(store, section, upTo),
    findingsOf: (article, revision) => readFindings(store, article, revision),
    keepDraft: (article, person, text) => keepDraft(store, article, person, text),
    findDraft: (article, person) => findDraft(store, article, person),
  }
}

async function find(store: RecordTable, article: string): Promise<ReviewRecord | undefined> {
  const current = await readCurrent(store, article)
  return current && toRecord(current, await readLedger(store, current))
}

function toRecord(current: VerdictItem, events: readonly LedgerEvent[]): ReviewRecord {
  const { article, publisher, bucket, disposition, severity, revision, judgedAt, waitingSince } = current
  const hashes = { verdict: current.verdictSha256, text: current.textSha256, policy: current.engine.pack.sha256 }
  const { assignee = null, lease = null } = current
  const head = { article, publisher, bucket, disposition, severity, revision, judgedAt, waitingSince }
  return { ...head, hashes, assignee, lease, events }
}

async function renew({ client, table }: RecordTable, article: string, lease: string, until: string): Promise<boolean> {
  const command = new UpdateCommand({
    TableName: table,
    Key: { pk: partitionOf(article), sk: CURRENT },
    UpdateExpression: 'SET lease.#until = :until',
    ConditionExpression: 'lease.id = :claim',
    ExpressionAttributeNames: { '#until': 'until' },
    ExpressionAttributeValues: { ':until': until, ':claim': lease },
  })
  return translate('renewing a lease', holds(client.send(command)))
}
