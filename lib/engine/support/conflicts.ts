import type { Frame } from '../frames/index.ts'
import { metricNamed } from '../frames/index.ts'
import { compare } from './tolerance.ts'

/** Two figures of one article that cannot both hold; the later one contradicts the earlier. */
export interface Conflict {
  readonly earlier: Frame
  readonly later: Frame
}

/**
 * Finds values of the same metric of the same company in the same period and unit that differ beyond their rounding.
 * Only plainly worded actual levels of the whole company are compared; adjusted values are kept apart. Linear: each
 * value is held against the first of its kind.
 */
export function findConflicts(frames: readonly Frame[]): readonly Conflict[] {
  const first = new Map<string, Frame>()
  const conflicts: Conflict[] = []
  for (const later of frames) {
    const key = subjectOf(later)
    if (key === null) continue
    const earlier = first.get(key)
    if (earlier === undefined) first.set(key, later)
    else if (earlier.quantity.sentence !== later.quantity.sentence && differ(earlier, later))
      conflicts.push({ earlier, later })
  }
  return conflicts
}

function subjectOf({ entity, metric, period, quantity, part, joined, kind, basis, modality }: Frame): string | null {
  const known = metricNamed(metric ?? '')
  if (entity === null || known === null || period === null || part !== null || !joined) return null
  if (kind !== 'level' || modality !== 'actual' || known.over === 'stock') return null
  return [entity.key, metric, period.start, period.end, quantity.unit, basis].join('\n')
}

function differ(a: Frame, b: Frame): boolean {
  return !agrees(a, b) && !agrees(b, a)
}

function agrees({ quantity, sign }: Frame, other: Frame): boolean {
  const { low, high, precision } = other.quantity
  return [low, high].some((value) => compare(quantity, sign, other.sign * value, precision) !== 'differs')
}
