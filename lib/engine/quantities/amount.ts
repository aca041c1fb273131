import type { Hedge } from './words.ts'

/** A value with its unit while it is being put together: digits and powers of ten are kept apart to round only once. */
export interface Amount {
  readonly start: number
  readonly end: number
  readonly first: number
  readonly endToken: number
  readonly negative: boolean
  readonly digits: string
  readonly decimals: number
  readonly otherDecimals: number | null
  /** Power of ten of the scale word; 0 without one. */
  readonly scale: number
  /** Power of ten of the unit: -2 for cents and pence. */
  readonly shift: number
  readonly unit: string
  readonly hedge: Hedge | null
}

/** @returns the value after scaling, the nearest double there is. */
export function valueOf({ negative, digits, decimals, scale, shift }: Amount, asDecimals = decimals): number {
  const value = Number(`${digits}e${scale + shift - asDecimals}`)
  return negative && value !== 0 ? -value : value
}

/** @returns the worth of the last digit shown. */
export function precisionOf({ decimals, scale, shift }: Amount): number {
  return Number(`1e${scale + shift - decimals}`)
}
