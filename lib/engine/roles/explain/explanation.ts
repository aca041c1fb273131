import type { Role, Span } from '../../../contracts/index.ts'
import type { Shape } from '../features/shapes.ts'
import type { Cue } from '../lexicon/cues.ts'
import type { PageGroup, RowDescription, ValueGroup } from './describe-row.ts'
import type { Mask } from './masks.ts'

/** Why a sentence has its role and not the next likeliest one. */
export interface RoleExplanation {
  readonly role: Role
  /** The likeliest of the other roles. */
  readonly against: Role
  /**
   * ln of how many times likelier `role` is, each role spoken for by its likeliest state: the sum of the weights. Below zero where another role
   * is likelier for this sentence, and the likeliest roles of the whole article are these all the same.
   */
  readonly logOdds: number
  /** All of them, in an order that depends on the text alone. */
  readonly contributions: readonly Contribution[]
}

/** An explanation and the sentence it is of. */
export interface SentenceExplanation extends RoleExplanation, Span {}

/** One contributor and what it adds to the log-odds: above zero it speaks for the role, below zero against it. */
export type Contribution = Contributor & { readonly weight: number }

/** Facts only; words come later. */
export type Contributor =
  /** A word with its spelling. The model sees a mask in its place where `name` is one. */
  | { readonly kind: 'word'; readonly name: 'word' | 'symbol' | Mask; readonly words: Span }
  /** Two neighbours, or a word at the edge of the sentence. */
  | { readonly kind: 'pair'; readonly name: 'together' | 'opening' | 'closing'; readonly words: Span }
  /** A family of words, and the first words of the sentence that belong to it. */
  | { readonly kind: 'cue'; readonly name: Cue; readonly words: Span | undefined }
  /** How the sentence looks. */
  | { readonly kind: 'shape'; readonly name: Shape }
  /** Where the sentence stands, how long it is, what its neighbours are like. */
  | { readonly kind: 'place'; readonly name: ValueGroup; readonly facts: RowDescription }
  /** What the whole article is like. */
  | { readonly kind: 'page'; readonly name: PageGroup }
  /** What the roles of the neighbours say, or that there are none on this side. */
  | { readonly kind: 'before' | 'after'; readonly name: 'sentences' | 'edge' }
