import type { ArticleView, Role, Segment, Span } from '../../contracts.ts'

/** A sentence with the blanks around it, as far as it lies in one line. */
export interface Cell extends Span {
  /** Its place among the sentences of the verdict; -1 for words no sentence holds. */
  readonly index: number
  readonly role: Role
  readonly isCorrected: boolean
  readonly segment: Segment | undefined
}

/** @returns the cells of each line; together those of a line cover it. */
export function toCells({ verdict, review }: ArticleView, lines: readonly Span[]): readonly (readonly Cell[])[] {
  const { sentences, segments } = verdict
  const corrected = new Map(review.corrections.map(({ start, end, role }) => [`${start} ${end}`, role]))
  return lines.map((line) => {
    if (line.start === line.end) return []
    const first = firstEndingAfter(sentences, line.start)
    const inside = sentences.slice(first, first + countStartingBefore(sentences, first, line.end))
    if (inside.length === 0) return [withoutSentence(line, segments)]
    return inside.map((sentence, index) => {
      const role = corrected.get(`${sentence.start} ${sentence.end}`) ?? sentence.role
      return {
        index: first + index,
        start: index === 0 ? line.start : sentence.start,
        end: inside[index + 1]?.start ?? line.end,
        role,
        isCorrected: role !== sentence.role,
        segment: segmentAt(segments, sentence.start),
      }
    })
  })
}

/** @returns the index of the first span that ends after an offset; spans are in order and do not overlap. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((spans[middle]?.end ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}

function countStartingBefore(spans: readonly Span[], first: number, offset: number): number {
  let count = 0
  while ((spans[first + count]?.start ?? offset) < offset) count += 1
  return count
}

function withoutSentence({ start, end }: Span, segments: readonly Segment[]): Cell {
  return { index: -1, start, end, role: 'furniture', isCorrected: false, segment: segmentAt(segments, start) }
}

function segmentAt(segments: readonly Segment[], offset: number): Segment | undefined {
  return segments.find(({ start, end }) => start <= offset && offset < end)
}
