import type { Calibration } from './confidence.ts'
import type { WordTable } from './features/index.ts'
import type { Transitions } from './sequence/transitions.ts'

/** One table of a role model: small whole numbers `[row][state]`, and what one unit is worth for each state. */
export interface WeightTable {
  readonly weights: Int8Array
  readonly scales: Float64Array
}

/** What training leaves behind: enough to give every sentence of a document a role. */
export interface RoleModel {
  /** Names the training run; changes with the weights. */
  readonly id: string
  readonly structure: WeightTable
  readonly words: WeightTable
  readonly grams: WeightTable
  readonly transitions: Transitions
  /** Divides all log-weights so that marginals say how often they are right (Guo et al. 2017). */
  readonly temperature: number
  readonly decision: AdDecision
  readonly calibration: Calibration
  /** An article without advertising is cleared only if none of its sentences is advertising with this probability. */
  readonly clearBelow: number
  /** Remembers what words are worth. Speeds up, never changes, what comes out. */
  readonly table: WordTable
}

/** When copy counts as advertising. Learnt on articles of families the model had not seen. */
export interface AdDecision {
  /** Added to the log-weight of promo and label before decoding; below zero errs towards news. */
  readonly bias: number
  /** A run of advertising is dropped unless one of its sentences is advertising with this probability. */
  readonly evidence: number
}
