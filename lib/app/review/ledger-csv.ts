import type { Deed, LedgerEvent } from '../../contracts/index.ts'

/**
 * Writes events as CSV (RFC 4180): a header row, then one row an event in their order, each ended by CRLF. What has no
 * column of its own is in the last one, the deed as JSON. No field can be taken for a formula by a spreadsheet.
 */
export function ledgerToCsv(events: readonly LedgerEvent[]): string {
  const rows = events.map((event) => COLUMNS.map(([, read]) => toField(read(event))))
  return [COLUMNS.map(([name]) => name), ...rows].map((fields) => `${fields.join(',')}\r\n`).join('')
}

type Value = string | number | null | undefined

const COLUMNS: readonly (readonly [name: string, read: (event: LedgerEvent) => Value])[] = [
  ['article', ({ article }) => article],
  ['seq', ({ seq }) => seq],
  ['at', ({ at }) => at],
  ['actor', ({ actor }) => actor.id],
  ['name', ({ actor }) => actor.name],
  ['duty', ({ actor }) => actor.duty],
  ['kind', ({ deed }) => deed.kind],
  ['finding', ({ deed }) => findingOf(deed)],
  ['answer', ({ deed }) => (deed.kind === 'answer' ? deed.answer : null)],
  ['outcome', ({ deed }) => (deed.kind === 'decide' ? deed.outcome : null)],
  ['reason', ({ deed }) => ('reason' in deed ? deed.reason : null)],
  ['until', ({ deed }) => ('until' in deed ? deed.until : null)],
  ['note', ({ deed }) => ('note' in deed ? deed.note : deed.kind === 'comment' ? deed.text : null)],
  ['from', ({ deed }) => turnOf(deed)[0]],
  ['to', ({ deed }) => turnOf(deed)[1]],
  ['undoes', ({ deed }) => (deed.kind === 'undo' ? deed.seq : null)],
  ['revision', ({ revision }) => revision],
  ['verdict', ({ verdict }) => verdict],
  ['text', ({ text }) => text],
  ['policy', ({ policy }) => policy],
  ['request', ({ request }) => request?.key],
  ['batch', ({ batch }) => batch],
  ['previous', ({ previous }) => previous],
  ['hash', ({ hash }) => hash],
  ['deed', ({ deed }) => JSON.stringify(deed)],
]

function findingOf(deed: Deed): Value {
  if (deed.kind === 'answer') return deed.finding
  return deed.kind === 'add-finding' ? deed.id : null
}

/** Of what turned from one thing into another: a role, whose the article is, the revision reviewed. */
function turnOf(deed: Deed): readonly [from: Value, to: Value] {
  if (deed.kind === 'correct-role') return [deed.from, deed.role]
  if (deed.kind === 'take-over') return [deed.from.id, null]
  if (deed.kind === 'assign') return [null, deed.to]
  return [deed.kind === 'open-revision' ? deed.changes.from : null, null]
}

/** A spreadsheet takes what begins with one of these for a formula and would run it; an apostrophe makes it words. */
const FORMULA = /^[=+\-@\t\r\n]/

function toField(value: Value): string {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value)
  const words = FORMULA.test(value) ? `'${value}` : value
  return /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
}
