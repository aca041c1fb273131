import type { Flag, Severity } from '../../../lib/contracts/words.ts'
import type { RuleHit } from '../../../lib/engine/claims/index.ts'
import type { LabelledArticle } from '../../corpus/read-corpus.ts'

/** A gold sentence with the flags people gave it, and the findings that touch it. */
export interface FlaggedSentence {
  readonly gold: ReadonlySet<Flag>
  readonly found: readonly FoundFlag[]
}

export interface FoundFlag {
  readonly rule: string
  readonly flag: Flag
  readonly severity: Severity
}

/** An article laid beside what the rules say of it. */
export interface FlaggedArticle {
  readonly id: string
  readonly lang: string
  /** True without any advertising, as people labelled it. */
  readonly clean: boolean
  readonly sentences: readonly FlaggedSentence[]
}

/** Lays findings over the gold sentences: one belongs to every sentence it shares characters with. */
export function judgeFlags(article: LabelledArticle, findings: readonly RuleHit[]): FlaggedArticle {
  const clean = article.sentences.every(({ role }) => role !== 'promo' && role !== 'label')
  const sentences = article.sentences.map(({ start, end, flags }) => ({
    gold: new Set(flags ?? []),
    found: findings.flatMap((hit) => (hit.start < end && hit.end > start ? foundFlag(hit) : [])),
  }))
  return { id: article.id, lang: article.lang, clean, sentences }
}

function foundFlag({ rule, flag, severity }: RuleHit): readonly FoundFlag[] {
  return flag === null ? [] : [{ rule: rule.id, flag, severity }]
}
