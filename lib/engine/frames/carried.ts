import type { Period } from '../../contracts/evidence.ts'
import type { Document } from '../document/index.ts'
import type { Entities, EntityMention } from './entities.ts'
import type { PlacedPeriod } from './scene.ts'

/** The only company of the nearest sentence before in the paragraph that names any, else the one the text is about. */
export function carriedEntity(
  { sentences }: Document,
  { bySentence: names, topic }: Entities,
  at: number,
): EntityMention | null {
  for (let back = at - 1; back >= 0 && sentences[back]?.line === sentences[at]?.line && at - back <= 3; back--) {
    const named = names[back] ?? []
    if (named.length > 0) return onlyOne(named)
  }
  return topic
}

/** @returns the first mention if all are of one company, else null. */
export function onlyOne(mentions: readonly EntityMention[]): EntityMention | null {
  const [first] = mentions
  return first !== undefined && mentions.every(({ key }) => key === first.key) ? first : null
}

/** The period of the paragraph, if the sentences before name exactly one. */
export function carriedPeriod(
  { sentences }: Document,
  periods: ReadonlyMap<number, readonly PlacedPeriod[]>,
  at: number,
): Period | null {
  const found = new Map<string, Period>()
  for (let back = at - 1; back >= 0 && at - back <= 5 && sentences[back]?.line === sentences[at]?.line; back--) {
    for (const { period } of periods.get(back) ?? [])
      if (period !== null) found.set(`${period.start} ${period.end}`, period)
  }
  const [only] = found.values()
  return found.size === 1 ? (only ?? null) : null
}
