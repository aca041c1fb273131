/**
 * A share with its 95% Wilson score interval (Wilson 1927), which holds for few cases too.
 * @returns the bounds as shares from 0 to 1, to three places
 */
export function toInterval(right: number, said: number) {
  if (said === 0) return { right, said, low: 0, high: 1 }
  const share = right / said
  const z = 1.959964
  const middle = share + (z * z) / (2 * said)
  const half = z * Math.sqrt((share * (1 - share)) / said + (z * z) / (4 * said * said))
  const scale = 1 + (z * z) / said
  return { right, said, low: round((middle - half) / scale), high: round((middle + half) / scale) }
}

function round(share: number): number {
  return Math.round(Math.min(1, Math.max(0, share)) * 1000) / 1000
}
