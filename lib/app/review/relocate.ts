/**
 * Finds words again in a text that was edited: where they stood, if they still do, or at the nearest place.
 * @returns the new start in UTF-16 code units, or undefined if the words are gone
 */
export function relocate(text: string, quote: string, start: number): number | undefined {
  if (quote === '') return undefined
  if (text.startsWith(quote, start)) return start
  const after = text.indexOf(quote, start)
  const before = text.lastIndexOf(quote, start)
  if (after === -1 || before === -1) return after === before ? undefined : Math.max(after, before)
  return after - start < start - before ? after : before
}
