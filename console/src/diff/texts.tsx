import { useSignal } from '@preact/signals'
import { useMemo } from 'preact/hooks'
import type { Finding, Verdict } from '../contracts.ts'
import type { Edit } from './compare-texts.ts'
import type { Comparison } from './compare-verdicts.ts'
import { pairLines, type Row } from './pair-lines.ts'
import { Line, type Side, touches } from './side.tsx'

interface TextsProps {
  readonly before: Verdict
  readonly after: Verdict
  readonly edits: readonly Edit[]
  readonly findings: readonly Comparison[]
}

/** Both texts side by side, line by line; the lines in which nothing happens can be left out. */
export function Texts({ before, after, edits, findings }: TextsProps) {
  const isWhole = useSignal(false)
  const [old, now] = [before.text.content, after.text.content]
  const [left, right, rows] = useMemo(
    () =>
      [
        toSide('before', 'del', old, edits, findings),
        toSide('after', 'ins', now, edits, findings),
        pairLines(old, now, edits),
      ] as const,
    [before, after],
  )
  return (
    <section class={isWhole.value ? 'texts' : 'texts is-folded'} aria-label="Both texts">
      <h2>Before</h2>
      <h2>Now</h2>
      <button
        type="button"
        class="button quiet"
        aria-pressed={isWhole.value}
        onClick={() => (isWhole.value = !isWhole.value)}
      >
        Whole text
      </button>
      {rows.map((row, index) => (
        <div key={index} class="pair" data-stop={isLively(row, left, right) || undefined} tabIndex={-1}>
          <Line side={left} line={row.before} />
          <Line side={right} line={row.after} />
        </div>
      ))}
    </section>
  )
}

function toSide(
  name: 'before' | 'after',
  tag: Side['tag'],
  text: string,
  edits: readonly Edit[],
  findings: readonly Comparison[],
): Side {
  const own = findings.flatMap(({ status, [name]: finding }): (Finding & Pick<Comparison, 'status'>)[] =>
    finding === undefined ? [] : [{ ...finding, status }],
  )
  return { text, tag, edits: edits.map((edit) => edit[name]), findings: own }
}

/** Something happens in a row if words of it changed, or what is said about them. */
function isLively({ before, after }: Row, left: Side, right: Side): boolean {
  return before === undefined || after === undefined || hasNews(left, before) || hasNews(right, after)
}

function hasNews({ edits, findings }: Side, line: NonNullable<Row['before']>): boolean {
  const news = findings.filter(({ status }) => status !== 'kept')
  return [...edits, ...news].some((span) => touches(span, line))
}
