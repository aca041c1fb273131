import type { Rule } from '../../contracts/pack.ts'
import type { Flag, Severity, SupportStatus } from '../../contracts/words.ts'
import type { Document } from '../document/index.ts'
import type { RoleAssignment } from '../roles/index.ts'
import type { ArticleSegment } from '../segments/index.ts'
import type { FactIndex } from '../support/index.ts'
import { nearestSourceOf, saidBy } from './attributed.ts'
import type { Evidence } from './candidate.ts'
import type { CompiledPack } from './compile-pack.ts'
import { detectCandidates } from './detectors/index.ts'
import { type GroundedFigure, groundedFigures } from './figures.ts'
import { oncePerGuard, onePerMeaning } from './one-per-meaning.ts'
import { openReading, type Reading, type Stretch } from './reading.ts'
import { type Cleared, type Flagged, tryCandidate } from './try-candidate.ts'

/** A rule's finding: the exact words, and how grave they are where they stand. */
export interface RuleHit extends Stretch {
  readonly rule: Rule
  readonly flag: Flag | null
  readonly severity: Severity
  /** Index into `Document.sentences`. */
  readonly sentence: number
  readonly evidence: readonly Evidence[]
  /** Who is named nearest without standing behind the words. */
  readonly nearestSource: NearestSource | null
}

/** A source that was looked at and does not reach, and how many sentences away it is named. */
export interface NearestSource extends Stretch {
  readonly sentences: number
}

/** A near miss: what a rule pointed at, and the words that cleared it. */
export interface ClearedHit extends Stretch {
  readonly rule: string
  readonly guard: string
  readonly by: Stretch
}

/** A claim and who stands behind it. */
export interface FoundClaim extends Stretch {
  readonly status: SupportStatus
  readonly source: Stretch | null
  /** Of a figure that was compared with evidence. */
  readonly figure?: GroundedFigure
}

export interface Claims {
  readonly findings: readonly RuleHit[]
  readonly cleared: readonly ClearedHit[]
  readonly claims: readonly FoundClaim[]
}

/**
 * Reads an article with a pack: what its rules flag, what its guards clear, and who stands behind each claim.
 * @param facts evidence to compare its figures with
 */
export function findClaims(
  document: Document,
  roles: readonly RoleAssignment[],
  segments: readonly ArticleSegment[],
  pack: CompiledPack,
  facts: FactIndex | null = null,
): Claims {
  const reading = openReading(document, roles, segments, pack, facts)
  const tried = detectCandidates(reading).map((candidate) => tryCandidate(reading, candidate))
  const flagged = onePerMeaning(
    reading,
    tried.filter((outcome) => outcome.kind === 'flagged'),
  )
  const cleared = oncePerGuard(tried.filter((outcome) => outcome.kind === 'cleared'))
  return {
    findings: inTextOrder(
      flagged.map((one) => toHit(reading, one)),
      (hit) => hit.rule.id,
    ),
    cleared: inTextOrder(cleared.map(toCleared), (hit) => hit.rule),
    claims: claimsOf(reading, [...flagged, ...cleared]),
  }
}

/** Every claim once: of several findings about the same words, what tells most against them. */
function claimsOf(reading: Reading, outcomes: readonly (Flagged | Cleared)[]): readonly FoundClaim[] {
  const figures = groundedFigures(reading).map((figure) => figureClaim(reading, figure))
  const taken = new Set(figures.map(wordsOf))
  const others = outcomes.flatMap(toClaim).filter((claim) => !taken.has(wordsOf(claim)))
  const claims = new Map<string, FoundClaim>()
  for (const claim of [...figures, ...others]) {
    const rival = claims.get(wordsOf(claim))
    if (rival === undefined || rankOf(claim) < rankOf(rival)) claims.set(wordsOf(claim), claim)
  }
  return inTextOrder([...claims.values()], (claim) => claim.status)
}

function wordsOf({ start, end }: Stretch): string {
  return `${start} ${end}`
}

function rankOf({ status }: FoundClaim): number {
  return GRAVEST_FIRST.indexOf(status)
}

/** Of two statuses for the same words the earlier one is shown. */
const GRAVEST_FIRST: readonly SupportStatus[] = [
  'contradicted',
  'internally-inconsistent',
  'mismatched',
  'stale',
  'not-found',
  'no-evidence',
  'unverifiable',
  'partly-supported',
  'attributed-weak',
  'supported',
  'supported-derived',
  'attributed',
  'opinion',
  'not-a-claim',
]

/** Evidence goes before what the text says of its sources. */
function figureClaim(reading: Reading, figure: GroundedFigure): FoundClaim {
  const { first, endToken, sentence, start, end } = figure.frame.quantity
  const { status } = figure.grounding
  if (status !== 'no-evidence') return { start, end, status, source: null, figure }
  const said = saidBy(reading, { first, end: endToken, sentence })
  if (said !== null) return { start, end, ...said, figure }
  const unsaid = figure.frame.modality === 'actual' ? status : 'unverifiable'
  return { start, end, status: unsaid, source: null, figure }
}

function toHit(reading: Reading, { candidate, words, severity, evidence }: Flagged): RuleHit {
  const { rule } = candidate.rule
  return {
    rule,
    flag: rule.flag,
    severity,
    ...words,
    sentence: candidate.sentence,
    evidence,
    nearestSource: nearestSourceOf(reading, candidate),
  }
}

function toCleared({ candidate, words, guard, by }: Cleared): ClearedHit {
  return { rule: candidate.rule.rule.id, ...words, guard, by }
}

function toClaim({ words, support }: Flagged | Cleared): readonly FoundClaim[] {
  return support === null ? [] : [{ ...words, ...support }]
}

function inTextOrder<Item extends Stretch>(items: readonly Item[], nameOf: (item: Item) => string): readonly Item[] {
  return items.toSorted((a, b) => a.start - b.start || a.end - b.end || compareText(nameOf(a), nameOf(b)))
}

/** By code unit: the same on every machine, which locale order is not. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
