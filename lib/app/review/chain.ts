import { LEDGER_SCHEMA_ID, type LedgerEvent } from '../../contracts/index.ts'
import type { Sha256 } from '../../engine/index.ts'
import { canonicalJson } from './canonical-json.ts'

/** An event before it has its place in a ledger. */
export type NewEvent = Omit<LedgerEvent, 'schema' | 'seq' | 'previous' | 'hash'>

/**
 * Gives new events their places behind those there are, each bound to the one before by its hash. Clocks of two servers
 * may differ; within a ledger time never runs backwards.
 */
export function chainEvents(
  ledger: readonly LedgerEvent[],
  added: readonly NewEvent[],
  sha256: Sha256,
): readonly LedgerEvent[] {
  const events: LedgerEvent[] = []
  for (const event of added) {
    const last = events.at(-1) ?? ledger.at(-1)
    const at = last !== undefined && event.at < last.at ? last.at : event.at
    const place = { seq: (last?.seq ?? 0) + 1, previous: last?.hash ?? null }
    const placed = { schema: LEDGER_SCHEMA_ID, ...event, at, ...place } as const
    events.push({ ...placed, hash: hashEvent(placed, sha256) })
  }
  return events
}

/** @returns the hash of an event over everything it says but the hash itself */
function hashEvent(event: Omit<LedgerEvent, 'hash'>, sha256: Sha256): string {
  return sha256(new TextEncoder().encode(canonicalJson({ ...event, hash: undefined })))
}

/** How the last event of a ledger should read, as somebody noted who cannot be reached through it. */
export interface LedgerHead {
  readonly seq: number
  readonly hash: string | null
}

export type LedgerCheck =
  | { readonly kind: 'intact'; readonly events: number; readonly head: string | null }
  /** `seq` is the place of the first event that does not hold. */
  | { readonly kind: 'broken'; readonly seq: number; readonly why: string }

/**
 * Proves a ledger, or names its first broken link. Without a head noted elsewhere, events cut off at the end, or a ledger
 * written anew from its first event, cannot be told.
 */
export function verifyLedger(
  article: string,
  events: readonly LedgerEvent[],
  sha256: Sha256,
  head?: LedgerHead,
): LedgerCheck {
  for (const [index, event] of events.entries()) {
    const why = faultOf(article, event, events[index - 1], index + 1, sha256)
    if (why !== undefined) return { kind: 'broken', seq: index + 1, why }
  }
  const last = events.at(-1)?.hash ?? null
  if (head !== undefined && (head.seq !== events.length || head.hash !== last)) {
    const seq = Math.min(head.seq, events.length) + 1
    return {
      kind: 'broken',
      seq,
      why: `the ledger has ${events.length} events, its head says ${head.seq} or another last one`,
    }
  }
  return { kind: 'intact', events: events.length, head: last }
}

function faultOf(
  article: string,
  event: LedgerEvent,
  before: LedgerEvent | undefined,
  seq: number,
  sha256: Sha256,
): string | undefined {
  if (event.seq !== seq) return `event ${event.seq} stands where event ${seq} should`
  if (event.article !== article) return 'the event is of another article'
  if (event.previous !== (before?.hash ?? null)) return 'it does not follow the event before it'
  if (event.hash !== hashEvent(event, sha256)) return 'it does not read as it was written down'
  if (before !== undefined && event.at < before.at) return 'it is older than the event before it'
  return undefined
}
