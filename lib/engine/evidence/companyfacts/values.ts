import { daysBetween } from '../../calendar/index.ts'
import { compare } from '../compare.ts'
import { isMomentary } from '../tags.ts'
import type { Entry } from './shape.ts'

/** What the filings say of one metric and period, after all of them are heard. */
export interface Value extends Omit<Entry, 'filed' | 'filing'> {
  readonly span: Span
  readonly place: string
  readonly note: string | null
}

export type Span = 'moment' | 'quarter' | 'half' | 'nine-months' | 'year'

/** Days of each span: fiscal quarters of 12 to 14 weeks, and what adds up from them. */
const SPANS: readonly { readonly span: Span; readonly least: number; readonly most: number }[] = [
  { span: 'quarter', least: 80, most: 100 },
  { span: 'half', least: 170, most: 195 },
  { span: 'nine-months', least: 260, most: 285 },
  { span: 'year', least: 350, most: 380 },
]

/** @returns how long a period is as fiscal periods go, or null for any other length. Goes by its days alone. */
export function spanOf(start: string | null, end: string): Span | null {
  if (start === null) return 'moment'
  const days = daysBetween(start, end) + 1
  return SPANS.find(({ least, most }) => days >= least && days <= most)?.span ?? null
}

/** The latest filing counts. An earlier one that said otherwise is remembered in the note. */
export function latestValues(entries: readonly Entry[]): readonly Value[] {
  const reported = new Map<string, Entry[]>()
  for (const entry of entries) {
    const key = `${entry.tag}|${entry.unit}|${entry.start}|${entry.end}`
    const known = reported.get(key)
    if (known === undefined) reported.set(key, [entry])
    else known.push(entry)
  }
  return [...reported.values()].flatMap((same) => latestValue(same) ?? [])
}

function latestValue(same: readonly Entry[]): Value | null {
  const ordered = same.toSorted((a, b) => compare(a.filed, b.filed) || compare(a.filing, b.filing) || a.value - b.value)
  const latest = ordered.at(-1)
  const span = latest === undefined ? null : spanOf(latest.start, latest.end)
  if (latest !== undefined && isMomentary(latest.metric) !== (latest.start === null)) return null
  if (latest === undefined || span === null) return null
  const { metric, rank, tag, unit, start, end, value, filing } = latest
  const before = ordered.findLast((entry) => entry.value !== value)
  const note = before === undefined ? null : `restated: ${before.value} in the ${before.filing}`
  return { metric, rank, tag, unit, start, end, span, value, place: `${tag}, ${filing}`, note }
}

/** Of several tags that have a value for one metric and period, the preferred one counts. */
export function preferredValues(values: readonly Value[]): readonly Value[] {
  const best = new Map<string, Value>()
  for (const value of values) {
    const key = periodKey(value)
    const known = best.get(key)
    if (known === undefined || value.rank < known.rank) best.set(key, value)
  }
  return [...best.values()]
}

/** What makes two values answers to the same question. */
export function periodKey({ metric, unit, start, end }: Pick<Value, 'metric' | 'unit' | 'start' | 'end'>): string {
  return `${metric}|${unit}|${start}|${end}`
}
