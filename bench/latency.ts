/** Milliseconds within which half, and 95 in 100, of the calls were answered. */
export interface Latency {
  readonly p50: number
  readonly p95: number
}

/** Times calls one after the other, after a warm-up. @param call gets the number of the call */
export async function measureLatency(calls: number, call: (index: number) => Promise<unknown>): Promise<Latency> {
  const taken: number[] = []
  for (let index = 0; index < WARM_UP + calls; index++) {
    const start = performance.now()
    await call(index)
    if (index >= WARM_UP) taken.push(performance.now() - start)
  }
  const sorted = taken.toSorted((a, b) => a - b)
  return { p50: quantile(sorted, 0.5), p95: quantile(sorted, 0.95) }
}

/** Calls made before any is timed. */
export const WARM_UP = 20

function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}
