import { useEffect, useMemo, useRef } from 'preact/hooks'
import type { Verdict } from '../../contracts.ts'
import { useDesk } from '../../desk.ts'
import { Empty } from '../../shared/empty.tsx'
import { ROLE_LETTERS } from '../../words/labels.ts'
import type { ArticleStore } from '../article-store.ts'
import { followAttention } from './follow-attention.ts'
import { followPointer } from './follow-pointer.ts'
import type { LaidLine, LaidRun, LaidText } from './lay-out.ts'
import { PieceView } from './piece-view.tsx'

/**
 * The text of the article with its roles and marks. It is rendered when marks change, and not when attention moves or an
 * answer is given: that only changes classes of the pieces concerned.
 */
export function ArticleText({ store }: { readonly store: ArticleStore }) {
  const { preferences } = useDesk()
  const root = useRef<HTMLDivElement>(null)
  const laid = store.text.value
  const { language, content } = store.view.value.verdict.text
  const lines = useMemo(() => <Lines laid={laid} text={content} />, [laid, content])
  useEffect(() => {
    if (root.current === null) return undefined
    const stops = [followAttention(root.current, store, preferences), followPointer(root.current, store)]
    return () => {
      for (const stop of stops) stop()
    }
  }, [laid])
  return (
    <div ref={root} class="text" lang={language === 'und' ? undefined : language} data-article-text>
      {content.trim() === '' ? <NoText verdict={store.view.value.verdict} /> : lines}
    </div>
  )
}

/** Nobody should take an empty page for a clean article. */
function NoText({ verdict }: { readonly verdict: Verdict }) {
  return <Empty title="There is no text to show">{verdict.reasons[0]?.message ?? ''}</Empty>
}

function Lines({ laid, text }: { readonly laid: LaidText; readonly text: string }) {
  return (
    <>
      {laid.lines.map((line) => (
        <Line key={line.start} line={line} laid={laid} text={text} />
      ))}
    </>
  )
}

interface LineProps {
  readonly line: LaidLine
  readonly laid: LaidText
  readonly text: string
}

function Line({ line, laid, text }: LineProps) {
  if (line.runs.length === 0) return <div class="blank" />
  return (
    <p class="line" dir="auto">
      {line.runs.map((run, index) => (
        <Run key={index} run={run} laid={laid} text={text} />
      ))}
    </p>
  )
}

function Run({ run, laid, text }: { readonly run: LaidRun; readonly laid: LaidText; readonly text: string }) {
  const { role, heading, isAd, isCorrected } = run
  const isMarked = laid.marks.size > 0 || run.sentences.some(({ index }) => index !== -1)
  return (
    <span
      class={`run${isAd ? ' in-ad' : ''}${isCorrected ? ' is-corrected' : ''}`}
      data-role={isMarked ? role : undefined}
      data-letter={isMarked ? ROLE_LETTERS[role] : undefined}
      role={isMarked ? 'group' : undefined}
      aria-label={isMarked ? `${role}${isCorrected ? ', corrected' : ''}` : undefined}
    >
      {heading !== '' && <span class="heading" role="note" aria-label={heading} data-heading={heading} />}
      {run.sentences.map(({ index, start, pieces }) => (
        <span key={start} data-sentence={index}>
          {pieces.map((piece) => (
            <PieceView key={piece.start} text={text} piece={piece} marks={laid.marks} />
          ))}
        </span>
      ))}
    </span>
  )
}
