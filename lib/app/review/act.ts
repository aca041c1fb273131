import { type Action, hasDuty, type ReviewView } from '../../contracts/index.ts'
import type { HeldLease } from '../ports/index.ts'
import { begin } from './begin.ts'
import { commit, currentOf, leaseFor } from './commit.ts'
import { type DeedOutcome, toDeed } from './deeds.ts'
import type { Basis, Changed, Person, Refusal, RequestMark } from './desk.ts'
import { isHolder } from './lease.ts'
import type { DeskPorts, OpenCase } from './open-case.ts'
import { mayAct, WHOSE_TURN } from './permissions.ts'
import { liveLease, viewReview } from './view.ts'

/** Does to an article what a person asks for, if it is theirs to do and still as they saw it. */
export async function act(
  ports: DeskPorts,
  person: Person,
  basis: Basis,
  action: Action,
  request: RequestMark,
): Promise<Changed<ReviewView>> {
  const begun = await begin(ports, person, basis, request)
  if (begun.kind !== 'open') return begun
  const { open } = begun
  const refused = refuse(open, person, action, ports)
  if (refused !== undefined) return refused
  const deed = await toDeed(open, person, action, ports)
  if (deed.kind !== 'deed') return deed
  return write(ports, open, person, action, deed, request)
}

async function write(
  ports: DeskPorts,
  open: OpenCase,
  person: Person,
  action: Action,
  { deed }: Extract<DeedOutcome, { kind: 'deed' }>,
  request: RequestMark,
): Promise<Changed<ReviewView>> {
  const lease = nextLease(open, person, action, ports)
  const assignee = action.kind === 'assign' ? { assignee: action.to } : {}
  const standing = isHolder(open.record, person) ? 'same' : 'unrenewed'
  const committed = await commit(open, { person, deeds: [deed], lease, request, standing, ...assignee }, ports)
  if (committed.kind !== 'done') return committed
  const view = viewReview(committed.open, person, ports.clock().toISOString(), committed.events)
  return { kind: 'done', replayed: false, value: view }
}

/** Whether a person may do such a thing now. Every answer is given on an article that is theirs. */
function refuse(open: OpenCase, person: Person, action: Action, ports: DeskPorts): Refusal | undefined {
  if (!hasDuty(person.duty, 'reviewer')) return { kind: 'forbidden', detail: 'readers change nothing' }
  if (action.kind === 'assign') return refuseAssigning(person, action.to)
  if (!isTheirs(open, person, action, ports)) return { kind: 'held', current: currentOf(open, ports) }
  if (action.kind === 'undo' || action.kind === 'comment' || mayAct(open, person)) return undefined
  return { kind: 'forbidden', detail: WHOSE_TURN[open.reading.stage] }
}

function refuseAssigning({ id, duty }: Person, to: string | null): Refusal | undefined {
  return duty === 'lead' || to === id ? undefined : { kind: 'forbidden', detail: 'only a lead can assign to others' }
}

/** Deciding gives an article back; taking that back, and commenting, need not wait for it to be claimed again. */
function isTheirs({ record }: OpenCase, person: Person, action: Action, { clock }: DeskPorts): boolean {
  if (isHolder(record, person)) return true
  const isFree = liveLease(record.lease, clock().toISOString()) === null
  return isFree && (action.kind === 'undo' || action.kind === 'comment')
}

function nextLease({ record }: OpenCase, person: Person, action: Action, ports: DeskPorts): HeldLease | null {
  const held = record.lease
  if (action.kind === 'decide' || action.kind === 'escalate') return null
  if (held?.holder === person.id) return leaseFor(person, ports, held)
  return action.kind === 'undo' ? leaseFor(person, ports) : held
}
