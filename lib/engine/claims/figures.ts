import { type Frame, readFrames, repeatsMetric } from '../frames/index.ts'
import { periodsIn, publishedOn } from '../periods/index.ts'
import { findQuantities, type Quantity } from '../quantities/index.ts'
import { type Grounding, groundFrame } from '../support/index.ts'
import { type Reading, remember } from './reading.ts'

/** The quantities of an article, found once however many rules ask. */
export function quantitiesOf(reading: Reading): readonly Quantity[] {
  return remember(reading, 'quantities', () => (reading.languages.length === 0 ? [] : findQuantities(reading.document)))
}

/**
 * What the figures of an article are about. Without evidence they can only be held against each other: none are read
 * where no period is named, or no metric of two figures in sentences apart.
 */
export function framesOf(reading: Reading): readonly Frame[] {
  return remember(reading, 'frames', () => {
    const { document, facts } = reading
    const quantities = quantitiesOf(reading)
    if (quantities.length === 0) return []
    if (facts === null && !repeatsMetric(document, quantities)) return []
    const periods = periodsIn(document, publishedOn(document))
    if (facts === null && periods.length === 0) return []
    return readFrames(document, quantities, periods, facts?.entities ?? [])
  })
}

/** A figure and what the evidence says about it. */
export interface GroundedFigure {
  readonly frame: Frame
  readonly grounding: Grounding
}

/** The figures of an article against the evidence; none when there is no evidence. */
export function groundedFigures(reading: Reading): readonly GroundedFigure[] {
  return remember(reading, 'grounded-figures', () => {
    const { facts } = reading
    if (facts === null || facts.facts.length === 0) return []
    return framesOf(reading).map((frame) => ({ frame, grounding: groundFrame(frame, facts) }))
  })
}
