import type { Piece } from '../../../../lib/marks/index.ts'
import { SafeText } from '../../shared/quote.tsx'
import type { TextMark } from './marks.ts'

/** As many underlines fit below a line; what has no room is counted. */
const LANES = 3

interface PieceViewProps {
  readonly text: string
  readonly piece: Piece
  readonly marks: ReadonlyMap<string, TextMark>
}

/** A stretch of the article with its underlines. Its text is only ever a text node. */
export function PieceView({ text, piece, marks }: PieceViewProps) {
  const { start, end } = piece
  const words = <SafeText text={text.slice(start, end)} />
  if (piece.marks.length === 0) return <span data-start={start}>{words}</span>
  const over = piece.marks.flatMap((id) => marks.get(id) ?? [])
  const kinds = new Set(over.map(({ kind }) => kind))
  const lanes = over.flatMap(({ lane, severity }) =>
    lane !== null && lane < LANES ? [`lane-${lane}-${severity}`] : [],
  )
  const beginning = over.filter(({ lane, start: from }) => lane !== null && lane >= LANES && from >= start).length
  const Tag = kinds.has('finding') ? 'mark' : 'span'
  return (
    <Tag
      data-start={start}
      data-mark={piece.marks.join(' ')}
      data-more={beginning > 0 ? `+${beginning}` : undefined}
      class={[...lanes, ...(kinds.has('cleared') ? ['near-miss'] : [])].join(' ')}
    >
      {words}
    </Tag>
  )
}
