import { firstEndingAfter } from '../article/text/cells.ts'
import { splitLines } from '../article/text/split-lines.ts'
import type { Span } from '../contracts.ts'
import type { Edit } from './compare-texts.ts'

/** A line of either text without its break, beside the one that took its place. */
export interface Row {
  readonly before: Span | undefined
  readonly after: Span | undefined
}

/** Puts the lines of two texts side by side: those that have most in common, in order. Each line is in one row. */
export function pairLines(before: string, after: string, edits: readonly Edit[]): readonly Row[] {
  const [old, now] = [splitLines(before), splitLines(after)]
  const partners = findPartners(withBreaks(old, before), withBreaks(now, after), edits, before.length)
  const rows: Row[] = []
  let next = 0
  for (const [index, line] of old.entries()) {
    const partner = partners.get(index)?.line ?? -1
    if (partner < next) {
      rows.push({ before: line, after: undefined })
    } else {
      rows.push(...alone(now.slice(next, partner)), { before: line, after: now[partner] })
      next = partner + 1
    }
  }
  return [...rows, ...alone(now.slice(next))]
}

/** Of each old line the new one with which it shares most, by index. */
function findPartners(old: readonly Span[], now: readonly Span[], edits: readonly Edit[], length: number) {
  const partners = new Map<number, { readonly line: number; readonly shared: number }>()
  let [from, to] = [0, 0]
  for (const edit of [...edits, { before: { start: length, end: length }, after: { start: 0, end: 0 } }]) {
    for (let index = firstEndingAfter(old, from); (old[index]?.start ?? length) < edit.before.start; index += 1) {
      const { start, end } = old[index] ?? { start: 0, end: 0 }
      const first = Math.max(start, from)
      const shared = Math.min(end, edit.before.start) - first
      const line = firstEndingAfter(now, first - from + to)
      if (shared > (partners.get(index)?.shared ?? 0)) partners.set(index, { line, shared })
    }
    from = edit.before.end
    to = edit.after.end
  }
  return partners
}

function withBreaks(lines: readonly Span[], text: string): readonly Span[] {
  return lines.map(({ start }, index) => ({ start, end: lines[index + 1]?.start ?? text.length }))
}

function alone(lines: readonly Span[]): readonly Row[] {
  return lines.map((after) => ({ before: undefined, after }))
}
