const WIDTH = 18

/**
 * Gives fixed-width uppercase hex numbers, each greater than the one before and than `last`, the greatest given out by
 * earlier runs. They follow the clock, so that they also grow where no earlier run is remembered.
 */
export function createSequencer(last: string, clock: () => number): () => string {
  let given = last === '' ? 0n : BigInt(`0x${last}`)
  return () => {
    const timely = BigInt(Math.trunc(clock())) << 16n
    given = timely > given ? timely : given + 1n
    return given.toString(16).toUpperCase().padStart(WIDTH, '0')
  }
}
