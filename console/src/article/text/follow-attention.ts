import { effect } from '@preact/signals'
import type { Preferences } from '../../shell/preferences.ts'
import type { ArticleStore } from '../article-store.ts'
import type { Standing } from '../entries.ts'
import { toRange } from './dom-offsets.ts'
import { clearedId, evidenceId, guardId } from './marks.ts'

/**
 * Keeps classes of the text as attention moves: what is selected, its evidence, what is answered.
 * @returns a function that stops it
 */
export function followAttention(root: HTMLElement, store: ArticleStore, preferences: Preferences): () => void {
  const pieces = indexPieces(root)
  const of = (ids: readonly string[]): readonly HTMLElement[] => ids.flatMap((id) => pieces.get(id) ?? [])
  const stops = [
    followClass('is-selected', () => of(selectedIds(store))),
    followClass('is-evidence', () => of(evidenceIds(store))),
    followClass('is-current', () => of(currentEvidence(store))),
    followClass('is-answered', () => of(answeredIds(store))),
    followClass('is-focused', () => sentenceElements(root, store.sentence.value)),
    effect(() => {
      root.classList.toggle('shows-near-misses', preferences.showsCleared.value || store.tab.value === 'cleared')
    }),
    effect(() => show(root, firstToShow(root, store, of))),
    effect(() => mirrorSelection(root, store)),
  ]
  return () => {
    for (const stop of stops) stop()
  }
}

function indexPieces(root: HTMLElement): ReadonlyMap<string, readonly HTMLElement[]> {
  const pieces = new Map<string, HTMLElement[]>()
  for (const element of root.querySelectorAll<HTMLElement>('[data-mark]')) {
    for (const id of (element.dataset['mark'] ?? '').split(' ')) {
      const own = pieces.get(id)
      if (own === undefined) pieces.set(id, [element])
      else own.push(element)
    }
  }
  return pieces
}

function followClass(name: string, find: () => readonly HTMLElement[]): () => void {
  let before: readonly HTMLElement[] = []
  return effect(() => {
    const now = find()
    for (const element of before) element.classList.remove(name)
    for (const element of now) element.classList.add(name)
    before = now
  })
}

function selectedIds({ tab, finding, cleared }: ArticleStore): readonly string[] {
  if (tab.value === 'cleared') return cleared.value === null ? [] : [clearedId(cleared.value)]
  return finding.value === null ? [] : [finding.value]
}

function evidenceIds(store: ArticleStore): readonly string[] {
  const { tab, cleared } = store
  if (tab.value === 'cleared') return cleared.value === null ? [] : [guardId(cleared.value)]
  const finding = store.current.value?.finding
  return finding?.evidence.map((_, index) => evidenceId(finding.id, index)) ?? []
}

function currentEvidence({ finding, evidence }: ArticleStore): readonly string[] {
  return finding.value === null || evidence.value === null ? [] : [evidenceId(finding.value, evidence.value)]
}

function answeredIds(store: ArticleStore): readonly string[] {
  return [...store.standings.value].filter(([, standing]) => isAnswer(standing)).map(([id]) => id)
}

function isAnswer(standing: Standing): boolean {
  return standing !== 'to-answer' && standing !== 'disputed'
}

function sentenceElements(root: HTMLElement, index: number | null): readonly HTMLElement[] {
  return index === null ? [] : [...root.querySelectorAll<HTMLElement>(`[data-sentence="${index}"]`)]
}

type Finder = (ids: readonly string[]) => readonly HTMLElement[]

function firstToShow(root: HTMLElement, store: ArticleStore, of: Finder): HTMLElement | undefined {
  const [evidence] = of(currentEvidence(store))
  const [selected] = of(selectedIds(store))
  const [sentence] = sentenceElements(root, store.sentence.value)
  const isElsewhere = selected !== undefined && sentence !== undefined && !sentence.contains(selected)
  return evidence ?? (isElsewhere && store.tab.value === 'findings' ? sentence : (selected ?? sentence))
}

/** Scrolls only if there is need, and at once: who presses a key again and again wants no animation. */
function show(root: HTMLElement, element: HTMLElement | undefined): void {
  const view = root.closest('[data-scrolls]')
  if (element === undefined || view === null) return
  const [outer, inner] = [view.getBoundingClientRect(), element.getBoundingClientRect()]
  const margin = Math.min(120, outer.height / 4)
  const isInside = inner.top >= outer.top + margin && inner.bottom <= outer.bottom - margin
  if (!isInside) element.scrollIntoView({ block: 'center' })
}

function mirrorSelection(root: HTMLElement, { selection }: ArticleStore): void {
  const shown = getSelection()
  const isOurs = shown !== null && shown.rangeCount > 0 && root.contains(shown.anchorNode)
  const range = selection.value === null ? undefined : toRange(root, selection.value)
  if (range === undefined) {
    if (isOurs && !shown.isCollapsed) shown.removeAllRanges()
    return
  }
  if (isOurs && isSame(shown.getRangeAt(0), range)) return
  shown?.removeAllRanges()
  shown?.addRange(range)
}

function isSame(one: Range, other: Range): boolean {
  return (
    one.compareBoundaryPoints(Range.START_TO_START, other) === 0 &&
    one.compareBoundaryPoints(Range.END_TO_END, other) === 0
  )
}
