/** A lane of a backfill and what it has done since its last pause. */
export interface Lap {
  readonly judged: number
  readonly elapsedMs: number
  /** Articles a second, in all lanes together. */
  readonly rate: number
  readonly lanes: number
}

/** @returns how long the lane has to rest, in milliseconds, so that all of them together keep to the rate */
export function pauseAfter({ judged, elapsedMs, rate, lanes }: Lap): number {
  return Math.max(0, Math.ceil((judged * lanes * 1000) / rate - elapsedMs))
}
