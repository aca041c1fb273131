import type { Bill, BillLine } from './bill.ts'
import type { CostOptions } from './options.ts'
import { PRICES_OF } from './prices.ts'

/** @returns the bill as a table for people, dearest line first, and what is below a cent in one line */
export function printBill({ lines, totalUsd }: Bill, options: CostOptions): string {
  const dear = lines.filter(({ usd }) => usd >= CENT).toSorted((a, b) => b.usd - a.usd)
  const rest = lines.filter(({ usd }) => usd < CENT).reduce((sum, { usd }) => sum + usd, 0)
  const rows = [
    ...dear.map(toRow),
    row('everything below a cent', '', '', rest.toFixed(2)),
    row('total', '', '', totalUsd.toFixed(2)),
  ]
  return [describe(options), '', row('', 'units', 'of', 'USD'), ...rows, '', NOTE, ''].join('\n')
}

const CENT = 0.01
const NOTE = `List prices of ${PRICES_OF.region} as known on ${PRICES_OF.day}: check them, cost/prices.ts names the pages.`

function describe({ articles, bytes, selling, reviewed, batch, memoryMiB }: CostOptions): string {
  const [sold, read] = [selling, reviewed].map((share) => `${(share * 100).toLocaleString('en')} %`)
  return `A month of ${articles.toLocaleString('en')} articles of ${bytes.toLocaleString('en')} bytes: ${sold} sell, ${read} are reviewed,\njudged ${batch} at a time, with ${memoryMiB} MiB.`
}

function toRow({ name, units, unit, usd }: BillLine): string {
  const digits = units < 100 ? 2 : 0
  return row(name, units.toLocaleString('en', { maximumFractionDigits: digits }), unit, usd.toFixed(2))
}

function row(name: string, units: string, unit: string, usd: string): string {
  return `${name.padEnd(38)}${units.padStart(14)}  ${unit.padEnd(16)}${usd.padStart(8)}`.trimEnd()
}
