import { readDocument } from '../../document/index.ts'
import { type Frame, readFrames } from '../../frames/index.ts'
import { periodsIn, publishedOn } from '../../periods/index.ts'
import { findQuantities } from '../../quantities/index.ts'
import type { RawFact } from '../reading.ts'

/**
 * Facts from the sentences of a filing: figures that are plainly joined to a metric of the whole company, for a period
 * that is named, as they happened. What is hedged, adjusted, forecast or of a part is left alone: a wrong fact would
 * contradict a right article.
 * @param paragraphs lines of running text, in order
 * @param company key of the company whose filing it is
 */
export function readProse(paragraphs: readonly string[], company: string): readonly RawFact[] {
  const document = readDocument(paragraphs.join('\n'))
  const periods = periodsIn(document, publishedOn(document))
  return readFrames(document, findQuantities(document), periods, [company]).flatMap((frame) => {
    const paragraph = document.sentences[frame.quantity.sentence]?.line ?? 0
    return factOf(frame, company, `paragraph ${paragraph + 1}`)
  })
}

function factOf(frame: Frame, company: string, place: string): readonly RawFact[] {
  const { metric, period, quantity, sign } = frame
  if (metric === null || period === null || !isPlain(frame) || !isOf(frame, company)) return []
  const { low, precision, unit } = quantity
  return [{ entity: company, metric, period, unit, value: sign * Math.abs(low), precision, place }]
}

function isPlain({ kind, joined, part, basis, modality, quantity }: Frame): boolean {
  const whole = kind === 'level' && joined && part === null && basis !== 'adjusted' && modality === 'actual'
  const exact = quantity.low === quantity.high && quantity.approximation === null && quantity.otherReading === null
  return whole && exact && /^[A-Z]{3}(?:\/share)?$/.test(quantity.unit)
}

/** A filing speaks of its own company unless it names another. */
function isOf({ entity }: Frame, company: string): boolean {
  return entity === null || entity.key === company || company.startsWith(`${entity.key} `)
}
