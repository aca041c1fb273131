import { type Role } from '../../lib/contracts/words.ts'
import { alignByOverlap, type Span } from '../corpus/align-gold.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'

/** A stretch of text with the role somebody gave it. */
export interface RoleSpan extends Span {
  readonly role: Role
  /** Probability of the role, 0 to 1; 1 where nobody says. */
  readonly confidence: number
  /** Probability that it advertises, 0 to 1; 1 or 0 where nobody says. */
  readonly ad: number
}

/** An article with its gold sentences and, for each, what was predicted for the text it covers. */
export interface JudgedArticle {
  readonly id: string
  readonly family: string
  readonly lang: string
  readonly gold: readonly RoleSpan[]
  readonly predicted: readonly RoleSpan[]
  /** How likely the article is to hold advertising that was not found: 1 where some was found. */
  readonly doubt: number
  /** Role and confidence carried over to each gold sentence, by most shared characters. */
  readonly carried: readonly Pick<RoleSpan, 'role' | 'confidence'>[]
}

const NOTHING = { role: 'report', confidence: 0 } as const

/** Lays predictions over the gold sentences. A gold sentence no prediction touches counts as report. */
export function judgeArticle(article: LabelledArticle, predicted: readonly RoleSpan[]): JudgedArticle {
  const gold = article.sentences.map(({ start, end, role }) => ({
    start,
    end,
    role,
    confidence: 1,
    ad: isAdRole(role) ? 1 : 0,
  }))
  const aligned = alignByOverlap(gold, predicted)
  const carried = Array.from(aligned, (at) => predicted[at] ?? NOTHING)
  const found = predicted.some(({ role }) => isAdRole(role))
  const doubt = found ? 1 : predicted.reduce((most, { ad }) => Math.max(most, ad), 0)
  return { id: article.id, family: article.family, lang: article.lang, gold, predicted, doubt, carried }
}

export function isAdRole(role: Role): boolean {
  return role === 'promo' || role === 'label'
}
