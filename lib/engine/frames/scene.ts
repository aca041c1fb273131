import type { Period } from '../../contracts/evidence.ts'
import type { Document } from '../document/index.ts'
import type { Quantity } from '../quantities/index.ts'
import type { EntityMention } from './entities.ts'
import type { Frame } from './frame.ts'
import type { MetricMention } from './metrics/index.ts'

/** A written period, as far as frames need it. Tokens are half-open. */
export interface PlacedPeriod {
  readonly first: number
  readonly endToken: number
  readonly sentence: number
  readonly period: Period | null
}

/** What is known of one sentence before its figures are looked at. */
export interface Scene {
  readonly document: Document
  readonly first: number
  readonly end: number
  readonly quantities: readonly Quantity[]
  readonly mentions: readonly MetricMention[]
  readonly entities: readonly EntityMention[]
  readonly periods: readonly PlacedPeriod[]
  readonly current: boolean
  readonly adjusted: boolean
  readonly modality: Frame['modality']
}

/** In tokens: how far before a figure the words are looked for that say where it came from or went. */
export const WIDEST = 14
