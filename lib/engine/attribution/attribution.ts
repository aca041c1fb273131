import type { SpeakerKind, Tie } from '../../contracts/words.ts'

/** Tokens of one sentence, half-open: indexes into `Document.tokens` and `Document.sentences`. */
export interface TokenRange {
  readonly first: number
  readonly end: number
  readonly sentence: number
}

/** A stretch of one sentence that is said by somebody. */
export interface ScopeRange extends TokenRange {
  /** 0 to 1: how sure it is that the source says this. */
  readonly confidence: number
  readonly tie: Tie
}

/** Words that say who says something, and what they cover. */
export interface Attribution {
  readonly kind: SpeakerKind
  readonly support: 'attributed' | 'attributed-weak'
  /**
   * 0 to 1: a named source with its verb 1, a document 0.8, a pronoun 0.7, a company's own act 0.6, an unnamed class or
   * the text itself 0.3, hearsay 0.2.
   */
  readonly confidence: number
  /** The words that name who says it; for hearsay the words that say that somebody does. */
  readonly source: TokenRange
  /** The verb or preposition; null when nothing but the quotation ties the source to its words. */
  readonly cue: TokenRange | null
  /** What it covers, in text order. */
  readonly scope: readonly ScopeRange[]
}
