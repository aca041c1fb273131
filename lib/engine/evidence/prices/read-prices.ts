import { keepRecent, weekendDay } from '../days.ts'
import { companyInName, entityKey, stemOf } from '../entity.ts'
import { decimalHabit, readNumber } from '../numbers.ts'
import type { Harvest, RawFact } from '../reading.ts'
import { type Column, type Columns, findColumns, PRICE_COLUMNS, type PriceColumn } from './columns.ts'
import { type DateOrder, dateOrder, readDate } from './dates.ts'
import { type Row, readRows } from './rows.ts'

/** How all rows of a table are read. */
interface Habits {
  readonly columns: Columns
  readonly decimal: '.' | ','
  readonly dates: DateOrder | 'none'
  /** Where no column names it: from the file name. */
  readonly entity: string
}

/** @returns true if the first row of a text has the headings of a price table. */
export function looksLikePrices(text: string): boolean {
  const [header] = readRows(text.slice(0, 2000))
  const columns = findColumns(header?.cells ?? [])
  return columns.has('date') && (columns.has('price') || columns.has('price-adjusted'))
}

/** Facts from a table of daily prices: close, high, low, adjusted close in the currency of the row, and the volume. */
export function harvestPrices(text: string, name: string): Harvest {
  const [header, ...rows] = readRows(text)
  const habits = readHabits(header?.cells ?? [], rows, name)
  if (typeof habits === 'string') return { kind: 'malformed', message: habits }
  const [facts, seen] = [[] as RawFact[], new Set<string>()]
  let [skipped, firstBad] = [0, 0]
  for (const row of rows) {
    const found = readPriceRow(row, habits)
    const key =
      found?.[0] && `${found[0].entity}|${found[0].period.end}|${found[0].unit}|${cellOf(row, habits, 'venue')}`
    if (found === null || key === undefined || seen.has(key)) {
      skipped++
      firstBad ||= row.number
      continue
    }
    seen.add(key)
    facts.push(...found)
  }
  if (facts.length === 0) return { kind: 'malformed', message: noRow(firstBad) }
  const kept = keepRecent(facts)
  return { kind: 'harvest', entities: [...new Set(kept.map(({ entity }) => entity))], facts: kept, skipped }
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
  const entity = companyInName(name) ?? entityKey(stemOf(name))
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

function cellOf({ cells }: Row, { columns }: Habits, column: Column): string {
  const index = columns.get(column)
  return index === undefined ? '' : (cells[index] ?? '')
}

const METRICS = ['price', 'price-high', 'price-low', 'price-adjusted', 'volume'] as const

/** @returns null for a row that is damaged: one bad number makes its neighbours suspect. */
function readPriceRow(row: Row, habits: Habits): readonly RawFact[] | null {
  const day = readDate(cellOf(row, habits, 'date'), habits.dates)
  const currency = readCurrency(cellOf(row, habits, 'currency'))
  const entity = entityKey(cellOf(row, habits, 'entity')) || habits.entity
  if (day === null || currency === null || entity === '') return null
  const numbers = readNumbers(row, habits)
  if (numbers === null) return null
  const note = noteOf(day, cellOf(row, habits, 'venue'))
  return METRICS.flatMap((metric) => {
    const number = numbers.get(metric)
    if (number === undefined) return []
    const unit = metric === 'volume' ? 'shares' : currency
    const place = `row ${row.number}, column ${NAMES[metric]}`
    return [
      { entity, metric, period: { start: null, end: day }, unit, ...number, place, ...(note === '' ? {} : { note }) },
    ]
  })
}

const NAMES = {
  price: 'close',
  'price-high': 'high',
  'price-low': 'low',
  'price-adjusted': 'adj_close',
  volume: 'volume',
}

/** Hundredths such as GBp and GBX are no ISO 4217 codes: taken for pounds they would be wrong by a factor of 100. */
function readCurrency(cell: string): string | null {
  if (MINOR_UNITS.has(cell) || !/^[A-Za-z]{3}$/.test(cell)) return null
  return cell.toUpperCase()
}

const MINOR_UNITS: ReadonlySet<string> = new Set(['GBp', 'GBX', 'GBx', 'gbx', 'ZAc', 'ZAC', 'ILA'])

interface Amount {
  readonly value: number
  readonly precision: number
}

const ABSENT: ReadonlySet<string> = new Set(['', '-', '–', 'null', 'nan', 'n/a', 'na'])

function readNumbers(row: Row, habits: Habits): ReadonlyMap<PriceColumn, Amount> | null {
  const numbers = new Map<PriceColumn, Amount>()
  for (const column of [...PRICE_COLUMNS, 'volume'] as const) {
    const cell = cellOf(row, habits, column)
    if (ABSENT.has(cell.toLowerCase())) continue
    const number = readNumber(cell, habits.decimal)
    if (number === null || number.isPercent || number.value < 0 || (number.value === 0 && column !== 'volume'))
      return null
    numbers.set(column, { value: number.value, precision: number.precision })
  }
  const [high, low] = [numbers.get('price-high'), numbers.get('price-low')]
  if (high !== undefined && low !== undefined && high.value < low.value) return null
  return numbers.has('price') || numbers.has('price-adjusted') ? numbers : null
}

function noteOf(day: string, venue: string): string {
  const weekend = weekendDay(day)
  const notes = [venue === '' ? '' : `traded at ${venue}`, weekend === null ? '' : `${day} was a ${weekend}`]
  return notes.filter((note) => note !== '').join('; ')
}
