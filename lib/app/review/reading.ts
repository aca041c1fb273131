import { type Answer, type Severity, type Stage, severityRank } from '../../contracts/index.ts'
import { type EventOf, is, type ReviewState } from './state.ts'

type Closing = EventOf<'decide'> | EventOf<'escalate'>

/**
 * How far the reading of a revision has come.
 * ```
 *   first ── decide, nothing grave ──────────────────────────────► decided
 *     └──── decide with grave findings, or escalate ──► second ── same answers ──► decided
 *                                                          └──── others ──► lead ──► decided
 * ```
 */
export interface Reading {
  readonly stage: Stage
  /** Who took part in the first reading, and so cannot be its second reader. */
  readonly firstReaders: ReadonlySet<string>
  /** What closed the first reading. */
  readonly first: Closing | undefined
  readonly second: Closing | undefined
  /** What closed the article. */
  readonly last: EventOf<'decide'> | undefined
  /** Findings the second reader has to answer without seeing the first answers. */
  readonly blind: readonly string[]
  /** Findings on which two readers differ. */
  readonly disputed: readonly string[]
}

/** @param fourEyes findings this grave or graver need two readers; null for none */
export function followReading(state: ReviewState, fourEyes: Severity | null): Reading {
  const closings = state.deeds.filter((event) => is(event, 'decide') || is(event, 'escalate'))
  const first = closings[0]
  const firstReaders = readersUntil(state, first)
  const start = { firstReaders, first, second: undefined, last: undefined, blind: [], disputed: [] }
  if (first === undefined) return { ...start, stage: 'first' }
  const blind = blindFindings(state, first, fourEyes)
  if (is(first, 'decide') && blind.length === 0) return { ...start, stage: 'decided', last: first }
  const second = closings.find(({ seq, actor }) => seq > first.seq && !firstReaders.has(actor.id))
  if (second === undefined) return { ...start, blind, stage: 'second' }
  return { ...start, blind, second, ...settle(state, first, second, blind) }
}

function settle(state: ReviewState, first: Closing, second: Closing, blind: readonly string[]) {
  const disputed = blind.filter((finding) =>
    differ(answerOf(state, finding, first), answerOf(state, finding, second, first)),
  )
  const sameOutcome = is(second, 'decide') && (is(first, 'escalate') || first.deed.outcome === second.deed.outcome)
  if (is(second, 'decide') && sameOutcome && disputed.length === 0) {
    return { stage: 'decided', disputed, last: second } as const
  }
  const last = state.deeds.find((event) => is(event, 'decide') && event.seq > second.seq && event.actor.duty === 'lead')
  return last !== undefined && is(last, 'decide')
    ? ({ stage: 'decided', disputed, last } as const)
    : ({ stage: 'lead', disputed, last: undefined } as const)
}

function readersUntil({ deeds }: ReviewState, first: Closing | undefined): ReadonlySet<string> {
  const took = deeds.filter(
    (event) => (is(event, 'answer') || event === first) && (first === undefined || event.seq <= first.seq),
  )
  return new Set(took.map(({ actor }) => actor.id))
}

/** Grave findings, or all of them after an escalation; but none that an earlier revision has settled. */
function blindFindings(state: ReviewState, first: Closing, fourEyes: Severity | null): readonly string[] {
  const threshold = fourEyes === null ? Number.POSITIVE_INFINITY : severityRank(fourEyes)
  return [...state.severities]
    .filter(([, severity]) => is(first, 'escalate') || severityRank(severity) >= threshold)
    .map(([finding]) => finding)
    .filter((finding) => !isSettledBefore(state, finding))
}

function isSettledBefore({ answers, opening }: ReviewState, finding: string): boolean {
  const given = answers.filter((answer) => answer.finding === finding)
  return given.length > 0 && given.every(({ seq }) => seq < (opening?.seq ?? 0))
}

/** @returns the last answer a reading gave: up to its closing, and after the closing before it */
function answerOf({ answers }: ReviewState, finding: string, closing: Closing, before?: Closing): Answer | undefined {
  return answers.findLast(
    (answer) =>
      answer.finding === finding &&
      answer.seq < closing.seq &&
      (before === undefined || (answer.seq > before.seq && answer.by.id === closing.actor.id)),
  )?.answer
}

/** An answer that was never given agrees with any. */
function differ(one: Answer | undefined, other: Answer | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other
}
