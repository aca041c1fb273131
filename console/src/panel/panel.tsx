import type { ArticleStore } from '../article/article-store.ts'
import { Argument } from './argument.tsx'
import { ClearedList } from './cleared-list.tsx'
import { Comments } from './comments.tsx'
import { Decisions } from './decisions.tsx'
import { FindingList } from './finding-list.tsx'
import { History } from './history.tsx'

/** What is said about the article, why, and what people have answered. */
export function Panel({ store }: { readonly store: ArticleStore }) {
  const tab = store.tab.value
  const { verdict, events } = store.view.value
  return (
    <aside class="panel" aria-label="Findings">
      <div class="tabs" role="tablist" aria-label="Findings, near misses, history">
        <Tab store={store} name="findings" label="Findings" count={store.entries.value.length} />
        <Tab store={store} name="cleared" label="Let pass" count={verdict.cleared.length} />
        <Tab store={store} name="history" label="History" count={events.length} />
      </div>
      <div class="tab-panel" role="tabpanel" id="tab-panel" aria-labelledby={`tab-${tab}`}>
        {tab === 'findings' && (
          <>
            <FindingList store={store} />
            <div class="scroll" tabIndex={0} role="region" aria-label="Argument of the selected finding">
              <Argument store={store} />
              <Comments store={store} />
            </div>
          </>
        )}
        {tab === 'cleared' && <ClearedList store={store} />}
        {tab === 'history' && <History store={store} />}
      </div>
      <Decisions store={store} />
    </aside>
  )
}

interface TabProps {
  readonly store: ArticleStore
  readonly name: ArticleStore['tab']['value']
  readonly label: string
  readonly count: number
}

const ORDER = ['findings', 'cleared', 'history'] as const

function Tab({ store, name, label, count }: TabProps) {
  const isOpen = store.tab.value === name
  const move = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0
    const next = ORDER[(ORDER.indexOf(name) + step + ORDER.length) % ORDER.length]
    if (step === 0 || event.shiftKey || next === undefined) return
    event.preventDefault()
    store.tab.value = next
    document.getElementById(`tab-${next}`)?.focus()
  }
  return (
    <button
      type="button"
      role="tab"
      id={`tab-${name}`}
      aria-selected={isOpen}
      aria-controls="tab-panel"
      tabIndex={isOpen ? 0 : -1}
      onClick={() => {
        store.tab.value = name
      }}
      onKeyDown={move}
    >
      {label} <span class="figure">{count}</span>
    </button>
  )
}
