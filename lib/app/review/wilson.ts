/** A share with its 95% interval. @returns the bounds as shares from 0 to 1, to three places */
export function toInterval(right: number, said: number) {
  const [low, high] = wilson(right, said)
  return { right, said, low: round(low), high: round(high) }
}

/** @returns the 95% Wilson score interval of a proportion (Wilson 1927), which holds for few cases too */
export function wilson(right: number, of: number): readonly [low: number, high: number] {
  if (of === 0) return [0, 1]
  const [share, z] = [right / of, 1.959964]
  const middle = share + (z * z) / (2 * of)
  const half = z * Math.sqrt((share * (1 - share)) / of + (z * z) / (4 * of * of))
  const scale = 1 + (z * z) / of
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)]
}

function round(share: number): number {
  return Math.round(share * 1000) / 1000
}
