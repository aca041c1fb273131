import { PRICES, type PriceName } from './prices.ts'
import type { UsageLine } from './usage.ts'

export interface BillLine {
  readonly name: string
  readonly units: number
  readonly unit: string
  /** US dollars. */
  readonly unitPrice: number
  readonly usd: number
}

export interface Bill {
  readonly lines: readonly BillLine[]
  readonly totalUsd: number
}

/** Puts prices on what is used. Amounts are exact to a millionth of a dollar, and add up. */
export function billFor(usage: readonly UsageLine[]): Bill {
  const lines = usage.map(toLine)
  return { lines, totalUsd: rounded(lines.reduce((total, { usd }) => total + usd, 0)) }
}

function toLine({ name, price, units }: UsageLine): BillLine {
  const { usd: unitPrice, unit }: { usd: number; unit: string } = PRICES[price satisfies PriceName]
  return { name, units: rounded(units), unit, unitPrice, usd: rounded(units * unitPrice) }
}

function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6
}
