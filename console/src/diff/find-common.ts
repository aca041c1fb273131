/** Equal items in a row: where they stand in either list, and how many. */
export interface Common {
  readonly before: number
  readonly after: number
  readonly length: number
}

/** With more changes than this, lists count as different from end to end: comparing them would take too long. */
const MOST_CHANGES = 1500

/**
 * Finds what two lists have in common, in order, with the fewest changes in between (E. Myers, An O(ND) difference
 * algorithm, 1986). Takes time in proportion to the items times the changes, of which there are at most 1,500.
 */
export function findCommon(before: readonly string[], after: readonly string[]): readonly Common[] {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before[head] === after[head]) head += 1
  let tail = 0
  while (tail < shorter - head && before.at(-1 - tail) === after.at(-1 - tail)) tail += 1
  const [a, b] = [before.slice(head, before.length - tail), after.slice(head, after.length - tail)]
  const inside = findPath(a, b).map(({ before: x, after: y, length }) => ({
    before: x + head,
    after: y + head,
    length,
  }))
  const ends = [
    { before: 0, after: 0, length: head },
    { before: before.length - tail, after: after.length - tail, length: tail },
  ] as const
  return [ends[0], ...inside, ends[1]].filter(({ length }) => length > 0)
}

function findPath(a: readonly string[], b: readonly string[]): readonly Common[] {
  const most = Math.min(a.length + b.length, MOST_CHANGES)
  const middle = most + 1
  const reach = new Int32Array(2 * most + 3)
  const steps: Int32Array[] = []
  for (let changes = 0; changes <= most; changes += 1) {
    steps.push(reach.slice(middle - changes - 1, middle + changes + 2))
    for (let diagonal = -changes; diagonal <= changes; diagonal += 2) {
      let x = startOf(reach, middle, diagonal, changes).x
      while (x < a.length && x - diagonal < b.length && a[x] === b[x - diagonal]) x += 1
      reach[middle + diagonal] = x
      if (x >= a.length && x - diagonal >= b.length) return walkBack(steps, a.length, b.length)
    }
  }
  return []
}

function walkBack(steps: readonly Int32Array[], width: number, height: number): readonly Common[] {
  const found: Common[] = []
  let [x, y] = [width, height]
  for (let changes = steps.length - 1; changes >= 0; changes -= 1) {
    const start = startOf(steps[changes] ?? new Int32Array(), changes + 1, x - y, changes)
    const after = start.x - (x - y)
    if (x > start.x) found.push({ before: start.x, after, length: x - start.x })
    ;[x, y] = start.isDown ? [start.x, after - 1] : [start.x - 1, after]
  }
  return found.toReversed()
}

/** Where a diagonal is entered with its last change, by the reach of its neighbours before it. */
function startOf(reach: Int32Array, middle: number, diagonal: number, changes: number) {
  if (changes === 0) return { x: 0, isDown: true }
  const [left = 0, right = 0] = [reach[middle + diagonal - 1], reach[middle + diagonal + 1]]
  const isDown = diagonal === -changes || (diagonal !== changes && left < right)
  return { x: isDown ? right : left + 1, isDown }
}
