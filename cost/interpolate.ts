import type { ArticleUsage } from './measured.ts'

/**
 * @returns what an article of this length takes: on the straight line between the measured lengths around it, or on the line
 * through the two longest. Below the shortest, as much as the shortest.
 */
export function usageAt(measured: readonly ArticleUsage[], bytes: number): ArticleUsage {
  const [first, ...others] = measured.toSorted((a, b) => a.bytes - b.bytes)
  if (first === undefined) throw new Error('nothing was measured')
  let [below, above] = [first, others[0] ?? first]
  for (const next of others.slice(1)) if (bytes > above.bytes) [below, above] = [above, next]
  const span = above.bytes - below.bytes
  return mix(below, above, span === 0 ? 0 : Math.max(0, (bytes - below.bytes) / span))
}

/** @returns `1 - share` of one and `share` of another, figure by figure */
export function mix(one: ArticleUsage, other: ArticleUsage, share: number): ArticleUsage {
  const between = (a: number, b: number): number => a + (b - a) * share
  return {
    bytes: between(one.bytes, other.bytes),
    peakMiB: between(one.peakMiB, other.peakMiB),
    cpuMs: between(one.cpuMs, other.cpuMs),
    waitMs: between(one.waitMs, other.waitMs),
    logBytes: between(one.logBytes, other.logBytes),
    readUnits: between(one.readUnits, other.readUnits),
    storedBytes: between(one.storedBytes, other.storedBytes),
    requests: mixRecords(one.requests, other.requests, between),
    writeUnits: mixRecords(one.writeUnits, other.writeUnits, between),
  }
}

type Amounts = Readonly<Record<string, number>>

function mixRecords(one: Amounts, other: Amounts, between: (a: number, b: number) => number): Record<string, number> {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return Object.fromEntries([...names].map((name) => [name, between(one[name] ?? 0, other[name] ?? 0)]))
}
