import type {
  Answer,
  AnswerReason,
  Disposition,
  Duty,
  Flag,
  Outcome,
  OutcomeReason,
  Role,
  Severity,
  Shelf,
  Stage,
  SupportStatus,
} from '../contracts.ts'

/** Shapes that differ without colour, from mildest to gravest. */
export const SEVERITY_GLYPHS: Readonly<Record<Severity | 'none', string>> = {
  none: '–',
  info: '○',
  low: '●',
  medium: '■',
  high: '▲',
  critical: '◆',
}

export const ROLE_LETTERS: Readonly<Record<Role, string>> = {
  report: 'R',
  opinion: 'O',
  promo: 'P',
  label: 'L',
  notice: 'N',
  furniture: 'F',
}

export const ROLE_MEANINGS: Readonly<Record<Role, string>> = {
  report: 'tells what happened',
  opinion: 'says what the writer thinks',
  promo: 'sells something',
  label: 'says that something is advertising',
  notice: 'warns, discloses or disclaims',
  furniture: 'headline, byline, navigation',
}

export const ANSWER_LABELS: Readonly<Record<Answer, string>> = {
  confirm: 'Confirmed',
  'not-an-issue': 'Not an issue',
  'acceptable-here': 'Acceptable here',
}

export const ANSWER_GLYPHS: Readonly<Record<Answer, string>> = {
  confirm: '✓',
  'not-an-issue': '✕',
  'acceptable-here': '≈',
}

export const REASON_LABELS: Readonly<Record<AnswerReason | OutcomeReason, string>> = {
  misread: 'Misread: the words do not say that',
  attributed: 'A named source stands behind it',
  supported: 'The article or evidence supports it',
  'not-promotional': 'Reporting or opinion, not promotion',
  'same-as-another': 'Same as another finding',
  'house-policy': 'House policy allows it',
  'disclosed-elsewhere': 'Disclosed elsewhere',
  'approved-by-legal': 'Approved by legal',
  'minor-in-context': 'Minor in this context',
  'corrected-later': 'Corrected later',
  'unlabelled-advertising': 'Unlabelled advertising',
  'unsupported-claims': 'Unsupported claims',
  misleading: 'Misleading',
  'missing-disclosure': 'Missing disclosure',
  'legal-advice-needed': 'Legal advice needed',
}

export const OUTCOME_LABELS: Readonly<Record<Outcome, string>> = {
  release: 'Release',
  'release-with-changes': 'Release with changes',
  reject: 'Reject',
}

export const OUTCOME_DONE: Readonly<Record<Outcome, string>> = {
  release: 'Released',
  'release-with-changes': 'Released with changes',
  reject: 'Rejected',
}

export const STAGE_LABELS: Readonly<Record<Stage, string>> = {
  first: 'First reading',
  second: 'Second reading',
  lead: 'For a lead',
  decided: 'Decided',
}

export const SHELF_LABELS: Readonly<Record<Shelf, string>> = { open: 'Open', decided: 'Decided', clear: 'Cleared' }

export const DISPOSITION_LABELS: Readonly<Record<Disposition, string>> = {
  clear: 'Clear',
  review: 'Review',
  hold: 'Hold',
  abstain: 'Not judged',
}

export const DUTY_LABELS: Readonly<Record<Duty, string>> = {
  reader: 'Reader: looks, changes nothing',
  reviewer: 'Reviewer: answers findings and decides articles',
  lead: 'Lead: also takes over, assigns and settles disputes',
}

export const SUPPORT_LABELS: Readonly<Record<SupportStatus, string>> = {
  'not-a-claim': 'not a claim',
  opinion: 'an opinion',
  attributed: 'attributed to a named source',
  'attributed-weak': 'attributed, but to no one who can be asked',
  supported: 'supported by evidence',
  'supported-derived': 'follows from evidence by calculation',
  'partly-supported': 'partly supported by evidence',
  contradicted: 'contradicted by evidence',
  mismatched: 'evidence speaks of something else',
  'internally-inconsistent': 'does not agree with the article itself',
  'not-found': 'not found in the evidence',
  'no-evidence': 'no evidence to compare with',
  unverifiable: 'cannot be verified',
  stale: 'out of date',
}

/** @returns a flag or an id such as `buy-or-sell-teaser` as words. */
export function toWords(id: Flag | (string & {})): string {
  return id.replaceAll('-', ' ')
}
