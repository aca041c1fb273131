import { type Frame, readFrames } from '../frames/index.ts'
import { periodsIn, publishedOn } from '../periods/index.ts'
import { findQuantities, type Quantity } from '../quantities/index.ts'
import { type Grounding, groundFrame } from '../support/index.ts'
import { type Reading, remember } from './reading.ts'

/** The quantities of an article, found once however many rules ask. */
export function quantitiesOf(reading: Reading): readonly Quantity[] {
  return remember(reading, 'quantities', () => (reading.languages.length === 0 ? [] : findQuantities(reading.document)))
}

/** What the figures of an article are about. */
export function framesOf(reading: Reading): readonly Frame[] {
  return remember(reading, 'frames', () => {
    const { document, facts } = reading
    const quantities = quantitiesOf(reading)
    if (quantities.length === 0) return []
    return readFrames(document, quantities, periodsIn(document, publishedOn(document)), facts?.entities ?? [])
  })
}

/** A figure and what the evidence says about it. */
export interface GroundedFigure {
  readonly frame: Frame
  readonly grounding: Grounding
}

/** The figures of an article that say something of somebody, against the evidence there is. */
export function groundedFigures(reading: Reading): readonly GroundedFigure[] {
  return remember(reading, 'grounded-figures', () => {
    const { facts } = reading
    const isWithout = facts === null || facts.facts.length === 0
    return framesOf(reading)
      .filter(isClaim)
      .map((frame) => ({ frame, grounding: isWithout ? NO_EVIDENCE : groundFrame(frame, facts) }))
  })
}

const NO_EVIDENCE = { status: 'no-evidence' } as const

/** A bare count of something that is no metric is not held against anybody, nor is how long something takes. */
function isClaim({ metric, quantity: { unit } }: Frame): boolean {
  if (DURATIONS.has(unit)) return false
  return metric !== null || unit === 'percent' || /^[A-Z]{3}/.test(unit)
}

const DURATIONS = new Set(['years', 'months', 'weeks', 'days', 'hours'])
