import type { Period } from '../../contracts/evidence.ts'
import type { Quantity } from '../quantities/index.ts'

/** What a figure is about, as far as the text says. */
export interface Frame {
  readonly quantity: Quantity
  /** Who or what has the value; null when the text leaves it open. */
  readonly entity: FrameEntity | null
  /** Id of the metric, such as `revenue`; null when the text names none of the list. */
  readonly metric: string | null
  /** Null when it is not named or cannot be resolved to days. */
  readonly period: Period | null
  /** A `change` is a difference or a percentage by which the metric moved; a `level` its value. */
  readonly kind: 'level' | 'change'
  readonly direction: 'up' | 'down' | null
  readonly basis: 'gaap' | 'adjusted' | null
  readonly modality: 'actual' | 'forecast' | 'hypothetical'
}

export interface FrameEntity {
  /** As written. */
  readonly name: string
  /** In lower case, without legal form: what facts are looked up by. */
  readonly key: string
  readonly start: number
  readonly end: number
}
