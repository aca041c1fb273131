import type { Span } from '../../contracts/verdict.ts'
import type { Severity } from '../../contracts/words.ts'
import { severityRank } from '../../contracts/words.ts'
import type { NumberedFinding } from '../../marks/index.ts'

/** Flagged words. Findings on the very same words share a mark. */
export interface Mark extends Span {
  readonly numbers: readonly number[]
  readonly severity: Severity
  /** True when it goes beyond one sentence: then its number stands in front. */
  readonly isBlock: boolean
}

/** Works out what to mark. */
export function placeMarks(
  content: string,
  sentences: readonly Span[],
  findings: readonly NumberedFinding[],
): readonly Mark[] {
  const marks = new Map<string, Mark>()
  const starts = sentences.map(({ start }) => start)
  for (const { number, finding } of findings) {
    const span = trim(content, finding)
    if (span === undefined) continue
    const key = `${span.start}-${span.end}`
    const before = marks.get(key)
    const isBlock = countUpTo(starts, span.start) !== countUpTo(starts, span.end - 1)
    const severity = before === undefined ? finding.severity : graver(before.severity, finding.severity)
    marks.set(key, { ...span, numbers: [...(before?.numbers ?? []), number], severity, isBlock })
  }
  return [...marks.values()]
}

/** Without blanks at its ends, inside the text, and never through the middle of a surrogate pair. */
function trim(content: string, { start, end }: Span): Span | undefined {
  let first = Math.min(start, content.length)
  let last = Math.min(end, content.length)
  while (first < last && isBlank(content[first])) first++
  while (last > first && isBlank(content[last - 1])) last--
  if (first >= last) return undefined
  return { start: isLowHalf(content, first) ? first - 1 : first, end: isLowHalf(content, last) ? last + 1 : last }
}

function isBlank(character: string | undefined): boolean {
  return character !== undefined && /\s/.test(character)
}

function isLowHalf(content: string, at: number): boolean {
  const isLow = (content.charCodeAt(at) & 0xfc00) === 0xdc00
  return isLow && at > 0 && (content.charCodeAt(at - 1) & 0xfc00) === 0xd800
}

function graver(a: Severity, b: Severity): Severity {
  return severityRank(a) >= severityRank(b) ? a : b
}

/** @returns how many of the ascending numbers are at most `limit`, by bisection. */
function countUpTo(ascending: readonly number[], limit: number): number {
  let low = 0
  let high = ascending.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((ascending[middle] ?? 0) <= limit) low = middle + 1
    else high = middle
  }
  return low
}
