import { type Lease, type ReviewView, type TakeOver } from '../../contracts/index.ts'
import type { ReviewRecord } from '../ports/index.ts'
import { begin } from './begin.ts'
import { commit, currentOf, leaseFor, staleBasis } from './commit.ts'
import type { Basis, Changed, Person, Refusal, RequestMark } from './desk.ts'
import { caseOf, type DeskPorts, type OpenCase, openCase } from './open-case.ts'
import { mayAct, WHOSE_TURN } from './permissions.ts'
import { findReplay } from './replay.ts'
import { liveLease, toLease, viewReview } from './view.ts'

/**
 * Makes an article a person's for ten minutes. One that ran out is anybody's; that it was not renewed meanwhile is part of
 * the write, so of two who see it run out one gets it, and its holder keeps it if they were quicker.
 */
export async function claim(
  ports: DeskPorts,
  person: Person,
  { article, version }: Basis,
  wish: TakeOver,
  request: RequestMark,
): Promise<Changed<ReviewView>> {
  const open = await openCase(article, ports)
  if (open === undefined) return { kind: 'missing' }
  const replayed = findReplay(open, person, request, ports)
  if (replayed !== undefined) return replayed
  const now = ports.clock().toISOString()
  const held = liveLease(open.record.lease, now)
  if (held?.holder === person.id) return { kind: 'done', replayed: true, value: viewReview(open, person, now, []) }
  const stale = staleBasis(open, version, ports)
  if (stale !== undefined) return stale
  if (!mayAct(open, person)) return { kind: 'forbidden', detail: WHOSE_TURN[open.reading.stage] }
  if (held === null) return take(ports, open, person, request, [])
  if (!wish.takeOver) return { kind: 'held', current: currentOf(open, ports) }
  if (person.duty !== 'lead') return { kind: 'forbidden', detail: 'only a lead can take an article over' }
  return take(ports, open, person, request, [takeOverFrom(held, wish.note)])
}

/** Claims an article that is free, as part of opening the next one. */
export function claimFree(ports: DeskPorts, open: OpenCase, person: Person): Promise<Changed<ReviewView>> {
  return take(ports, open, person, null, [])
}

async function take(
  ports: DeskPorts,
  open: OpenCase,
  person: Person,
  request: RequestMark | null,
  deeds: readonly ReturnType<typeof takeOverFrom>[],
): Promise<Changed<ReviewView>> {
  const lease = leaseFor(person, ports)
  const standing = deeds.length === 0 ? 'unrenewed' : 'same'
  const committed = await commit(open, { person, deeds, lease, request, standing }, ports)
  if (committed.kind !== 'done') return committed
  const view = viewReview(committed.open, person, ports.clock().toISOString(), committed.events)
  return { kind: 'done', replayed: false, value: view }
}

function takeOverFrom({ holder, name }: { holder: string; name: string }, note: string | undefined) {
  return { kind: 'take-over', from: { id: holder, name }, ...(note !== undefined && { note }) } as const
}

/** Holds on to an article. Neither its version nor its ledger changes by it. */
export async function renew(ports: DeskPorts, person: Person, article: string): Promise<Changed<Lease>> {
  const record = await ports.reviews.find(article)
  if (record === undefined) return { kind: 'missing' }
  const { lease } = record
  if (lease?.holder !== person.id) return lost(record, ports)
  const renewed = leaseFor(person, ports, lease)
  const stands = await ports.reviews.renew(article, lease.id, renewed.until)
  return stands ? { kind: 'done', replayed: false, value: toLease(renewed) } : lost(record, ports)
}

async function lost(record: ReviewRecord, ports: DeskPorts): Promise<Refusal> {
  return { kind: 'held', current: currentOf(await caseOf(record, ports), ports) }
}

/** Gives an article back undecided; what was answered stays. */
export async function skip(
  ports: DeskPorts,
  person: Person,
  basis: Basis,
  request: RequestMark,
): Promise<Changed<ReviewView>> {
  const begun = await begin(ports, person, basis, request)
  if (begun.kind !== 'open') return begun
  const { open } = begun
  if (!isHolder(open.record, person)) return { kind: 'held', current: currentOf(open, ports) }
  const committed = await commit(open, { person, deeds: [{ kind: 'skip' }], lease: null, request }, ports)
  if (committed.kind !== 'done') return committed
  const view = viewReview(committed.open, person, ports.clock().toISOString(), committed.events)
  return { kind: 'done', replayed: false, value: view }
}

/** A lease that ran out is still its holder's as long as nobody else has claimed the article. */
export function isHolder({ lease }: ReviewRecord, person: Person): boolean {
  return lease?.holder === person.id
}
