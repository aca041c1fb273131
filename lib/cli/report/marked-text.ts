import type { Piece, Style } from '../terminal/index.ts'
import { MARK_STYLES } from './looks.ts'
import type { Mark } from './marks.ts'

/** Reads on through a text from offset to offset; marks open and close on the way, across the stretches asked for. */
export interface MarkedText {
  take(start: number, end: number, base: readonly Style[]): readonly Piece[]
}

/** @param content harmless text, the same length as the text the marks point into */
export function createMarkedText(content: string, marks: readonly Mark[]): MarkedText {
  const turns = orderTurns(marks)
  const painted: Mark[] = []
  let next = 0
  const turnAt = (at: number, mayOpen: boolean): Piece[] => {
    const signs: Piece[] = []
    for (let turn = turns[next]; turn !== undefined && isDue(turn, at, mayOpen); turn = turns[++next]) {
      signs.push({ text: turn.opens ? opening(turn.mark) : closing(turn.mark), styles: SIGN })
      if (!turn.mark.isBlock) trackPainted(painted, turn)
    }
    return signs
  }
  return {
    take(start, end, base) {
      const pieces = turnAt(start, true)
      for (let at = start; at < end; ) {
        const stop = Math.min(end, turns[next]?.at ?? end)
        const innermost = painted.at(-1)
        const styles = innermost === undefined ? base : MARK_STYLES[innermost.severity]
        pieces.push({ text: content.slice(at, stop), styles }, ...turnAt(stop, stop < end))
        at = stop
      }
      return pieces
    },
  }
}

/** Where a mark begins or ends. */
interface Turn {
  readonly at: number
  readonly opens: boolean
  readonly mark: Mark
}

/** At one place what ends goes before what begins; the inner ends before the outer, the outer begins before the inner. */
function orderTurns(marks: readonly Mark[]): readonly Turn[] {
  const openings = marks.map((mark): Turn => ({ at: mark.start, opens: true, mark }))
  const closings = marks.map((mark): Turn => ({ at: mark.end, opens: false, mark }))
  return [...openings, ...closings].toSorted(
    (a, b) =>
      a.at - b.at ||
      Number(a.opens) - Number(b.opens) ||
      (a.opens ? b.mark.end - a.mark.end : b.mark.start - a.mark.start),
  )
}

/** What begins where a stretch ends belongs to the next stretch. */
function isDue({ at, opens }: Turn, limit: number, mayOpen: boolean): boolean {
  return at < limit || (at === limit && (mayOpen || !opens))
}

/** A mark over many sentences would paint the whole page, so only marks inside a sentence are painted. */
function trackPainted(painted: Mark[], { opens, mark }: Turn): void {
  if (opens) painted.push(mark)
  else painted.splice(painted.lastIndexOf(mark), 1)
}

const SIGN: readonly Style[] = ['bold']

function opening({ numbers, isBlock }: Mark): string {
  return isBlock ? `[${numbers.join(',')}]⟦` : '⟦'
}

function closing({ numbers, isBlock }: Mark): string {
  return isBlock ? '⟧' : `⟧[${numbers.join(',')}]`
}
