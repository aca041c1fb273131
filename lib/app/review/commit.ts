import type { Deed, LedgerEvent } from '../../contracts/index.ts'
import { LEASE_MS } from '../../contracts/index.ts'
import type { HeldLease, NextReview, ReviewRecord } from '../ports/index.ts'
import { chainEvents } from './chain.ts'
import type { BeatenBy, Current, Person, Refusal, RequestMark } from './desk.ts'
import { caseOf, type DeskPorts, type OpenCase, openCase } from './open-case.ts'
import { followReading } from './reading.ts'
import { readLedger } from './state.ts'
import { referencesOf } from './take-up.ts'
import { tallyUp } from './tally-up.ts'
import { eventsIn, liveLease, toLease, versionOf } from './view.ts'

/** A change as a use case wants it. */
export interface Wish {
  readonly person: Person
  readonly deeds: readonly Deed[]
  readonly lease: HeldLease | null
  readonly assignee?: string | null
  readonly request: RequestMark | null
  readonly batch?: string
  /** See `ReviewChange`. */
  readonly standing?: 'same' | 'unrenewed'
}

export type Committed =
  | { readonly kind: 'done'; readonly open: OpenCase; readonly events: readonly LedgerEvent[] }
  | Extract<Refusal, { kind: 'stale' | 'missing' }>

/** Makes a change with one conditional write. What came first meanwhile is told; nothing is half done. */
export async function commit(open: OpenCase, wish: Wish, ports: DeskPorts): Promise<Committed> {
  const { record } = open
  const events = [...open.opening, ...toEvents(open, wish, ports)]
  const ledger = [...record.events, ...events]
  const assignee = wish.assignee === undefined ? record.assignee : wish.assignee
  const changed: ReviewRecord = { ...record, events: ledger, lease: wish.lease, assignee }
  const next = await follow(changed, ports)
  const commitment = await ports.reviews.commit({ record, events, next, lease: wish.standing ?? 'same' })
  if (commitment.kind === 'beaten') return explainStale(record.article, record.events.length, ports)
  return { kind: 'done', open: await caseOf(changed, ports), events }
}

function toEvents(open: OpenCase, { person, deeds, request, batch }: Wish, ports: DeskPorts): readonly LedgerEvent[] {
  const at = ports.clock().toISOString()
  const common = { ...referencesOf(open.record), at, actor: person, request, batch: batch ?? null }
  return chainEvents(
    [...open.record.events, ...open.opening],
    deeds.map((deed) => ({ ...common, deed })),
    ports.sha256,
  )
}

/** What an article is after a change: a function of its ledger alone. */
async function follow(record: ReviewRecord, ports: DeskPorts): Promise<NextReview> {
  const state = readLedger(record.events)
  const reading = followReading(state, ports.fourEyes)
  const escalated = state.deeds.some(({ deed }) => deed.kind === 'escalate')
  const common = { lease: record.lease, assignee: record.assignee, stage: reading.stage, escalated }
  if (reading.last === undefined) return { ...common, decision: null }
  const { deed, at } = reading.last
  return { ...common, decision: { outcome: deed.outcome, at, tally: await tallyUp(record, state, reading, ports) } }
}

/** @returns how the article stands now, and the event that came after the asker last looked */
async function explainStale(
  article: string,
  seen: number,
  ports: DeskPorts,
): Promise<Extract<Refusal, { kind: 'stale' | 'missing' }>> {
  const open = await openCase(article, ports)
  if (open === undefined) return { kind: 'missing' }
  return { kind: 'stale', current: currentOf(open, ports), beatenBy: beatenBy(open.record.events[seen]) }
}

/** @returns a refusal if the article is no longer as the asker saw it */
export function staleBasis(open: OpenCase, version: string, ports: DeskPorts): Refusal | undefined {
  if (versionOf(open.record) === version) return undefined
  const seen = eventsIn(version)
  if (seen === undefined) return { kind: 'invalid', detail: 'If-Match does not name a version of an article' }
  return { kind: 'stale', current: currentOf(open, ports), beatenBy: beatenBy(open.record.events[seen]) }
}

export function currentOf({ record, reading }: OpenCase, { clock }: DeskPorts): Current {
  const lease = liveLease(record.lease, clock().toISOString())
  return {
    version: versionOf(record),
    revision: record.revision,
    stage: reading.stage,
    lease: lease && toLease(lease),
  }
}

function beatenBy(event: LedgerEvent | undefined): BeatenBy | null {
  return event === undefined ? null : { seq: event.seq, at: event.at, kind: event.deed.kind, by: event.actor }
}

/** A lease from now on: a new claim, or the same one for longer. */
export function leaseFor(person: Person, ports: DeskPorts, held?: HeldLease): HeldLease {
  const now = ports.clock()
  const until = new Date(now.getTime() + LEASE_MS).toISOString()
  const { id, name } = person
  return held === undefined
    ? { id: ports.newId(), holder: id, name, since: now.toISOString(), until }
    : { ...held, until }
}
