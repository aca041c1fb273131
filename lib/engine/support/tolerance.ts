import type { Quantity } from '../quantities/index.ts'

/** How a stated value stands to the true one: it says it, only nearly says it ("more than 3" of 9), or denies it. */
export type Agreement = 'agrees' | 'vague' | 'differs'

const ROUNDING = 1e-9

/** @returns half the worth of the last digit shown by the coarser of the two. */
export function toleranceOf({ precision }: Quantity, evidence: number): number {
  return 0.5 * Math.max(precision, evidence) + ROUNDING
}

/**
 * Compares a quantity with what evidence says.
 * @param sign -1 if the text says the value is below zero
 * @param precision worth of the last digit the evidence shows
 */
export function compare(quantity: Quantity, sign: 1 | -1, actual: number, precision: number): Agreement {
  const first = compareReading(quantity, quantity.low, quantity.high, sign, actual, precision)
  const other = quantity.otherReading
  if (first === 'agrees' || other === null) return first
  return compareReading(quantity, other, other, sign, actual, precision) === 'differs' ? first : 'agrees'
}

function compareReading(
  quantity: Quantity,
  low: number,
  high: number,
  sign: 1 | -1,
  signed: number,
  precision: number,
): Agreement {
  const actual = signed * sign
  const slack = toleranceOf(quantity, precision)
  if (actual >= low - slack && actual <= high + slack) return 'agrees'
  switch (quantity.approximation) {
    case null:
      return 'differs'
    case 'about':
      return band(actual, low * 0.97 - slack, high * 1.03 + slack, low * 0.94, high * 1.06)
    case 'nearly':
      return band(actual, low * 0.95, high, low * 0.9, high * 1.01)
    case 'more-than':
      return band(actual, low, high * 1.1, low, Number.POSITIVE_INFINITY)
    case 'up-to':
      return actual <= high ? 'agrees' : 'differs'
    default:
      return quantity.approximation satisfies never
  }
}

function band(actual: number, low: number, high: number, lowest: number, highest: number): Agreement {
  if (actual >= low && actual <= high) return 'agrees'
  return actual >= lowest && actual <= highest ? 'vague' : 'differs'
}
