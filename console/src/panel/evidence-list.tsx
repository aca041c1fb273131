import type { ArticleStore } from '../article/article-store.ts'
import type { Finding } from '../contracts.ts'
import { bindingOf } from '../keys/index.ts'
import { Keys } from '../shared/keys.tsx'
import { Quote } from '../shared/quote.tsx'

/** Further words of the article that speak for the finding, each with what it shows. */
export function EvidenceList({ store, finding }: { readonly store: ArticleStore; readonly finding: Finding }) {
  if (finding.evidence.length === 0) return null
  const text = store.view.value.verdict.text.content
  return (
    <div>
      <dt>
        Evidence <Keys keys={bindingOf('previous-evidence').keys} /> <Keys keys={bindingOf('next-evidence').keys} />
      </dt>
      <dd>
        <ol class="plain evidence">
          {finding.evidence.map(({ start, end, note }, index) => (
            <li key={index}>
              <button
                type="button"
                aria-current={store.evidence.value === index ? 'true' : undefined}
                onClick={() => {
                  store.evidence.value = index
                }}
              >
                <Quote text={shorten(text.slice(start, end))} />
                <small>{note}</small>
              </button>
            </li>
          ))}
        </ol>
      </dd>
    </div>
  )
}

function shorten(text: string): string {
  return text.length > 160 ? `${text.slice(0, 160)}…` : text
}
