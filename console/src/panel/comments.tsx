import type { ArticleStore } from '../article/article-store.ts'
import { useDesk } from '../desk.ts'
import { formatInstant } from '../words/times.ts'

/** What people have written about the article as a whole. */
export function Comments({ store }: { readonly store: ArticleStore }) {
  const { now } = useDesk()
  const { comments, escalation } = store.view.value.review
  const written = [
    ...(escalation === null ? [] : [{ ...escalation, text: `Escalated: ${escalation.note}` }]),
    ...comments,
  ]
  if (written.length === 0) return null
  return (
    <section class="answers" aria-label="Comments">
      <h2>Comments</h2>
      <ul class="plain">
        {written.map(({ seq, by, at, text }, index) => (
          <li key={`${seq} ${index}`}>
            <p dir="auto">{text}</p>
            <small>
              {by.name}, {formatInstant(at, now.value)}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
