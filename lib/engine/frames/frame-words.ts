import type { Frame } from './frame.ts'

/** A frame in the words of a verdict: entity, metric, period, unit and value, as far as the text gives them. */
export function frameWords(frame: Frame): Record<string, string> {
  const { quantity, entity, metric, part, period, kind, direction, basis, modality, sign } = frame
  const value =
    quantity.low === quantity.high ? String(sign * quantity.low) : `${sign * quantity.low} to ${sign * quantity.high}`
  return {
    ...(entity === null ? {} : { entity: entity.name }),
    ...(metric === null ? {} : { metric }),
    ...(part === null ? {} : { part }),
    ...(period === null ? {} : { period: period.start === null ? period.end : `${period.start}/${period.end}` }),
    unit: quantity.unit,
    value,
    kind,
    modality,
    ...(direction === null ? {} : { direction }),
    ...(basis === null ? {} : { basis }),
  }
}
