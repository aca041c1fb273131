/** The closed vocabularies of Copydesk. One word per idea, the same in code, JSON, table keys and docs. */

/** The contract of a verdict. Fields may be added; none is renamed or dropped without a new id. */
export const VERDICT_SCHEMA_ID = 'copydesk.verdict/1'

export const ROLES = ['report', 'opinion', 'promo', 'label', 'notice', 'furniture'] as const
export type Role = (typeof ROLES)[number]

export const FLAGS = [
  'performance',
  'promise',
  'guarantee',
  'urgency',
  'scarcity',
  'superlative',
  'authority',
  'advice',
  'figure',
  'comparison',
] as const
export type Flag = (typeof FLAGS)[number]

/** Ordered from mildest to gravest; the index is the rank. */
export const SEVERITIES = ['info', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

export const DISPOSITIONS = ['clear', 'review', 'hold', 'abstain'] as const
export type Disposition = (typeof DISPOSITIONS)[number]

/** Whose rules an article is judged by; `any` judges by all that do not belong to one market alone. */
export const MARKETS = ['any', 'us-publisher', 'us-adviser', 'eu-publisher', 'de', 'at', 'ch', 'uk'] as const
export type Market = (typeof MARKETS)[number]

/** Languages a pack can speak. Any other text is named if we can, and abstained from. */
export const LANGUAGES = ['en', 'de'] as const
export type Language = (typeof LANGUAGES)[number]

/** Languages the role model has been measured in. Sentences of any other text are not judged. */
export const ROLE_LANGUAGES = [...LANGUAGES, 'es', 'fr', 'it', 'nl', 'pt', 'pl'] as const

export const SUPPORT_STATUSES = [
  'not-a-claim',
  'opinion',
  'attributed',
  'attributed-weak',
  'supported',
  'supported-derived',
  'partly-supported',
  'contradicted',
  'mismatched',
  'internally-inconsistent',
  'not-found',
  'no-evidence',
  'unverifiable',
  'stale',
] as const
export type SupportStatus = (typeof SUPPORT_STATUSES)[number]

/**
 * Who says something. `class` is an unnamed group such as analysts, `self` the text or its advertiser, `hearsay` nobody
 * at all, `implicit` a company whose own act is reported.
 */
export const SPEAKER_KINDS = [
  'person',
  'organisation',
  'document',
  'role',
  'class',
  'hearsay',
  'self',
  'implicit',
] as const
export type SpeakerKind = (typeof SPEAKER_KINDS)[number]

/** What makes words belong to a source: its own clause, a quotation, or indirect speech that goes on. */
export const TIES = ['clause', 'quotation', 'carried'] as const
export type Tie = (typeof TIES)[number]

/** Why Copydesk declines to judge a text. Unknown is never clean. */
export const ABSTENTIONS = [
  'empty',
  'too-large',
  'undecodable',
  'unsupported-type',
  'unsupported-language',
  'unknown-language',
] as const
export type Abstention = (typeof ABSTENTIONS)[number]

/** @returns true if `value` is a language the packs speak. */
export function isLanguage(value: string): value is Language {
  return (LANGUAGES as readonly string[]).includes(value)
}

/** @returns true if the role model can judge texts in this language. */
export function hasRoles(language: string): boolean {
  return (ROLE_LANGUAGES as readonly string[]).includes(language)
}

/** @returns the position of a severity on the scale, 0 (info) to 4 (critical). */
export function severityRank(severity: Severity): number {
  return SEVERITIES.indexOf(severity)
}
