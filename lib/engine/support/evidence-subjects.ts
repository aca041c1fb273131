import type { Claim, Verdict } from '../../contracts/index.ts'
import { entityKey, namedEntities } from '../frames/index.ts'

/**
 * Whom evidence on an article is wanted on: nobody, unless it has a figure that evidence could decide; else those whom such
 * figures are about, by how many there are, and then whoever else the article names, since evidence makes a company of a
 * name that nothing in the text marks as one.
 * @returns keys of entities, the likeliest first
 */
export function evidenceSubjects({ claims, text }: Pick<Verdict, 'claims' | 'text'>): readonly string[] {
  const checkable = claims.map(({ frame }) => frame).filter(isCheckable)
  if (checkable.length === 0) return []
  const figures = new Map<string, number>()
  for (const { entity } of checkable) {
    if (entity !== undefined) figures.set(entityKey(entity), (figures.get(entityKey(entity)) ?? 0) + 1)
  }
  const subjects = [...figures].toSorted(([, a], [, b]) => b - a).map(([key]) => key)
  return [...new Set([...subjects, ...namedEntities(text.content)])]
}

/** Any other figure is not compared with facts, whatever they say: see `groundFrame`. */
function isCheckable({ metric, part, modality, basis }: Claim['frame']): boolean {
  return metric !== undefined && part === undefined && modality === 'actual' && basis !== 'adjusted'
}
