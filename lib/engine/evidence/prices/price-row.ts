import { weekendDay } from '../../calendar/index.ts'
import { entityKey } from '../../frames/index.ts'
import { readNumber } from '../numbers.ts'
import type { RawFact } from '../reading.ts'
import { type Column, type Columns, PRICE_COLUMNS, type PriceColumn } from './columns.ts'
import type { DateOrder } from './dates.ts'
import type { Row } from './rows.ts'

/** How all rows of a table are read. */
export interface Habits {
  readonly columns: Columns
  readonly decimal: '.' | ','
  readonly dates: DateOrder | 'none'
  /** Where no column names it: from the file name. */
  readonly entity: string
}

/** @returns the cell of a column, empty if there is none. */
export function cellOf({ cells }: Row, { columns }: Habits, column: Column): string {
  const index = columns.get(column)
  return index === undefined ? '' : (cells[index] ?? '')
}

const METRICS = ['price', 'price-high', 'price-low', 'price-adjusted', 'volume'] as const

export interface DatedRow {
  readonly row: Row
  /** Null if the date cannot be read. */
  readonly day: string | null
}

export interface PricesOfDay {
  readonly facts: readonly RawFact[]
  /** Entity, day, currency and venue: what no second row answers. */
  readonly question: string
}

/** @returns null for a row that is damaged: one bad number makes its neighbours suspect. */
export function readPriceRow({ row, day }: DatedRow, habits: Habits): PricesOfDay | null {
  const currency = readCurrency(cellOf(row, habits, 'currency'))
  const entity = entityKey(cellOf(row, habits, 'entity')) || habits.entity
  if (day === null || currency === null || entity === '') return null
  const numbers = readNumbers(row, habits)
  if (numbers === null) return null
  const venue = cellOf(row, habits, 'venue')
  const note = noteOf(day, venue)
  const facts = METRICS.flatMap((metric) => {
    const number = numbers.get(metric)
    if (number === undefined) return []
    const unit = metric === 'volume' ? 'shares' : currency
    const place = `row ${row.number}, column ${NAMES[metric]}`
    return [
      { entity, metric, period: { start: null, end: day }, unit, ...number, place, ...(note === '' ? {} : { note }) },
    ]
  })
  return { facts, question: `${entity}|${day}|${currency}|${venue}` }
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
