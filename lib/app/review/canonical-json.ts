/**
 * Writes a value as canonical JSON (RFC 8785): keys in order of their UTF-16 code units, no spaces, numbers as ECMAScript
 * writes them. Equal values give equal texts, whoever wrote them down; a property that is undefined is none.
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined)
  const members = entries
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`)
  return `{${members.join(',')}}`
}
