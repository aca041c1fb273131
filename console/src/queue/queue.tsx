import { useEffect } from 'preact/hooks'
import type { QueueItem } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { bindingOf } from '../keys/index.ts'
import { CommandButton } from '../shared/command-button.tsx'
import { Keys } from '../shared/keys.tsx'
import { Counts } from './counts.tsx'
import { FilterBar } from './filter-bar.tsx'
import { QueueRow } from './queue-row.tsx'

/** The list of articles, beside the one that is open or on a screen of its own. */
export function Queue({ current }: { readonly current?: string }) {
  const { preferences, queue } = useDesk()
  const isOpen = preferences.isQueueOpen.value || current === undefined
  useEffect(() => {
    if (queue.items.value.length === 0) void queue.load()
  }, [])
  return (
    <nav class={`queue${current === undefined ? ' is-alone' : ''}`} aria-label="Queue">
      {current !== undefined && (
        <button
          type="button"
          class="button quiet fold"
          aria-expanded={isOpen}
          aria-label={isOpen ? 'Fold the queue' : 'Unfold the queue'}
          onClick={() => (preferences.isQueueOpen.value = !isOpen)}
        >
          <span aria-hidden="true">{isOpen ? '‹' : '›'}</span>
        </button>
      )}
      {isOpen && (
        <>
          <Counts isNarrow={current !== undefined} />
          <FilterBar isNarrow={current !== undefined} />
          <List current={current} />
        </>
      )}
    </nav>
  )
}

function List({ current }: { readonly current: string | undefined }) {
  const { queue } = useDesk()
  const items = queue.items.value
  const state = queue.state.value
  if (state === 'loading' && items.length === 0) return <Skeleton />
  if (state === 'failed' && items.length === 0) return <Failed />
  if (items.length === 0) return <Empty />
  return (
    <div class="scroll" data-scrolls>
      <ul class="plain items">
        {items.map((item: QueueItem) => (
          <QueueRow key={item.id} item={item} isCurrent={item.id === current} />
        ))}
      </ul>
      {queue.hasMore.value && (
        <button type="button" class="button more" onClick={() => void queue.loadMore()} aria-busy={state === 'loading'}>
          {state === 'loading' ? 'Loading' : 'Load more'}
        </button>
      )}
    </div>
  )
}

function Empty() {
  const { queue } = useDesk()
  const isFiltered = Object.keys(queue.filters.value).length > 1
  const isOpen = queue.filters.value.shelf === 'open'
  return (
    <div class="empty">
      <h2>{isFiltered ? 'Nothing fits' : isOpen ? 'Nothing waits' : 'Nothing here'}</h2>
      <p>
        {isFiltered
          ? 'No article fits these filters.'
          : isOpen
            ? 'Every article has been decided. New ones show up here by themselves.'
            : 'No article has come here yet.'}
      </p>
      {queue.hasMore.value && (
        <button type="button" class="button" onClick={() => void queue.loadMore()}>
          Look further
        </button>
      )}
    </div>
  )
}

function Failed() {
  const { queue } = useDesk()
  return (
    <div class="empty" role="alert">
      <h2>The queue could not be loaded</h2>
      <p>{queue.trouble.value}</p>
      <button type="button" class="button" onClick={() => void queue.load()}>
        Try again
      </button>
    </div>
  )
}

function Skeleton() {
  return (
    <div class="skeleton" role="status" aria-label="The queue is loading">
      {Array.from({ length: 8 }, (_, index) => (
        <i key={index} />
      ))}
    </div>
  )
}

/** The queue on a screen of its own. */
export function QueueScreen() {
  const { articles, queue } = useDesk()
  useEffect(() => {
    document.title = 'Queue · Copydesk'
    articles.close()
    void queue.load()
    void queue.refreshCounts()
  }, [])
  return (
    <main class="queue-screen">
      <div class="screen-head">
        <h1>Queue</h1>
        <p class="hint">
          Gravest and longest waiting first. <Keys keys={bindingOf('open-next').keys} /> opens the first one nobody has.
        </p>
        <CommandButton command="open-next" tone="main" />
      </div>
      <Queue />
    </main>
  )
}
