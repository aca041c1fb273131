import {
  type AnnouncedItem,
  CopydeskError,
  type FormerItem,
  type LedgerEvent,
  LedgerEventSchema,
} from '../../contracts/index.ts'

/**
 * @returns the events that a change has added to the ledger. The item holds those of its last commit.
 * @throws CopydeskError `store-corrupt` if they are not all there, or cannot be read
 */
export function eventsBetween(before: FormerItem | undefined, after: AnnouncedItem): readonly LedgerEvent[] {
  const known = before?.seq ?? 0
  const added = (after.seq ?? 0) - known
  if (added <= 0) return []
  const events = (after.pending ?? []).slice(-added).map((event) => readEvent(after.article, event))
  const isWhole = events.length === added && events.every(({ seq }, index) => seq === known + index + 1)
  if (isWhole) return events
  throw unreadable(after.article, `lacks some of the events after ${known}`)
}

/**
 * @returns the event the ledger ends with
 * @throws CopydeskError `store-corrupt` if it cannot be read
 */
export function lastEvent({ article, pending }: AnnouncedItem): LedgerEvent {
  return readEvent(article, pending?.at(-1))
}

function readEvent(article: string, json: string | undefined): LedgerEvent {
  const event = LedgerEventSchema.safeParse(parseJson(json ?? ''))
  if (event.success) return event.data
  throw unreadable(article, 'holds what is no event', event.error)
}

function parseJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch {
    return undefined
  }
}

function unreadable(article: string, what: string, cause?: unknown): CopydeskError {
  return new CopydeskError('store-corrupt', `a change to ${article} ${what}`, { cause })
}
