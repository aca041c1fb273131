import {
  dueAt,
  type GivenAnswer,
  type GivenOutcome,
  type LedgerEvent,
  type Review,
  type ReviewView,
  type SealedEvent,
  toArticleId,
} from '../../contracts/index.ts'
import type { HeldLease, ReviewRecord } from '../ports/index.ts'
import type { Person } from './desk.ts'
import { hasLapsed } from './lapse.ts'
import type { OpenCase } from './open-case.ts'
import { isSealed, mayAct, redoable, unanswered, undoable } from './permissions.ts'
import { type EventOf, is, type StatedAnswer } from './state.ts'

/** What a person may see of an article, at a time. */
export function viewReview(open: OpenCase, person: Person, now: string, events: readonly LedgerEvent[]): ReviewView {
  const { record, state } = open
  const lease = liveLease(record.lease, now)
  return {
    id: toArticleId(record.article),
    article: record.article,
    publisher: record.publisher,
    version: versionOf(record),
    revision: record.revision,
    judgedAt: record.judgedAt,
    waitingSince: record.waitingSince,
    dueAt: new Date(dueAt(record.waitingSince, record.severity)).toISOString(),
    assignee: record.assignee,
    lease: lease && toLease(lease),
    isMine: lease?.holder === person.id,
    mayAct: mayAct(open, person),
    review: toReview(open, person, now),
    changes: state.changes?.from === null ? null : state.changes,
    revisions: state.revisions.map(({ revision, at }) => ({ revision, openedAt: at })),
    events: events.map((event) => (isSealed(event, open, person) ? seal(event) : event)),
  }
}

/** Names a state of an article: every event, claim and verdict gives it another. */
export function versionOf({ revision, events, lease }: ReviewRecord): string {
  return `${revision}.${events.length}.${lease === null ? 'free' : lease.id}`
}

/** @returns how many events the ledger had in the state a version names, or undefined if it names none */
export function eventsIn(version: string): number | undefined {
  const [, events] = /\.(\d{1,9})\.[\w-]+$/.exec(version) ?? []
  return events === undefined ? undefined : Number(events)
}

/** @returns the lease, unless it has run out */
export function liveLease(lease: HeldLease | null, now: string): HeldLease | null {
  return lease !== null && lease.until > now ? lease : null
}

/** A lease as others may see it: its id is what the holder is known by. */
export function toLease({ holder, name, since, until }: HeldLease) {
  return { holder, name, since, until }
}

function toReview(open: OpenCase, person: Person, now: string): Review {
  const { state, reading, record } = open
  const sealed = new Set(record.events.filter((event) => isSealed(event, open, person)).map(({ seq }) => seq))
  const isVisible = ({ seq }: { readonly seq: number }): boolean => !sealed.has(seq)
  const escalation = state.deeds.findLast((event): event is EventOf<'escalate'> => is(event, 'escalate'))
  return {
    stage: reading.stage,
    escalation: escalation === undefined ? null : toNote(escalation),
    answers: lastAnswers(state.answers).filter(isVisible).map(toAnswer(now)),
    corrections: [...state.corrections],
    additions: [...state.additions],
    comments: state.comments.filter(isVisible).map(toComment),
    outcomes: state.deeds
      .filter((event) => is(event, 'decide'))
      .filter(isVisible)
      .map(toOutcome),
    unanswered: [...unanswered(open, person, now)],
    disputed: reading.stage === 'lead' ? [...reading.disputed] : [],
    sealed: sealed.size > 0,
    undo: undoable(open, person),
    redo: redoable(open, person),
  }
}

const toAnswer =
  (now: string) =>
  (answer: StatedAnswer): GivenAnswer =>
    Object.assign({ lapsed: hasLapsed(answer, now) }, answer)

function toComment({ seq, actor, at, deed: { text } }: EventOf<'comment'>) {
  return { seq, by: actor, at, text }
}

function toNote({ seq, actor, at, deed: { note } }: EventOf<'escalate'>) {
  return { seq, by: actor, at, note }
}

function toOutcome({ seq, actor, at, deed }: EventOf<'decide'>): GivenOutcome {
  const { kind: _kind, ...outcome } = deed
  return Object.assign({ seq, by: actor, at }, outcome)
}

/** Of each finding and person the last answer, in the order given. */
function lastAnswers(answers: readonly StatedAnswer[]): readonly StatedAnswer[] {
  const last = new Map<string, StatedAnswer>()
  for (const answer of answers) {
    const key = `${answer.finding} ${answer.by.id}`
    last.delete(key)
    last.set(key, answer)
  }
  return [...last.values()]
}

function seal({ deed, request: _request, hash: _hash, previous: _previous, ...event }: LedgerEvent): SealedEvent {
  return { ...event, sealed: true, kind: deed.kind }
}
