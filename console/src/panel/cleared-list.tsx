import type { ArticleStore } from '../article/article-store.ts'
import { Quote } from '../shared/quote.tsx'
import { toWords } from '../words/labels.ts'

/** What was let pass, and why: each near miss with the guard that cleared it and the words by which it did. */
export function ClearedList({ store }: { readonly store: ArticleStore }) {
  const { cleared, text } = store.view.value.verdict
  if (cleared.length === 0) {
    return (
      <div class="empty">
        <h2>Nothing was let pass</h2>
        <p>No rule pointed at words that a guard then cleared.</p>
      </div>
    )
  }
  return (
    <div class="scroll" tabIndex={0} role="region" aria-label="What was let pass, and why">
      <ul class="plain near-misses">
        {cleared.map(({ rule, guard, by, start, end }, index) => (
          <li key={index}>
            <button
              type="button"
              aria-current={store.cleared.value === index ? 'true' : undefined}
              onClick={() => {
                store.cleared.value = index
              }}
            >
              <span class="title">{toWords(rule)}</span>
              <Quote text={text.content.slice(start, end)} />
              <span>
                let pass by <b>{toWords(guard)}</b>: <Quote text={text.content.slice(by.start, by.end)} />
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}
