/** Keeps results alive, so that no run can be optimised away. */
let sink = 0

/**
 * Runs each candidate over all articles, round by round in turn, after a warm-up.
 * @returns CPU seconds (user and system, garbage collection included) of every round, by candidate
 */
export function measure<Name extends string>(
  runs: Readonly<Record<Name, (article: Uint8Array) => number>>,
  articles: readonly Uint8Array[],
  rounds: number,
): Record<Name, number[]> {
  const names = Object.keys(runs) as Name[]
  const seconds = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>
  const repeats = Math.max(1, Math.ceil(ARTICLES_PER_ROUND / articles.length))
  for (let round = -WARM_UP_ROUNDS; round < rounds; round++) {
    for (const name of names) {
      const taken = time(() => repeat(runs[name], articles, repeats)) / repeats
      if (round >= 0) seconds[name].push(taken)
    }
  }
  return seconds
}

const ARTICLES_PER_ROUND = 300
const WARM_UP_ROUNDS = 2

/** @returns the middle value, or the mean of the two middle ones. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2
}

function repeat(run: (article: Uint8Array) => number, articles: readonly Uint8Array[], times: number): void {
  for (let turn = 0; turn < times; turn++) for (const article of articles) sink = (sink + run(article)) | 0
}

function time(work: () => void): number {
  const before = process.cpuUsage()
  work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1e6
}
