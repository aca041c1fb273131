import type { ArticleStore } from '../article/article-store.ts'
import { useDesk } from '../desk.ts'
import { CommandButton } from '../shared/command-button.tsx'
import { OUTCOME_DONE, STAGE_LABELS } from '../words/labels.ts'

/** Every answer and act with its key; what is missing before the article can be finished. */
export function Decisions({ store }: { readonly store: ArticleStore }) {
  const { session } = useDesk()
  const { review } = store.view.value
  const kind = store.hold.value.kind
  if (kind !== 'mine') {
    return (
      <footer class="decisions is-readonly">
        <p>{whyReadOnly(store, session.duty)}</p>
        {kind === 'free' && (
          <button type="button" class="button main" onClick={() => void store.claim()}>
            Claim
          </button>
        )}
        {session.duty !== 'reader' && <CommandButton command="comment" />}
        {review.undo !== null && <CommandButton command="undo" />}
      </footer>
    )
  }
  return (
    <footer class="decisions">
      <div class="row answers-row">
        <CommandButton command="confirm" />
        <CommandButton command="not-an-issue" />
        <CommandButton command="acceptable-here" />
      </div>
      <div class="row">
        <CommandButton command="add-finding" tone="quiet" label="Add finding" />
        <CommandButton command="correct-role" tone="quiet" label="Role" />
        <CommandButton command="comment" tone="quiet" />
        <CommandButton command="escalate" tone="quiet" />
        <CommandButton command="skip" tone="quiet" />
      </div>
      <div class="row finish-row">
        <Progress store={store} />
        <CommandButton command="undo" tone="quiet" />
        <CommandButton command="redo" tone="quiet" />
        <CommandButton command="finish" tone="main" />
      </div>
    </footer>
  )
}

function Progress({ store }: { readonly store: ArticleStore }) {
  const { verdict, review } = store.view.value
  const total = verdict.findings.length
  const left = review.unanswered.length
  const text = left === 0 ? 'All findings answered' : `${left} of ${total} to answer`
  return (
    <div class="progress">
      <progress max={Math.max(1, total)} value={total - left} aria-label="Findings answered" />
      <span role="status">{text}</span>
    </div>
  )
}

function whyReadOnly(store: ArticleStore, duty: string): string {
  const { review } = store.view.value
  const outcome = review.outcomes.at(-1)
  if (review.stage === 'decided')
    return outcome === undefined ? STAGE_LABELS.decided : `${OUTCOME_DONE[outcome.outcome]} by ${outcome.by.name}.`
  if (duty === 'reader') return 'You can read here, and change nothing.'
  const hold = store.hold.value
  if (hold.kind === 'held') return `${hold.by} is deciding this article.`
  return hold.kind === 'lost' ? 'Your hold on this article ran out.' : 'Nobody is deciding this article.'
}
