import { flatten, type Marked, type Piece } from '../../../lib/marks/index.ts'
import type { Finding, Span } from '../contracts.ts'
import { SafeText } from '../shared/quote.tsx'
import { toWords } from '../words/labels.ts'
import type { Status } from './compare-verdicts.ts'

/** One of the two texts, with what is marked in it. */
export interface Side {
  readonly text: string
  /** Words the other text does not have. */
  readonly edits: readonly Span[]
  readonly findings: readonly (Finding & { readonly status: Status })[]
  /** How words are marked up that the other text does not have. */
  readonly tag: 'del' | 'ins'
}

/** A line of one side. Its text is only ever a text node. */
export function Line({ side, line }: { readonly side: Side; readonly line: Span | undefined }) {
  if (line === undefined) return <p class="line is-absent" />
  const { edits, findings, text } = side
  const marks: readonly Marked[] = [
    ...edits.map(({ start, end }) => ({ id: EDIT, start, end })),
    ...findings.map(({ start, end }, index) => ({ id: String(index), start, end })),
  ].filter((mark) => touches(mark, line))
  return (
    <p class="line" dir="auto">
      {flatten(text, line.start, line.end, marks).map((piece) => (
        <Bit key={piece.start} side={side} piece={piece} />
      ))}
    </p>
  )
}

function Bit({ side, piece: { start, end, marks } }: { readonly side: Side; readonly piece: Piece }) {
  const Tag = marks.includes(EDIT) ? side.tag : 'span'
  const over = marks.flatMap((id) => side.findings[Number(id)] ?? [])
  const tags = over.filter((finding) => finding.status !== 'kept' && finding.start === start)
  const words = (
    <Tag>
      <SafeText text={side.text.slice(start, end)} />
    </Tag>
  )
  const [first] = over
  if (first === undefined) return words
  return (
    <mark
      class={`lane-0-${first.severity}`}
      title={over.map(({ rule, status }) => `${toWords(rule)}: ${status}`).join(', ')}
    >
      {tags.map(({ id, status }) => (
        <b key={id} class="status">
          {status}
        </b>
      ))}
      {words}
    </mark>
  )
}

/** @returns true if a mark has something of a line in it, or stands at its end, as a break that was changed does. */
export function touches({ start, end }: Span, line: Span): boolean {
  return start < end && start <= line.end && end > line.start
}

const EDIT = 'edit'
