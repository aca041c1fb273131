/** Orders names alike on every machine, whatever its locale. */
export function inCodePointOrder(a: string, b: string): number {
  if (a === b) return 0
  return a < b ? -1 : 1
}
