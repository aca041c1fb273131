import type { LedgerEvent } from '../../contracts/index.ts'
import { hasDuty } from '../../contracts/index.ts'
import type { Person } from './desk.ts'
import { hasLapsed } from './lapse.ts'
import type { OpenCase } from './open-case.ts'
import { is, type ReviewState, type StatedAnswer } from './state.ts'

/** @returns true if it is this person's turn, lease aside */
export function mayAct({ reading }: OpenCase, person: Person): boolean {
  if (!hasDuty(person.duty, 'reviewer')) return false
  if (reading.stage === 'second') return !reading.firstReaders.has(person.id)
  return reading.stage === 'lead' ? person.duty === 'lead' : reading.stage === 'first'
}

/** Why it is not somebody's turn, by stage. */
export const WHOSE_TURN = {
  first: 'only a reviewer can claim and answer',
  second: 'this article waits for a second reader, and you were its first',
  lead: 'two readers differ; a lead has the last word',
  decided: 'the article is decided; take the decision back first',
} as const

/**
 * While an article waits for its second reader, whoever may become that one sees nothing of what the first said; of a
 * finding, until they have answered it themselves.
 */
export function isSealed(event: LedgerEvent, { state, reading }: OpenCase, person: Person): boolean {
  const { stage, first, firstReaders } = reading
  if (stage !== 'second' || first === undefined || person.duty === 'reader' || firstReaders.has(person.id)) return false
  if (event.seq > first.seq || event.seq <= (state.opening?.seq ?? 0) || !firstReaders.has(event.actor.id)) return false
  if (is(event, 'answer')) return !hasAnswered(state, event.deed.finding, person, first.seq)
  return is(event, 'decide') || is(event, 'comment')
}

/** Findings a person has to answer before they can close the article. */
export function unanswered(open: OpenCase, person: Person, now: string): readonly string[] {
  const { state, reading } = open
  const answers = state.answers.filter((answer) => !hasLapsed(answer, now))
  if (reading.stage === 'first') return missing([...state.severities.keys()], answers)
  if (reading.stage === 'second') {
    const own = answers.filter(({ by, seq }) => by.id === person.id && seq > (reading.first?.seq ?? 0))
    return missing(reading.blind, own)
  }
  if (reading.stage === 'decided') return []
  const byLead = answers.filter(({ by, seq }) => by.duty === 'lead' && seq > (reading.second?.seq ?? 0))
  return missing(reading.disputed, byLead)
}

/** The last thing a person did that nobody has built on since. */
export function undoable(open: OpenCase, person: Person): number | null {
  const last = open.state.deeds.findLast(({ actor, deed }) => actor.id === person.id && deed.kind !== 'undo')
  return last !== undefined && mayUndo(last, open, person) ? last.seq : null
}

/** The last thing a person took back, unless they have gone on since. */
export function redoable(open: OpenCase, person: Person): number | null {
  const own = open.state.deeds.filter(({ actor }) => actor.id === person.id)
  const last = own.findLast((event) => is(event, 'undo') && !isRedo(event.deed.seq, open))
  const wentOn = own.some(({ seq, deed }) => last !== undefined && seq > last.seq && deed.kind !== 'undo')
  return last !== undefined && !wentOn && mayUndo(last, open, person) ? last.seq : null
}

function isRedo(target: number, { record }: OpenCase): boolean {
  return record.events.some(({ seq, deed }) => seq === target && deed.kind === 'undo')
}

/** A lead may also reopen what anybody has closed. */
export function mayUndo(event: LedgerEvent, { state, reading }: OpenCase, person: Person): boolean {
  if (!CAN_BE_UNDONE.has(event.deed.kind) || !state.deeds.includes(event)) return false
  if (person.duty === 'lead' && event === reading.last) return true
  const builtOn = state.deeds.some(
    ({ seq, actor, deed }) => seq > event.seq && actor.id !== person.id && BUILDS.has(deed.kind),
  )
  return event.actor.id === person.id && !builtOn
}

const CAN_BE_UNDONE: ReadonlySet<string> = new Set([
  'answer',
  'correct-role',
  'add-finding',
  'comment',
  'escalate',
  'decide',
  'undo',
])

const BUILDS: ReadonlySet<string> = new Set(['answer', 'escalate', 'decide', 'undo', 'take-over'])

function missing(findings: readonly string[], answers: readonly StatedAnswer[]): readonly string[] {
  const answered = new Set(answers.map(({ finding }) => finding))
  return findings.filter((finding) => !answered.has(finding))
}

function hasAnswered({ answers }: ReviewState, finding: string, person: Person, after: number): boolean {
  return answers.some((answer) => answer.finding === finding && answer.by.id === person.id && answer.seq > after)
}
