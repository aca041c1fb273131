import type { Fact, Period } from '../../contracts/evidence.ts'
import { addDays } from '../calendar/index.ts'
import type { Frame } from '../frames/index.ts'
import { isQuarterBefore, isSamePeriod, isYearBefore } from './days.ts'
import type { FactIndex } from './fact-index.ts'
import type { Match } from './grounding.ts'
import { toleranceOf } from './tolerance.ts'

/** A value worked out from facts; `strict` if a figure that differs from it is wrong. */
export interface Derived {
  readonly match: Match
  readonly precision: number
  readonly strict: boolean
}

/** Everything the formulas allow to be worked out for a figure of a company in a period, and nothing else. */
export function derive(
  frame: Frame,
  entity: string,
  metric: string,
  period: Period,
  facts: FactIndex,
): readonly Derived[] {
  const own = facts.about(entity, metric)
  if (frame.kind === 'change') return changes(frame, own, period)
  return [...restOfYear(frame, own, period), ...ratios(frame, entity, metric, period, facts)]
}

function changes(frame: Frame, facts: readonly Fact[], period: Period): readonly Derived[] {
  return facts
    .filter((fact) => isSamePeriod(period, fact.period))
    .flatMap((now) =>
      facts
        .filter((then) => then.unit === now.unit && isEarlier(then.period, now.period))
        .flatMap((then) => change(frame, now, then)),
    )
}

function isEarlier(earlier: Period, later: Period): boolean {
  return isYearBefore(earlier, later) || isQuarterBefore(earlier, later)
}

function change(frame: Frame, now: Fact, then: Fact): readonly Derived[] {
  const { unit } = frame.quantity
  const names = `${now.value}, ${then.value}`
  if (unit === 'percent' && now.unit !== 'percent') {
    if (then.value <= 0) return []
    const precision = (100 * (now.precision + then.precision)) / then.value
    return [
      derived(
        frame,
        [now, then],
        (100 * (now.value - then.value)) / then.value,
        precision,
        `(a - b) / b × 100 of ${names}`,
      ),
    ]
  }
  if (unit === 'multiple') {
    if (then.value <= 0) return []
    return [derived(frame, [now, then], now.value / then.value, 0.2, `a / b of ${names}`)]
  }
  const points = unit === 'percentage-points' ? 1 : unit === 'basis-points' ? 100 : 0
  const factor = now.unit === 'percent' ? points : now.unit === unit ? 1 : 0
  if (factor === 0) return []
  return [
    derived(
      frame,
      [now, then],
      factor * (now.value - then.value),
      factor * (now.precision + then.precision),
      `a - b of ${names}`,
    ),
  ]
}

/** The last quarter is seldom filed: it is the year without the first nine months. */
function restOfYear(frame: Frame, facts: readonly Fact[], period: Period): readonly Derived[] {
  const { start } = period
  if (start === null) return []
  return facts.flatMap((whole) => {
    const from = whole.period.start
    if (from === null || from >= start || !isSamePeriod(period, { start, end: whole.period.end })) return []
    const beginning = facts.filter(
      (part) =>
        part.unit === whole.unit &&
        part.period.start === from &&
        isSamePeriod({ start, end: addDays(start, -1) }, { start, end: part.period.end }),
    )
    if (whole.unit !== frame.quantity.unit) return []
    return beginning.map((part) =>
      derived(
        frame,
        [whole, part],
        whole.value - part.value,
        whole.precision + part.precision,
        `a - b of ${whole.value}, ${part.value}`,
      ),
    )
  })
}

interface Ratio {
  readonly over: string
  readonly under: string
  readonly unit: (money: string) => string
  readonly factor: number
  readonly strict: boolean
}

const percent = (): string => 'percent'

const RATIOS: Readonly<Record<string, Ratio>> = {
  'gross-margin': { over: 'gross-profit', under: 'revenue', unit: percent, factor: 100, strict: true },
  'operating-margin': { over: 'operating-income', under: 'revenue', unit: percent, factor: 100, strict: true },
  'net-margin': { over: 'net-income', under: 'revenue', unit: percent, factor: 100, strict: true },
  'equity-ratio': { over: 'equity', under: 'total-assets', unit: percent, factor: 100, strict: true },
  // Shares are averaged in more than one way, so another result proves nothing.
  eps: { over: 'net-income', under: 'shares-outstanding', unit: (money) => `${money}/share`, factor: 1, strict: false },
}

function ratios(frame: Frame, entity: string, metric: string, period: Period, facts: FactIndex): readonly Derived[] {
  const ratio = RATIOS[metric]
  if (ratio === undefined) return []
  const at = (name: string): readonly Fact[] =>
    facts.about(entity, name).filter((fact) => isSamePeriod(period, fact.period))
  return at(ratio.over).flatMap((over) =>
    at(ratio.under).flatMap((under) => {
      if (under.value <= 0 || ratio.unit(over.unit) !== frame.quantity.unit) return []
      const value = (ratio.factor * over.value) / under.value
      const precision = (ratio.factor * (over.precision + under.precision)) / under.value
      return [
        {
          ...derived(frame, [over, under], value, precision, `a / b of ${over.value}, ${under.value}`),
          strict: ratio.strict,
        },
      ]
    }),
  )
}

function derived(frame: Frame, facts: readonly Fact[], value: number, precision: number, formula: string): Derived {
  const { unit } = frame.quantity
  return {
    match: { facts, value, unit, formula, tolerance: toleranceOf(frame.quantity, precision) },
    precision,
    strict: true,
  }
}
