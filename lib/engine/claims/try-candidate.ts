import type { Severity, SupportStatus } from '../../contracts/words.ts'
import type { Candidate, Evidence } from './candidate.ts'
import type { Shift } from './compile-pack.ts'
import { askGuard, firstGuard, type GuardMatch, supportOf } from './guards.ts'
import { type Reading, type Stretch, stretchOf } from './reading.ts'
import { looksAt, severityAt, sumShifts } from './severity.ts'

/** What became of a candidate. */
export type Outcome = Flagged | Cleared | { readonly kind: 'silent' }

export interface Flagged {
  readonly kind: 'flagged'
  readonly candidate: Candidate
  readonly words: Stretch
  readonly severity: Severity
  readonly evidence: readonly Evidence[]
  readonly support: Support | null
}

export interface Cleared {
  readonly kind: 'cleared'
  readonly candidate: Candidate
  readonly words: Stretch
  readonly guard: string
  readonly by: Stretch
  readonly support: Support | null
}

/** Who stands behind a claim: the status, and the words that name the source. */
export interface Support {
  readonly status: SupportStatus
  readonly source: Stretch | null
}

/** Puts a candidate before the role gate, then its guards in pack order. */
export function tryCandidate(reading: Reading, candidate: Candidate): Outcome {
  const { rule } = candidate
  const place = reading.places[candidate.sentence]
  if (place === undefined || !looksAt(rule, place)) return { kind: 'silent' }
  if (rule.requires.some((guard) => askGuard(reading, guard, candidate) === null)) return { kind: 'silent' }
  const words = stretchOf(reading, candidate)
  const clearing = firstGuard(reading, rule.unless, candidate)
  if (clearing !== null) return clear(reading, candidate, words, clearing)
  const raised = matchesOf(reading, candidate, rule.raises)
  const lowered = matchesOf(reading, candidate, rule.lowers)
  const shift = candidate.shift + sumShifts(rule.raises, holds(raised)) - sumShifts(rule.lowers, holds(lowered))
  return {
    kind: 'flagged',
    candidate,
    words,
    severity: severityAt(rule, place, shift),
    evidence: [
      ...candidate.evidence,
      ...notes(reading, raised, 'raises-severity'),
      ...notes(reading, lowered, 'lowers-severity'),
    ],
    support: supportWhenFlagged(reading, candidate, lowered),
  }
}

function clear(reading: Reading, candidate: Candidate, words: Stretch, clearing: GuardMatch): Cleared {
  const by = stretchOf(reading, clearing.by)
  const status = supportOf(clearing)
  const claims = candidate.rule.rule.support !== null && status !== null
  const { name } = clearing.guard.guard
  return { kind: 'cleared', candidate, words, guard: name, by, support: claims ? { status, source: by } : null }
}

type Matches = ReadonlyMap<Shift, GuardMatch>

function matchesOf(reading: Reading, candidate: Candidate, shifts: readonly Shift[]): Matches {
  const matches = new Map<Shift, GuardMatch>()
  for (const shift of shifts) {
    const match = askGuard(reading, shift.guard, candidate)
    if (match !== null) matches.set(shift, match)
  }
  return matches
}

function holds(matches: Matches): (shift: Shift) => boolean {
  return (shift) => matches.has(shift)
}

function notes(reading: Reading, matches: Matches, does: 'raises-severity' | 'lowers-severity'): readonly Evidence[] {
  return [...matches].map(([shift, { by }]) => {
    const { start, end } = stretchOf(reading, by)
    return { start, end, note: { code: does, values: { guard: shift.guard.guard.name } } }
  })
}

/** A weak source leaves the flag standing but says who is named; without one the rule's own status holds. */
function supportWhenFlagged(reading: Reading, candidate: Candidate, lowered: Matches): Support | null {
  const { support } = candidate.rule.rule
  if (support === null) return null
  for (const match of lowered.values()) {
    const status = supportOf(match)
    if (status !== null) return { status, source: stretchOf(reading, match.by) }
  }
  return { status: support, source: null }
}
