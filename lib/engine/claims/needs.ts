/**
 * What patterns need to stand further on in a sentence, by number. Each need is a set of word classes: a word of any of
 * them meets it.
 */
export interface Needs {
  /** @returns the number of the need for one of these classes. */
  numberOf(classes: readonly number[]): number
  /** @returns the needs that a word of these classes meets. */
  metBy(classes: readonly number[]): readonly number[]
  count(): number
}

/** Creates an empty list. Needs are declared while a pack compiles and never change afterwards. */
export function createNeeds(): Needs {
  const numbers = new Map<string, number>()
  const byClass = new Map<number, number[]>()

  function numberOf(classes: readonly number[]): number {
    const distinct = [...new Set(classes)].toSorted((a, b) => a - b)
    const key = distinct.join(' ')
    const known = numbers.get(key)
    if (known !== undefined) return known
    const number = numbers.size
    numbers.set(key, number)
    for (const id of distinct) addTo(byClass, id, number)
    return number
  }

  return {
    numberOf,
    metBy: (classes) => [...new Set(classes.flatMap((id) => byClass.get(id) ?? []))],
    count: () => numbers.size,
  }
}

function addTo(byClass: Map<number, number[]>, id: number, need: number): void {
  const needs = byClass.get(id)
  if (needs === undefined) byClass.set(id, [need])
  else needs.push(need)
}
