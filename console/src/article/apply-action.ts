import type { Action, Actor, ArticleView, Review } from '../contracts.ts'

/** Stands for the number of an event that the server has not numbered yet. */
export const UNNUMBERED = Number.MAX_SAFE_INTEGER

/**
 * Shows what an action will have done before the server has said so. What it will refuse or work out itself, such as the
 * stage, stays as it is.
 * @param at instant of the action, as the server writes instants
 */
export function applyAction(view: ArticleView, action: Action, by: Actor, at: string): ArticleView {
  const done: Done = { seq: UNNUMBERED, by, at }
  if (action.kind === 'assign') return { ...view, assignee: action.to }
  return { ...view, review: applyToReview(view, action, done) }
}

interface Done {
  readonly seq: number
  readonly by: Actor
  readonly at: string
}

function applyToReview(view: ArticleView, action: Exclude<Action, { kind: 'assign' }>, done: Done): Review {
  const { review } = view
  switch (action.kind) {
    case 'answer':
      return applyAnswer(view, action, done)
    case 'correct-role':
      return { ...review, corrections: [...review.corrections, toCorrection(view, action, done)] }
    case 'add-finding':
      return { ...review, additions: [...review.additions, toAddition(view, action, done)] }
    case 'comment':
      return { ...review, comments: [...review.comments, { ...done, text: action.text }] }
    case 'escalate':
      return { ...review, escalation: { ...done, note: action.note } }
    case 'decide':
      return { ...review, outcomes: [...review.outcomes, { ...done, ...withoutKind(action) }] }
    case 'undo':
      return takeBack(review, action.seq)
    default:
      return action satisfies never
  }
}

function applyAnswer(view: ArticleView, action: Extract<Action, { kind: 'answer' }>, done: Done): Review {
  const { review, revision } = view
  const others = review.answers.filter(({ finding, by }) => finding !== action.finding || by.id !== done.by.id)
  return {
    ...review,
    answers: [...others, { ...done, ...withoutKind(action), revision, lapsed: false }],
    unanswered: review.unanswered.filter((finding) => finding !== action.finding),
  }
}

function toCorrection(view: ArticleView, action: Extract<Action, { kind: 'correct-role' }>, done: Done) {
  const { start, end, role } = action
  const sentence = view.verdict.sentences.find((each) => each.start === start && each.end === end)
  return { ...done, start, end, role, from: sentence?.role ?? role }
}

function toAddition(view: ArticleView, action: Extract<Action, { kind: 'add-finding' }>, done: Done) {
  const { start, end } = action
  const quote = view.verdict.text.content.slice(start, end)
  return { ...done, ...withoutKind(action), id: `added-${start}-${end}-${action.flag}`, quote }
}

/** What the number stood for is gone; what it had replaced only the server knows. */
function takeBack(review: Review, seq: number): Review {
  const isLeft = (event: { readonly seq: number }): boolean => event.seq !== seq
  return {
    ...review,
    escalation: review.escalation?.seq === seq ? null : review.escalation,
    answers: review.answers.filter(isLeft),
    corrections: review.corrections.filter(isLeft),
    additions: review.additions.filter(isLeft),
    comments: review.comments.filter(isLeft),
    outcomes: review.outcomes.filter(isLeft),
  }
}

function withoutKind<Some extends { readonly kind: string }>(action: Some): Omit<Some, 'kind'> {
  const { kind: _, ...rest } = action
  return rest
}
