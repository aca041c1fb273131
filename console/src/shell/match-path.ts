/**
 * Compares a path with a pattern such as `/a/:article`.
 * @returns what stands in place of each `:name`; undefined if it does not fit
 */
export function matchPath(pattern: string, path: string): Readonly<Record<string, string>> | undefined {
  const wanted = pattern.split('/')
  const given = path.replace(/(.)\/$/, '$1').split('/')
  if (wanted.length !== given.length) return undefined
  const found: Record<string, string> = {}
  for (const [index, part] of wanted.entries()) {
    const value = given[index] ?? ''
    if (part.startsWith(':') && value !== '') found[part.slice(1)] = value
    else if (part !== value) return undefined
  }
  return found
}
