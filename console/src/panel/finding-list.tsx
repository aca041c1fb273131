import { useComputed, useSignalEffect } from '@preact/signals'
import { useMemo, useRef } from 'preact/hooks'
import type { ArticleStore } from '../article/article-store.ts'
import type { Entry } from '../article/entries.ts'
import { selectFinding, stepFinding } from '../commands/attention.ts'
import { SafeText } from '../shared/quote.tsx'
import { SeverityMark } from '../shared/severity-mark.tsx'
import { ANSWER_GLYPHS, ANSWER_LABELS, toWords } from '../words/labels.ts'

/** All findings in the order of the text: a list box in which one is selected. An answer renders its own option only. */
export function FindingList({ store }: { readonly store: ArticleStore }) {
  const list = useRef<HTMLDivElement>(null)
  useSignalEffect(() => {
    const id = store.finding.value
    const option = id === null ? null : list.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(id)}"]`)
    if (option == null || list.current === null) return
    const { activeElement } = document
    if (activeElement === document.body || list.current.contains(activeElement)) option.focus({ preventScroll: true })
    option.scrollIntoView({ block: 'nearest' })
  })
  const entries = store.entries.value
  const options = useMemo(
    () => entries.map((entry, index) => <Option key={entry.id} store={store} entry={entry} isFirst={index === 0} />),
    [entries, store],
  )
  if (entries.length === 0) return <NoFindings store={store} />
  return (
    <div ref={list} class="findings" role="listbox" aria-label="Findings" onKeyDown={(event) => step(event, store)}>
      {options}
    </div>
  )
}

interface OptionProps {
  readonly store: ArticleStore
  readonly entry: Entry
  readonly isFirst: boolean
}

function Option({ store, entry, isFirst }: OptionProps) {
  const isSelected = useComputed(() => store.finding.value === entry.id)
  const selected = useComputed(() => (isSelected.value ? 'true' : 'false'))
  const tabIndex = useComputed(() => (isSelected.value || (isFirst && store.finding.value === null) ? 0 : -1))
  return (
    <div
      role="option"
      class="finding"
      data-finding={entry.id}
      aria-selected={selected}
      tabIndex={tabIndex}
      onClick={() => selectFinding(store, entry)}
    >
      <SeverityMark severity={entry.severity} />
      <span class="title">
        {toWords(entry.title)}
        {entry.added !== undefined && ' (added)'}
      </span>
      <AnswerMark store={store} entry={entry} />
      <span class="words" dir="auto">
        <SafeText text={entry.quote.slice(0, 140)} />
      </span>
    </div>
  )
}

function AnswerMark({ store, entry }: { readonly store: ArticleStore; readonly entry: Entry }) {
  const { value: standing } = useComputed(() => store.standings.value.get(entry.id))
  if (standing === undefined) return <span class="answer" />
  if (standing === 'disputed' || standing === 'to-answer') {
    return <span class={`answer is-${standing}`}>{toWords(standing)}</span>
  }
  return (
    <span class={`answer is-${standing}`}>
      <span aria-hidden="true">{ANSWER_GLYPHS[standing]}</span> {ANSWER_LABELS[standing]}
    </span>
  )
}

function NoFindings({ store }: { readonly store: ArticleStore }) {
  const { disposition, reasons } = store.view.value.verdict
  return (
    <div class="empty">
      <h2>{disposition === 'abstain' ? 'Not judged' : 'No findings'}</h2>
      {reasons.map(({ code, message }) => (
        <p key={code}>{message}</p>
      ))}
    </div>
  )
}

function step(event: KeyboardEvent, store: ArticleStore): void {
  const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
  if (by === 0 || event.shiftKey) return
  event.preventDefault()
  stepFinding(store, by)
}
