/** At most so many steps beside an axis. */
const STEPS = 4

/** @returns round numbers from 0 to at least `max`, evenly spaced: `0, 5, 10`. Counts have no steps between whole numbers. */
export function ticksUpTo(max: number): readonly number[] {
  const step = roundUp(Math.max(1, max) / STEPS)
  return Array.from({ length: Math.max(1, Math.ceil(max / step)) + 1 }, (_, index) => index * step)
}

/** @returns a function that maps 0 to `max` onto `from` to `to`, in proportion. */
export function createScale(max: number, from: number, to: number): (value: number) => number {
  return (value) => from + (max === 0 ? 0 : (value / max) * (to - from))
}

/** @returns which of `count` things to label so that at most `most` are, evenly, the last among them. */
export function labelled(count: number, most: number): readonly number[] {
  const step = Math.ceil(count / most)
  return Array.from({ length: count }, (_, index) => index).filter((index) => (count - 1 - index) % step === 0)
}

/** The next of 1, 2, 5, 10, 20, 50 … */
function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value))
  const round = [1, 2, 5, 10].find((each) => each * power >= value) ?? 10
  return Math.max(1, round * power)
}
