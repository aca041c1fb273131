import { batch } from '@preact/signals'
import type { ArticleStore } from '../article/article-store.ts'
import { type Entry, entryFrom } from '../article/entries.ts'
import { firstWord, moveEnd, moveStart } from '../article/text/words.ts'
import type { Span } from '../contracts.ts'

/** Turns to a finding: its sentence comes with it, and what was selected before is let go. */
export function selectFinding(store: ArticleStore, entry: Entry): void {
  batch(() => {
    if (store.finding.value !== entry.id) store.note.value = ''
    store.finding.value = entry.id
    store.evidence.value = null
    store.selection.value = null
    store.tab.value = 'findings'
    store.sentence.value = sentenceAt(store, entry.start)
  })
}

export function stepFinding(store: ArticleStore, step: 1 | -1): void {
  const entry = entryFrom(store.entries.value, store.finding.value, step)
  if (entry !== undefined) selectFinding(store, entry)
}

/** Goes round the evidence of the selected finding. */
export function stepEvidence(store: ArticleStore, step: 1 | -1): void {
  const total = store.current.value?.finding?.evidence.length ?? 0
  if (total === 0) return
  const at = store.evidence.value
  store.evidence.value = at === null ? (step === 1 ? 0 : total - 1) : (at + step + total) % total
}

export function stepSentence(store: ArticleStore, step: 1 | -1): void {
  const last = store.view.value.verdict.sentences.length - 1
  const at = store.sentence.value
  if (last < 0) return
  batch(() => {
    store.selection.value = null
    store.sentence.value = at === null ? (step === 1 ? 0 : last) : Math.max(0, Math.min(last, at + step))
  })
}

/** Makes the selection a word longer or shorter at one end; the first step selects a word of the sentence or finding. */
export function stretch(store: ArticleStore, edge: 'start' | 'end', step: 1 | -1): void {
  const text = store.view.value.verdict.text.content
  const { value } = store.selection
  if (value === null) {
    const from = selectedSpan(store)
    if (from !== undefined) store.selection.value = firstWord(text, from)
    return
  }
  store.selection.value = edge === 'end' ? moveEnd(text, value, step) : moveStart(text, value, step)
}

/** @returns what a missed finding would be about: the selected words, else the sentence. */
export function selectedSpan(store: ArticleStore): Span | undefined {
  const sentence = store.view.value.verdict.sentences[store.sentence.value ?? -1]
  return store.selection.value ?? (sentence === undefined ? undefined : { start: sentence.start, end: sentence.end })
}

function sentenceAt(store: ArticleStore, offset: number): number | null {
  const index = store.view.value.verdict.sentences.findLastIndex(({ start }) => start <= offset)
  return index === -1 ? null : index
}
