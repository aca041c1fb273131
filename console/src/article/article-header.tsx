import type { ReadonlySignal } from '@preact/signals'
import type { ArticleView } from '../contracts.ts'
import { hasDuty } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { CommandButton } from '../shared/command-button.tsx'
import { SafeText } from '../shared/quote.tsx'
import { nameArticle } from '../words/article-name.ts'
import { summarise } from '../words/counting.ts'
import { DISPOSITION_LABELS, OUTCOME_DONE, STAGE_LABELS } from '../words/labels.ts'
import { formatDue, formatLeft } from '../words/times.ts'
import { ArticleMenu } from './article-menu.tsx'
import type { ArticleStore } from './article-store.ts'
import { ViewOptions } from './view-options.tsx'

/** What the article is, in one line, and whose. */
export function ArticleHeader({ store }: { readonly store: ArticleStore }) {
  const view = store.view.value
  return (
    <header class="article-head">
      <div class="title-row">
        <h1 dir="auto">
          <SafeText text={nameArticle(view.article)} />
        </h1>
        <ArticleMenu store={store} />
        <HoldBadge store={store} />
      </div>
      <p class="summary">
        <span class={`disposition is-${view.verdict.disposition}`}>{DISPOSITION_LABELS[view.verdict.disposition]}</span>{' '}
        {summarise(view)}
      </p>
      <Standing view={view} now={useDesk().now} />
      <ChangesLine view={view} />
    </header>
  )
}

function HoldBadge({ store }: { readonly store: ArticleStore }) {
  const { now, session, dialog } = useDesk()
  const hold = store.hold.value
  if (hold.kind === 'mine') return <span class="badge is-mine">yours, {formatLeft(hold.until, now.value)}</span>
  if (hold.kind === 'held') {
    return (
      <span class="hold">
        <span class="badge is-held">
          claimed by {hold.by}, {formatLeft(hold.until, now.value)}
        </span>
        {hasDuty(session.duty, 'lead') && (
          <button type="button" class="button" onClick={() => (dialog.value = 'take-over')}>
            Take over
          </button>
        )}
      </span>
    )
  }
  return <span class="badge">{hold.kind === 'free' ? 'nobody’s' : 'read only'}</span>
}

function Standing({ view, now }: { readonly view: ArticleView; readonly now: ReadonlySignal<number> }) {
  const { session, dialog } = useDesk()
  const due = formatDue(view.dueAt, now.value)
  const outcome = view.review.outcomes.at(-1)
  const isDecided = view.review.stage === 'decided'
  return (
    <div class="standing">
      {view.publisher !== '' && <span>{view.publisher}</span>}
      <span>{STAGE_LABELS[view.review.stage]}</span>
      {isDecided && outcome !== undefined && (
        <span>
          {OUTCOME_DONE[outcome.outcome]} by {outcome.by.name}
        </span>
      )}
      {!isDecided && <span class={due.isOverdue ? 'is-overdue' : undefined}>{due.text}</span>}
      <span>{view.assignee === null ? 'assigned to nobody' : `assigned to ${view.assignee}`}</span>
      {hasDuty(session.duty, 'lead') && !isDecided && (
        <button type="button" class="link" onClick={() => (dialog.value = 'assign')}>
          Assign
        </button>
      )}
      {view.review.sealed && <span class="is-sealed">second reading: the first answers are sealed</span>}
      {view.review.escalation !== null && <span>escalated by {view.review.escalation.by.name}</span>}
      <ViewOptions />
    </div>
  )
}

function ChangesLine({ view: { changes } }: { readonly view: ArticleView }) {
  if (changes === null) return null
  const parts = [
    [changes.new.length, 'new'],
    [changes.changed.length, 'changed'],
    [changes.gone.length, 'gone'],
    [changes.kept.length, 'kept'],
  ] as const
  return (
    <p class="changes">
      Since the revision reviewed before:{' '}
      {parts
        .filter(([number]) => number > 0)
        .map(([number, word]) => `${number} ${word}`)
        .join(', ')}
      <CommandButton command="changes" tone="quiet" label="Changed since" />
    </p>
  )
}
