import { addDays } from '../../calendar/index.ts'
import { isAdditive } from '../tags.ts'
import { periodKey, type Span, spanOf, type Value } from './values.ts'

/** How a quarter nobody reports is had from what has added up since the fiscal year began. */
const STEPS: readonly { readonly longer: Span; readonly shorter: Span; readonly words: string }[] = [
  { longer: 'year', shorter: 'nine-months', words: 'year minus nine months' },
  { longer: 'nine-months', shorter: 'half', words: 'nine months minus six months' },
  { longer: 'half', shorter: 'quarter', words: 'six months minus three months' },
]

/**
 * Quarters by difference of two values of the same tag and unit that begin on the same day, such as the fourth, which no
 * report gives. Only where there is none reported, and only for metrics whose quarters sum up.
 */
export function deriveQuarters(values: readonly Value[]): readonly Value[] {
  const reported = new Set(values.map(periodKey))
  const shorter = new Map(values.map((value) => [cumulativeKey(value, value.span), value]))
  return values.flatMap((longer) => {
    const step = STEPS.find((candidate) => candidate.longer === longer.span)
    const base = step && isAdditive(longer.metric) ? shorter.get(cumulativeKey(longer, step.shorter)) : undefined
    const derived = step && base && difference(longer, base, step.words)
    return derived && !reported.has(periodKey(derived)) ? [derived] : []
  })
}

function cumulativeKey({ tag, unit, start }: Value, span: Span): string {
  return `${tag}|${unit}|${start}|${span}`
}

function difference(longer: Value, shorter: Value, words: string): Value | null {
  const start = addDays(shorter.end, 1)
  if (start > longer.end || spanOf(start, longer.end) !== 'quarter') return null
  const restated = [longer, shorter].some(({ note }) => note !== null) ? '; one of them was restated' : ''
  return {
    ...longer,
    start,
    span: 'quarter',
    value: Number((longer.value - shorter.value).toPrecision(SIGNIFICANT)),
    place: `${longer.place}; less ${shorter.place}`,
    note: `derived: ${words}${restated}`,
  }
}

/** Enough for any reported amount, too few to show what floating point leaves over. */
const SIGNIFICANT = 15
