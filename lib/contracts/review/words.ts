/** The closed vocabularies of review. Free of the schema library, so that the console can use them as they are. */

/** What a person may do at the desk, each the one before and more. */
export const DUTIES = ['reader', 'reviewer', 'lead'] as const
export type Duty = (typeof DUTIES)[number]

/** What a reviewer says of a finding: right, wrong, or right and yet acceptable here. */
export const ANSWERS = ['confirm', 'not-an-issue', 'acceptable-here'] as const
export type Answer = (typeof ANSWERS)[number]

/** What becomes of an article. */
export const OUTCOMES = ['release', 'release-with-changes', 'reject'] as const
export type Outcome = (typeof OUTCOMES)[number]

/** Who has to look next; `decided` when nobody has. */
export const STAGES = ['first', 'second', 'lead', 'decided'] as const
export type Stage = (typeof STAGES)[number]

/** Where a list of articles is taken from. */
export const SHELVES = ['open', 'decided', 'clear'] as const
export type Shelf = (typeof SHELVES)[number]

/** Why a finding is not an issue. */
export const NOT_AN_ISSUE_REASONS = [
  'misread',
  'attributed',
  'supported',
  'not-promotional',
  'same-as-another',
] as const

/** Why a true finding is acceptable here. */
export const WAIVER_REASONS = [
  'house-policy',
  'disclosed-elsewhere',
  'approved-by-legal',
  'minor-in-context',
  'corrected-later',
] as const

/** Why an article is rejected, or released only with changes. */
export const OUTCOME_REASONS = [
  'unlabelled-advertising',
  'unsupported-claims',
  'misleading',
  'missing-disclosure',
  'legal-advice-needed',
] as const

export type AnswerReason = (typeof NOT_AN_ISSUE_REASONS)[number] | (typeof WAIVER_REASONS)[number]
export type OutcomeReason = (typeof OUTCOME_REASONS)[number]

/** Hours after which an article whose gravest finding has this severity should have been decided. */
export const PATIENCE_HOURS = { critical: 1, high: 4, medium: 24, low: 72, info: 120, none: 120 } as const

/** How long an opened article is its reviewer's, unless renewed. */
export const LEASE_MS = 10 * 60 * 1000

/** How often the console renews a lease. */
export const HEARTBEAT_MS = 2 * 60 * 1000

/** The largest request body, in bytes. */
export const MAX_REQUEST_BYTES = 64 * 1024

/** The most items one bulk request may carry. */
export const MAX_BULK_ITEMS = 100

/** @returns true if a person with `duty` may do what `needed` may. */
export function hasDuty(duty: Duty, needed: Duty): boolean {
  return DUTIES.indexOf(duty) >= DUTIES.indexOf(needed)
}

/** @returns when an article should have been decided, in milliseconds since the epoch. */
export function dueAt(waitingSince: string, severity: keyof typeof PATIENCE_HOURS): number {
  return Date.parse(waitingSince) + PATIENCE_HOURS[severity] * 60 * 60 * 1000
}
