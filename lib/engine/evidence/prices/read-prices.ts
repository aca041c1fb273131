import { oldestKept } from '../days.ts'
import { companyInName } from '../entity.ts'
import { decimalHabit } from '../numbers.ts'
import type { Harvest, RawFact } from '../reading.ts'
import { type Column, type Columns, findColumns, PRICE_COLUMNS } from './columns.ts'
import { dateOrder, readDate } from './dates.ts'
import { cellOf, type DatedRow, type Habits, readPriceRow } from './price-row.ts'
import { type Row, readRows } from './rows.ts'

/** @returns true if the first row of a text has the headings of a price table. */
export function looksLikePrices(text: string): boolean {
  const [header] = readRows(text.slice(0, 2000))
  const columns = findColumns(header?.cells ?? [])
  return columns.has('date') && (columns.has('price') || columns.has('price-adjusted'))
}

/**
 * Facts from a table of daily prices: close, high, low, adjusted close in the currency of the row, and the volume. Of the
 * last sixteen quarters before the newest day; of two rows for one day, venue and currency the first counts.
 */
export function harvestPrices(text: string, name: string): Harvest {
  const [header, ...rows] = readRows(text)
  const habits = readHabits(header?.cells ?? [], rows, name)
  if (typeof habits === 'string') return { kind: 'malformed', message: habits }
  const [facts, seen] = [[] as RawFact[], new Set<string>()]
  let [skipped, firstBad] = [0, 0]
  for (const dated of recentRows(rows, habits)) {
    const found = readPriceRow(dated, habits)
    if (found === null || seen.has(found.question)) {
      skipped++
      firstBad ||= dated.row.number
      continue
    }
    seen.add(found.question)
    facts.push(...found.facts)
  }
  if (facts.length === 0) return { kind: 'malformed', message: noRow(firstBad) }
  return { kind: 'harvest', entities: [...new Set(facts.map(({ entity }) => entity))], facts, skipped }
}

/** Rows that are too old are not read at all; those without a day are, to be counted as damaged. */
function recentRows(rows: readonly Row[], habits: Habits): readonly DatedRow[] {
  const dated = rows.map((row) => ({ row, day: readDate(cellOf(row, habits, 'date'), habits.dates) }))
  const oldest = oldestKept(dated.flatMap(({ day }) => day ?? []))
  return dated.filter(({ day }) => day === null || day > oldest)
}

function noRow(firstBad: number): string {
  if (firstBad === 0) return 'there is no row below the headings; supply a table with prices'
  return `no row can be read, the first that cannot is row ${firstBad}; it needs a date, a price and an ISO 4217 currency`
}

/** @returns what is wrong with the table as a whole, if anything is. */
function readHabits(header: readonly string[], rows: readonly Row[], name: string): Habits | string {
  const columns = findColumns(header)
  if (!columns.has('date')) return 'row 1 has no heading date; name the columns date, close, currency'
  if (!columns.has('price') && !columns.has('price-adjusted'))
    return 'row 1 has no heading close; name the columns date, close, currency'
  if (!columns.has('currency'))
    return 'row 1 has no heading currency; add a column with the ISO 4217 code of the prices'
  const entity = companyInName(name) ?? ''
  if (entity === '' && !columns.has('entity'))
    return 'row 1 has no heading symbol; add one, or name the file by the ticker'
  const dates = dateOrder(cellsOf(rows, columns, ['date']))
  if (dates === 'unclear') return 'the dates from row 2 on read two ways; write them like 2025-09-30'
  const decimal = decimalHabit(cellsOf(rows, columns, PRICE_COLUMNS))
  if (decimal === 'unclear' || decimal === 'mixed') {
    return 'the prices from row 2 on read two ways; write them with a decimal point and without thousands separators'
  }
  return { columns, decimal: decimal === 'none' ? '.' : decimal, dates, entity }
}

function* cellsOf(rows: readonly Row[], columns: Columns, wanted: readonly Column[]): Iterable<string> {
  const indexes = wanted.flatMap((column) => columns.get(column) ?? [])
  for (const { cells } of rows) {
    for (const index of indexes) yield cells[index] ?? ''
  }
}
