import { PutCommand, paginateQuery } from '@aws-sdk/lib-dynamodb'
import {
  CopydeskError,
  type LedgerEvent,
  LedgerEventSchema,
  type LedgerItem,
  LedgerItemSchema,
  type VerdictItem,
} from '../../../contracts/index.ts'
import { holds } from '../holds.ts'
import { translate } from '../translate.ts'
import { partitionOf } from '../verdicts/keys.ts'
import type { RecordTable } from '../verdicts/read-verdict.ts'
import { ledgerKey } from './keys.ts'

/**
 * Reads the whole ledger of an article. Events of the last commit that have no item of their own yet are given one, so
 * that the next commit may forget them: whoever changes an article has read it first.
 * @param current read before, so that every event it counts can be found
 * @throws CopydeskError `store-corrupt` if an event is missing, or the last one is not the one last committed
 */
export async function readLedger(store: RecordTable, current: VerdictItem): Promise<readonly LedgerEvent[]> {
  const { article, seq = 0, pending = [] } = current
  if (seq === 0) return []
  const filed = await translate('reading a ledger', queryLedger(store, article, seq))
  const found = new Set(filed.map(({ sk }) => sk))
  const unfiled = pending.map(parseEvent).filter((event) => !found.has(ledgerKey(event.seq)))
  await translate('filing events', fileEvents(store, article, unfiled))
  const events = [...filed.map(({ event }) => parseEvent(event)), ...unfiled]
  return inOrder(current, events)
}

/** Of the last commit's events, any may have been filed and any not. */
function inOrder({ seq = 0, head }: VerdictItem, events: readonly LedgerEvent[]): readonly LedgerEvent[] {
  const ordered = events.toSorted((a, b) => a.seq - b.seq)
  const numbers = Array.from({ length: seq }, (_, index) => index + 1)
  const missing = numbers.find((number) => ordered[number - 1]?.seq !== number)
  if (missing !== undefined) throw corruptLedger(`lacks event ${missing}`)
  const endsRight = ordered.length === seq && ordered.at(-1)?.hash === head
  if (!endsRight) throw corruptLedger('does not end with the event that was committed last')
  return ordered
}

/** Puts events into items of their own, where there are none yet. When one fails, the others have been tried as well. */
export async function fileEvents(
  { client, table }: RecordTable,
  article: string,
  events: readonly LedgerEvent[],
): Promise<void> {
  const items = events.map((event) => toItem(article, event))
  const puts = items.map((Item) => new PutCommand({ TableName: table, Item, ...ONCE }))
  const filings = await Promise.allSettled(puts.map((put) => holds(client.send(put))))
  for (const filing of filings) if (filing.status === 'rejected') throw filing.reason
}

const ONCE = { ConditionExpression: 'attribute_not_exists(pk)' }

function toItem(article: string, event: LedgerEvent): LedgerItem {
  return { pk: partitionOf(article), sk: ledgerKey(event.seq), event: JSON.stringify(event) }
}

async function queryLedger({ client, table }: RecordTable, article: string, seq: number): Promise<LedgerItem[]> {
  const pages = paginateQuery(
    { client },
    {
      TableName: table,
      ConsistentRead: true,
      KeyConditionExpression: 'pk = :pk AND sk BETWEEN :first AND :last',
      ExpressionAttributeValues: { ':pk': partitionOf(article), ':first': ledgerKey(1), ':last': ledgerKey(seq) },
    },
  )
  const items: LedgerItem[] = []
  for await (const { Items = [] } of pages) {
    const page = LedgerItemSchema.array().safeParse(Items)
    if (!page.success) throw corruptLedger('holds what is no event', page.error)
    items.push(...page.data)
  }
  return items
}

function parseEvent(json: string): LedgerEvent {
  const event = LedgerEventSchema.safeParse(parseJson(json))
  if (event.success) return event.data
  throw corruptLedger('holds what is no event', event.error)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function corruptLedger(what: string, cause?: unknown): CopydeskError {
  return new CopydeskError('store-corrupt', `the ledger of an article ${what}`, {
    hint: 'Restore the table to a time before; nothing can be decided on the article until then.',
    cause,
  })
}
