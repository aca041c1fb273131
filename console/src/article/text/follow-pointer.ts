import { selectFinding } from '../../commands/attention.ts'
import type { ArticleStore } from '../article-store.ts'
import type { Entry } from '../entries.ts'
import { toSpan } from './dom-offsets.ts'
import { trimSpan } from './words.ts'

/**
 * Takes clicks on marks and sentences, and selections made with the pointer.
 * @returns a function that stops it
 */
export function followPointer(root: HTMLElement, store: ArticleStore): () => void {
  const onClick = (event: MouseEvent): void => {
    const isSelecting = getSelection()?.isCollapsed === false
    if (isSelecting || !(event.target instanceof Element)) return
    const entry = entryAt(store, event.target.closest('[data-mark]'))
    const sentence = event.target.closest('[data-sentence]')?.getAttribute('data-sentence') ?? null
    store.selection.value = null
    if (entry !== undefined) selectFinding(store, entry)
    else if (sentence !== null) store.sentence.value = Number(sentence)
  }
  const onSelection = (): void => {
    const selection = getSelection()
    if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return
    const span = toSpan(root, selection.getRangeAt(0))
    const trimmed = span === undefined ? undefined : trimSpan(store.view.value.verdict.text.content, span)
    const { value } = store.selection
    if (trimmed === undefined || (value?.start === trimmed.start && value.end === trimmed.end)) return
    pending = trimmed
  }
  let pending: { readonly start: number; readonly end: number } | undefined
  const onRelease = (): void => {
    if (pending !== undefined) store.selection.value = pending
    pending = undefined
  }
  root.addEventListener('click', onClick)
  document.addEventListener('selectionchange', onSelection)
  document.addEventListener('pointerup', onRelease)
  document.addEventListener('keyup', onRelease)
  return () => {
    root.removeEventListener('click', onClick)
    document.removeEventListener('selectionchange', onSelection)
    document.removeEventListener('pointerup', onRelease)
    document.removeEventListener('keyup', onRelease)
  }
}

/** The finding of a mark: the shortest first, and the next one with each further click. */
function entryAt(store: ArticleStore, mark: Element | null): Entry | undefined {
  const ids = new Set((mark?.getAttribute('data-mark') ?? '').split(' '))
  const over = store.entries.value
    .filter(({ id }) => ids.has(id))
    .toSorted((a, b) => a.end - a.start - (b.end - b.start))
  const at = over.findIndex(({ id }) => id === store.finding.value)
  return over[(at + 1) % over.length]
}
