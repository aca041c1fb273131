/** How often one person may ask. */
export interface RateLimitOptions {
  readonly perSecond: number
  /** How many requests may come at once after a rest. */
  readonly burst: number
  /** How many people are remembered; whoever asked longest ago is forgotten first, and starts afresh. */
  readonly people: number
  /** Milliseconds since any fixed point. */
  readonly clock: () => number
}

/** @returns 0 if a person may ask now, or else after how many whole seconds. */
export type RateLimit = (person: string) => number

/** A bucket of tokens for each person. Each process counts for itself; the gateway bounds all of them together. */
export function createRateLimit({ perSecond, burst, people, clock }: RateLimitOptions): RateLimit {
  const buckets = new Map<string, { readonly tokens: number; readonly at: number }>()
  return (person) => {
    const at = clock()
    const { tokens: left, at: before } = buckets.get(person) ?? { tokens: burst, at }
    const tokens = Math.min(burst, left + (Math.max(0, at - before) / 1000) * perSecond)
    const mayAsk = tokens >= 1
    buckets.delete(person)
    buckets.set(person, { tokens: mayAsk ? tokens - 1 : tokens, at })
    if (buckets.size > people) forgetOldest(buckets)
    return mayAsk ? 0 : Math.ceil((1 - tokens) / perSecond)
  }
}

function forgetOldest(buckets: Map<string, unknown>): void {
  const [oldest] = buckets.keys()
  if (oldest !== undefined) buckets.delete(oldest)
}
