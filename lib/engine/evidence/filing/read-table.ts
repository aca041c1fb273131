import { type CellNumber, decimalHabit, readNumber } from '../numbers.ts'
import type { RawFact } from '../reading.ts'
import { isMomentary } from '../tags.ts'
import type { Table, TableRow } from './blocks.ts'
import { meaningOfLabel, type RowMeaning } from './labels.ts'
import { type ColumnPeriod, periodOf } from './periods.ts'
import { type Amounts, currencyOf, readAmounts } from './scale.ts'

export interface TableContext {
  /** Counts the tables of the document from 1. */
  readonly number: number
  /** The lines above it. */
  readonly above: string
  readonly entity: string
}

interface Reading {
  readonly context: TableContext
  readonly amounts: Amounts
  readonly decimal: '.' | ',' | null
  readonly headings: readonly string[]
  readonly periods: readonly (ColumnPeriod | null)[]
}

/**
 * Takes facts out of a table: the heading gives the period of each column, the first cell of a row its metric, caption
 * and headings the scale and the currency. Cells that read two ways or lack one of these are left out and counted.
 */
export function readTable(table: Table, context: TableContext): { facts: readonly RawFact[]; skipped: number } {
  const from = table.rows.findIndex(({ cells }) => meaningOfLabel(labelOf(cells)) !== null)
  if (from === -1) return { facts: [], skipped: 0 }
  const reading = readHeadings(table, from, context)
  if (reading.periods.every((period) => period === null)) return { facts: [], skipped: 0 }
  const cells = table.rows.slice(from).flatMap((row) => readRow(row, reading))
  const facts = cells.filter((cell) => cell !== null)
  return leaveOutContradictions(facts, cells.length - facts.length)
}

function labelOf(cells: readonly string[]): string {
  return cells.find((cell) => cell !== '') ?? ''
}

function readHeadings(table: Table, from: number, context: TableContext): Reading {
  const [head, body] = [table.rows.slice(0, from), table.rows.slice(from)]
  const width = Math.max(...table.rows.map(({ cells }) => cells.length))
  const around = [context.above, table.caption].filter((words) => words !== '').join(' ; ')
  const corner = head.map(({ cells }) => cells[0] ?? '').join(' ; ')
  const headings = Array.from({ length: width }, (_, column) => headingOf(head, column))
  const labels = body.map(({ cells }) => labelOf(cells))
  const numbers = body.flatMap(({ cells }) => cells.slice(1))
  const habit = decimalHabit(numbers)
  const isGerman = labels.some((label) => meaningOfLabel(label)?.language === 'de')
  const usual = isGerman ? ',' : '.'
  return {
    context,
    amounts: readAmounts([around, corner, ...new Set(headings)].join(' ; ')),
    decimal: habit === 'mixed' ? null : habit === 'none' || habit === 'unclear' ? usual : habit,
    headings,
    periods: headings.map((heading) => (heading === '' ? null : periodOf(heading, `${around} ; ${corner}`))),
  }
}

/** Cells above a column from top to bottom; one that covers it from the side counts as above it. */
function headingOf(head: readonly TableRow[], column: number): string {
  if (column === 0) return ''
  const words = head.map(({ covered }) => covered[column] ?? '').filter((word) => word !== '')
  return [...new Set(words)].join(' ')
}

/** @returns for each column with a period and a number the fact, or null where it cannot be told. */
function readRow({ cells }: TableRow, reading: Reading): readonly (RawFact | null)[] {
  const label = labelOf(cells)
  const meaning = meaningOfLabel(label)
  if (meaning === null) return []
  const first = cells.indexOf(label)
  return cells.flatMap((cell, column) => {
    const period = reading.periods[column] ?? null
    if (column <= first || period === null || !/\d/.test(cell)) return []
    const number = reading.decimal === null ? null : readNumber(cell, reading.decimal)
    return [
      number === null
        ? null
        : toFact(number, meaning, { label, column, before: cells[column - 1] ?? '' }, period, reading),
    ]
  })
}

interface Place {
  readonly label: string
  readonly column: number
  /** The cell before, in which the currency sign may stand alone. */
  readonly before: string
}

function toFact(
  number: CellNumber,
  { metric }: RowMeaning,
  { label, column, before }: Place,
  { period, note }: ColumnPeriod,
  { context, amounts, headings }: Reading,
): RawFact | null {
  if (number.isPercent) return null
  const sign = number.currency === '' ? before : number.currency
  const unit = unitOf(metric, currencyOf(sign), amounts)
  const scale = scaleOf(number, metric, amounts)
  const fitting = isMomentary(metric) ? { start: null, end: period.end } : period
  if (unit === null || scale === null || (fitting.start === null && !isMomentary(metric))) return null
  const isLoss = /\bloss\b|fehlbetrag/i.test(label) && !/income|profit|überschuss/i.test(label)
  return {
    entity: context.entity,
    metric,
    period: fitting,
    unit,
    value: Number(((isLoss ? -Math.abs(number.value) : number.value) * scale).toPrecision(15)),
    precision: number.precision * scale,
    place: `table ${context.number}, row '${label}', column '${headings[column] ?? ''}'`,
    ...(note === null ? {} : { note }),
  }
}

const PER_SHARE: ReadonlySet<string> = new Set(['eps', 'dividend'])

function unitOf(metric: string, written: string | null, { currency }: Amounts): string | null {
  if (metric === 'employees') return 'count'
  if (metric === 'shares-outstanding') return 'shares'
  const money = currency ?? written
  if (money === null) return null
  return PER_SHARE.has(metric) ? `${money}/share` : money
}

/** Amounts in full have seven digits or more; of a smaller number with no scale around it nobody can tell its worth. */
function scaleOf({ value }: CellNumber, metric: string, { scale, exceptsShares }: Amounts): number | null {
  if (metric === 'employees' || PER_SHARE.has(metric)) return 1
  if (metric === 'shares-outstanding' && exceptsShares) return 1
  if (scale === 'unclear') return null
  return scale ?? (Math.abs(value) >= 1e6 ? 1 : null)
}

/** Two values for one metric and period are those of a part and the whole, or of two bases: neither is taken. */
function leaveOutContradictions(facts: readonly RawFact[], skipped: number): { facts: RawFact[]; skipped: number } {
  const values = new Map<string, Set<number>>()
  const keyOf = ({ metric, unit, period }: RawFact) => `${metric}|${unit}|${period.start}|${period.end}`
  for (const fact of facts) {
    const known = values.get(keyOf(fact))
    if (known === undefined) values.set(keyOf(fact), new Set([fact.value]))
    else known.add(fact.value)
  }
  const agreed = facts.filter((fact) => values.get(keyOf(fact))?.size === 1)
  return { facts: agreed, skipped: skipped + facts.length - agreed.length }
}
