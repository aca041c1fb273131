import type { Group } from '../../lib/engine/roles/features/index.ts'
import type { AdDecision } from '../../lib/engine/roles/index.ts'
import type { TableName } from './weights.ts'
import type { GroupWorth } from './worths.ts'

/** What can be turned on the trainer; chosen by cross-validation over families, see the model card. */
export interface FitSettings {
  readonly seed: number
  readonly epochs: number
  /** How many of the last rounds are averaged. */
  readonly averaged: number
  readonly rate: number
  readonly ridge: Readonly<Record<TableName | 'transitions', number>>
  /** Exponent of a family's size in its weight: 0 counts articles alike, 1 families alike. */
  readonly evenness: number
  /** Chance that a row is left out when a sentence is learnt. */
  readonly dropout: number
  /** A row is used only if so many families have it. */
  readonly minFamilies: number
  /** Kinds of structure feature left out, to learn what each is worth. */
  readonly without: readonly Group[]
  /** What a row counts: by table, and for some kinds of structure feature by kind. */
  readonly worth: Readonly<Record<TableName, number>>
  readonly groupWorth: GroupWorth
  /** Articles made by setting one article's advertising into another, per article that carries little or none. */
  readonly transplants: number
  /** Share of the articles that get a damaged copy. */
  readonly damages: number
  /** Folds of the cross-fit the calibration is learnt on. */
  readonly folds: number
  /** Fits averaged into one model, each with a seed of its own. */
  readonly members: number
  /** How the model decides; see AdDecision. */
  readonly bias: number
  readonly evidence: number
}

export const DEFAULT_SETTINGS: FitSettings = {
  seed: 1,
  epochs: 5,
  averaged: 3,
  rate: 0.2,
  ridge: { structure: 1, words: 1, grams: 1, transitions: 0.1 },
  evenness: 0.25,
  dropout: 0.5,
  minFamilies: 2,
  without: [],
  worth: { structure: 0.2, words: 1.5, grams: 1.5 },
  groupWorth: {
    'page-word': 0.03,
    cue: 0.4,
    'cue-pair': 0.1,
    'cue-pair-asked': 0.5,
    'cue-density': 0.15,
    'shape-density': 0.15,
    'label-line': 3,
    'question-line': 1,
  },
  transplants: 1,
  damages: 0.1,
  folds: 4,
  members: 3,
  bias: 0,
  evidence: 0.45,
}

/** How a model fitted with these settings decides. */
export function decisionOf({ bias, evidence }: FitSettings): AdDecision {
  return { bias, evidence }
}

/** The same model without the sequence: neighbours still describe a sentence, but no role speaks for the next. */
export function withoutSequence(settings: FitSettings): FitSettings {
  return { ...settings, members: 1, evidence: 0, ridge: { ...settings.ridge, transitions: Number.MAX_VALUE } }
}
