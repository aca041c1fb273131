import type { Period } from '../../contracts/evidence.ts'
import type { Quantity } from '../quantities/index.ts'

/** What a figure is about, as far as the text says. */
export interface Frame {
  readonly quantity: Quantity
  /** Who or what has the value; null when the text leaves it open. */
  readonly entity: FrameEntity | null
  /** Id of the metric, such as `revenue`; null when the text names none of the list. */
  readonly metric: string | null
  /** The words that limit the metric to a part of the whole, "cloud" in "cloud revenue"; null for the whole. */
  readonly part: string | null
  /** True if only words that join a metric and its value stand between the two. */
  readonly joined: boolean
  /** -1 where words say that the value is below zero: "net loss", "fell". */
  readonly sign: 1 | -1
  /** Null when it is not named or cannot be resolved to days. */
  readonly period: Period | null
  /** True if the text says the value is the newest: "currently", "derzeit". */
  readonly current: boolean
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
