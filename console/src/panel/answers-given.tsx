import { UNNUMBERED } from '../article/apply-action.ts'
import type { ArticleStore } from '../article/article-store.ts'
import type { GivenAnswer } from '../contracts.ts'
import { useDesk } from '../desk.ts'
import { ANSWER_LABELS, REASON_LABELS } from '../words/labels.ts'
import { formatInstant } from '../words/times.ts'

/** What people have said of a finding, on this revision and on earlier ones. */
export function AnswersGiven({ store, finding }: { readonly store: ArticleStore; readonly finding: string }) {
  const { review, revision } = store.view.value
  const given = review.answers.filter((answer) => answer.finding === finding)
  return (
    <section class="answers" aria-label="Answers">
      <h3>Answers</h3>
      {review.sealed && <p class="hint">The first reader’s answers are sealed until you have given yours.</p>}
      {given.length === 0 && !review.sealed && <p class="hint">Nobody has answered this yet.</p>}
      <ul class="plain">
        {given.map((answer) => (
          <Given key={`${answer.seq} ${answer.by.id}`} answer={answer} isCarried={answer.revision !== revision} />
        ))}
      </ul>
    </section>
  )
}

function Given({ answer, isCarried }: { readonly answer: GivenAnswer; readonly isCarried: boolean }) {
  const { now } = useDesk()
  return (
    <li class={answer.lapsed ? 'is-lapsed' : undefined}>
      <b>{ANSWER_LABELS[answer.answer]}</b>
      {answer.reason !== undefined && `: ${REASON_LABELS[answer.reason]}`}
      {answer.until !== undefined && ` until ${answer.until}`}
      <small>
        {answer.by.name}, {answer.seq === UNNUMBERED ? 'being sent' : formatInstant(answer.at, now.value)}
        {isCarried && ` · carried over from revision ${answer.revision.slice(0, 12)}`}
        {answer.lapsed && ' · this waiver has lapsed'}
      </small>
      {answer.note !== undefined && <p dir="auto">{answer.note}</p>}
    </li>
  )
}
