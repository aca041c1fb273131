import type { ArticleView, GivenAnswer, Review } from '../../contracts/index.ts'
import { type NumberedFinding, numberFindings } from '../../marks/index.ts'
import { reviewWords } from '../../messages/index.ts'
import { showDue, showTime } from '../desk/index.ts'
import { beside, indented, type Layout, openPage, type Page } from '../report/index.ts'
import { oneLine } from '../terminal/index.ts'
import { describeGrounds } from './describe-event.ts'

/** How far the review of an article has come: whom it waits for, who has it, every answer, what was decided. */
export function renderReview(view: ArticleView, now: Date, layout: Layout): string {
  const page = openPage(layout)
  const { review, verdict } = view
  const rows = [
    `${page.paint('DESK', ['bold'])}  ${reviewWords('en').stages[review.stage]}`,
    ...indented(oneLine(describeStanding(view, now)), page, 2),
    ...numberFindings(verdict.findings).flatMap((finding) => renderAnswers(finding, review, page)),
    ...renderRest(review, page),
  ]
  return `${rows.map((row) => row.trimEnd()).join('\n')}\n`
}

function describeStanding({ review, lease, isMine, assignee, dueAt, revisions }: ArticleView, now: Date): string {
  return [
    ...(review.stage === 'decided' ? [] : [`due ${showDue(dueAt, now)}`]),
    ...(lease === null ? [] : [`${isMine ? 'you have it' : `${lease.name} has it`} until ${showTime(lease.until)}`]),
    ...(assignee === null ? [] : [`assigned to ${assignee}`]),
    ...(revisions.length > 1 ? [`revision ${revisions.length}`] : []),
    ...(review.sealed ? ['what the first reader said is shown after your own answers'] : []),
  ].join('; ')
}

function renderAnswers({ number, finding }: NumberedFinding, review: Review, page: Page): readonly string[] {
  const answers = review.answers.filter((answer) => answer.finding === finding.id)
  const isWanted = review.unanswered.includes(finding.id)
  const isDisputed = review.disputed.includes(finding.id)
  const label = `[${number}]`
  const said = answers.map((answer) => describeAnswer(answer))
  const open = isDisputed ? ['two readers differ'] : isWanted ? ['wants an answer'] : []
  return [...said, ...open].flatMap((text) => beside(label, oneLine(text), page, 2))
}

function describeAnswer(answer: GivenAnswer): string {
  const { by, at, lapsed } = answer
  const words = [reviewWords('en').answers[answer.answer], ...describeGrounds(answer)].join(', ')
  return `${words}; ${by.name}, ${showTime(at)}${lapsed ? '; its last day is over' : ''}`
}

/** What was said of the article as a whole, in the order in which it was said. */
function renderRest({ additions, corrections, comments, escalation, outcomes }: Review, page: Page): readonly string[] {
  const words = reviewWords('en')
  const said = [
    ...additions.map((one) => toSaid('added', `${one.flag}, ${one.severity}, "${one.quote}"`, one)),
    ...corrections.map((one) => toSaid('role', `${one.from} to ${one.role}`, one)),
    ...comments.map((one) => toSaid('comment', `"${one.text}"`, one)),
    ...(escalation === null ? [] : [toSaid('asks', `for a second reader, "${escalation.note}"`, escalation)]),
    ...outcomes.map((one) => toSaid('outcome', [words.outcomes[one.outcome], ...describeGrounds(one)].join(', '), one)),
  ]
  return said.toSorted((a, b) => a.seq - b.seq).flatMap(({ label, text }) => beside(label, oneLine(text), page, 2))
}

function toSaid(label: string, text: string, { seq, by, at }: Pick<GivenAnswer, 'seq' | 'by' | 'at'>) {
  return { label, seq, text: `${text}; ${by.name}, ${showTime(at)}` }
}
