import type { Needs } from './needs.ts'

/** The word classes a token belongs to, and what follows from them. Words of the same classes share one. */
export interface WordClasses {
  /** As small numbers. Most tokens belong only to the class of their kind. */
  readonly ids: readonly number[]
  /** The needs it meets. */
  readonly meets: readonly number[]
  /** By pattern set, the patterns that can begin with such a word; filled as it is asked for. */
  readonly beginnings: (readonly number[] | undefined)[]
}

/** The one place where lists of classes are made. */
export interface ClassLists {
  /** Makes room for the answers of one more set of patterns. @returns the number of the set */
  addSet(): number
  listOf(ids: readonly number[]): WordClasses
}

const MOST_LISTS = 10_000

/** Lists are made when all sets and needs are declared. Forgetting them costs time and never changes an answer. */
export function createClassLists(needs: Needs): ClassLists {
  let sets = 0
  let lists = new Map<string, WordClasses>()

  function listOf(ids: readonly number[]): WordClasses {
    const key = ids.join(' ')
    const known = lists.get(key)
    if (known !== undefined) return known
    if (lists.size >= MOST_LISTS) lists = new Map()
    const classes = { ids, meets: needs.metBy(ids), beginnings: Array.from({ length: sets }, () => undefined) }
    lists.set(key, classes)
    return classes
  }

  return { addSet: () => sets++, listOf }
}

/** @returns true if a token of these classes belongs to the one asked for. */
export function hasClass({ ids }: WordClasses, id: number): boolean {
  for (let each = 0; each < ids.length; each++) if (ids[each] === id) return true
  return false
}
