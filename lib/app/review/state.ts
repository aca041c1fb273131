import type { AddedFinding, Changes, CorrectedRole, GivenAnswer, LedgerEvent, Severity } from '../../contracts/index.ts'
import { effectiveEvents } from './effective.ts'

/** A deed of a certain kind, with the event that tells of it. */
export type EventOf<Kind extends LedgerEvent['deed']['kind']> = LedgerEvent & {
  readonly deed: Extract<LedgerEvent['deed'], { kind: Kind }>
}

/** An answer as it was given, whatever the day. */
export type StatedAnswer = Omit<GivenAnswer, 'lapsed'>

/** What a ledger says about the revision that was taken up last; what was taken back is left out. */
export interface ReviewState {
  /** Null before the first review. */
  readonly opening: EventOf<'open-revision'> | null
  readonly revisions: readonly EventOf<'open-revision'>[]
  /** Findings of the revision, by fingerprint. */
  readonly severities: ReadonlyMap<string, Severity>
  readonly changes: Changes | null
  /** All answers to its findings in order, those of earlier revisions among them. */
  readonly answers: readonly StatedAnswer[]
  readonly corrections: readonly CorrectedRole[]
  readonly additions: readonly AddedFinding[]
  readonly comments: readonly EventOf<'comment'>[]
  /** What people did since it was taken up, in order. */
  readonly deeds: readonly LedgerEvent[]
  readonly skipped: number
}

/** Reads a ledger from its first event to its last. */
export function readLedger(events: readonly LedgerEvent[]): ReviewState {
  const effective = effectiveEvents(events)
  const revisions = effective.filter((event) => is(event, 'open-revision'))
  const opening = revisions.at(-1) ?? null
  const severities = new Map(Object.entries(opening?.deed.severities ?? {}))
  const placed = opening === null ? [] : placeSpans(effective, opening)
  return {
    opening,
    revisions,
    severities,
    changes: opening?.deed.changes ?? null,
    answers: effective.flatMap((event) =>
      is(event, 'answer') && severities.has(event.deed.finding) ? [toAnswer(event)] : [],
    ),
    corrections: placed.flatMap((event) => (is(event, 'correct-role') ? [toCorrection(event)] : [])),
    additions: placed.flatMap((event) => (is(event, 'add-finding') ? [toAddition(event)] : [])),
    comments: effective.filter((event) => is(event, 'comment')),
    deeds: effective.filter(({ seq, actor }) => seq > (opening?.seq ?? 0) && actor.duty !== 'system'),
    skipped: events.filter((event) => is(event, 'skip')).length,
  }
}

/** @returns true if an event tells of this kind of deed */
export function is<Kind extends LedgerEvent['deed']['kind']>(event: LedgerEvent, kind: Kind): event is EventOf<Kind> {
  return event.deed.kind === kind
}

function toAnswer({ deed, seq, actor, at, revision }: EventOf<'answer'>): StatedAnswer {
  const { kind: _kind, ...answer } = deed
  return { ...answer, seq, by: actor, at, revision }
}

/** Corrections and additions with their place in the revision: those made on it, and those found again in its text. */
function placeSpans(
  events: readonly LedgerEvent[],
  opening: EventOf<'open-revision'>,
): readonly (EventOf<'correct-role'> | EventOf<'add-finding'>)[] {
  const moved = new Map(opening.deed.moved.map((span) => [span.seq, span]))
  return events.flatMap((event) => {
    if (!is(event, 'correct-role') && !is(event, 'add-finding')) return []
    if (event.seq > opening.seq) return [event]
    const span = moved.get(event.seq)
    return span === undefined ? [] : [moveTo(event, span.start, span.end)]
  })
}

function moveTo<Event extends EventOf<'correct-role'> | EventOf<'add-finding'>>(
  event: Event,
  start: number,
  end: number,
): Event {
  return { ...event, deed: { ...event.deed, start, end } }
}

function toCorrection({ deed, seq, actor, at }: EventOf<'correct-role'>): CorrectedRole {
  const { start, end, from, role } = deed
  return { seq, by: actor, at, start, end, from, role }
}

function toAddition({ deed, seq, actor, at }: EventOf<'add-finding'>): AddedFinding {
  const { kind: _kind, ...finding } = deed
  return { seq, by: actor, at, ...finding }
}
