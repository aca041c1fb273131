import type { LedgerEvent } from '../contracts/index.ts'

/** Writes events as CSV (RFC 4180), one a line, in their order; the deed in full as JSON in the last column. */
export function writeLedgerCsv(events: readonly LedgerEvent[]): string {
  const rows = events.map((event) => COLUMNS.map(([, read]) => toField(read(event))).join(','))
  return [COLUMNS.map(([name]) => name).join(','), ...rows].map((row) => `${row}\r\n`).join('')
}

type Column = readonly [name: string, read: (event: LedgerEvent) => string | number | null]

const COLUMNS: readonly Column[] = [
  ['article', ({ article }) => article],
  ['seq', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['actor', ({ actor }) => actor.id],
  ['name', ({ actor }) => actor.name],
  ['duty', ({ actor }) => actor.duty],
  ['kind', ({ deed }) => deed.kind],
  ['revision', ({ revision }) => revision],
  ['verdict', ({ verdict }) => verdict],
  ['text', ({ text }) => text],
  ['policy', ({ policy }) => policy],
  ['request', ({ request }) => request?.key ?? null],
  ['batch', ({ batch }) => batch],
  ['previous', ({ previous }) => previous],
  ['hash', ({ hash }) => hash],
  ['deed', ({ deed }) => JSON.stringify(deed)],
]

/** A spreadsheet takes what begins with one of these for a formula and would run it; an apostrophe makes it words. */
const FORMULA = /^[=+\-@\t\r]/

function toField(value: string | number | null): string {
  if (typeof value !== 'string') return value === null ? '' : String(value)
  const words = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
