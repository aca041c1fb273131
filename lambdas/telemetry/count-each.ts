/** @returns each word there is, and how often, in the order in which they first come */
export function countEach(words: readonly string[]): readonly (readonly [word: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
  return [...counts]
}
