/** A stretch of text that something is said about: half-open, in UTF-16 code units. */
export interface Marked {
  readonly id: string
  readonly start: number
  readonly end: number
}

/** A stretch of text under the same marks from end to end. */
export interface Piece {
  readonly start: number
  readonly end: number
  /** Ids of the marks over it, in the order given. */
  readonly marks: readonly string[]
}

/**
 * Cuts `start` to `end` wherever a mark begins or ends, so that overlapping marks can be shown as plain pieces of text
 * side by side. A boundary inside a surrogate pair is moved before it: half a character cannot be shown.
 * @returns pieces that follow each other without gaps; linear in the number of marks and pieces, but for sorting
 */
export function flatten(text: string, start: number, end: number, marks: readonly Marked[]): readonly Piece[] {
  const within = marks
    .map(({ id, ...span }) => ({
      id,
      start: whole(text, Math.max(start, span.start)),
      end: whole(text, Math.min(end, span.end)),
    }))
    .filter((mark) => mark.start < mark.end)
  const cuts = new Set([start, end, ...within.flatMap((mark) => [mark.start, mark.end])])
  const edges = [...cuts].toSorted((a, b) => a - b)
  return sweep(edges, within)
}

function sweep(edges: readonly number[], marks: readonly Marked[]): readonly Piece[] {
  const order = new Map(marks.map((mark, index) => [mark, index]))
  const waiting = marks.toSorted((a, b) => a.start - b.start)
  let open: Marked[] = []
  let next = 0
  return edges.slice(0, -1).map((start, index) => {
    open = open.filter((mark) => mark.end > start)
    for (let mark = waiting[next]; mark !== undefined && mark.start <= start; mark = waiting[next]) {
      open.push(mark)
      next += 1
    }
    const ids = open.toSorted((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0)).map(({ id }) => id)
    return { start, end: edges[index + 1] ?? start, marks: ids }
  })
}

function whole(text: string, offset: number): number {
  const low = text.charCodeAt(offset)
  const high = text.charCodeAt(offset - 1)
  return low >= 0xdc00 && low <= 0xdfff && high >= 0xd800 && high <= 0xdbff ? offset - 1 : offset
}
