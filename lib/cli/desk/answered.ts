import type { Answered } from '../../client/index.ts'
import { CopydeskError, type Problem, ProblemSchema } from '../../contracts/index.ts'
import { describeProblem } from './describe-problem.ts'

/** How an answer against the contract is told from none at all. */
export const AGAINST_CONTRACT = 'AnswerAgainstContract'

/**
 * Takes what the desk answered, or says why it cannot be had.
 * @throws CopydeskError `review-refused`, `article-missing`, `desk-unreachable`, `answer-invalid`, `usage`
 */
export function take<Value>(answered: Answered<Value>): Value {
  const value = takeAnything(answered)
  // Whoever serves a page instead of an answer is no desk.
  if (typeof value === 'string') throw answerInvalid()
  return value
}

/** The same for what is written as text. */
export function takeText(answered: Answered<string>): string {
  const value: unknown = takeAnything(answered)
  if (typeof value !== 'string') throw answerInvalid()
  return value
}

/** @returns a value, or undefined if the desk knows no such article */
export function takeIfThere<Value>(answered: Answered<Value>): Value | undefined {
  return answered.kind === 'problem' && answered.problem.code === 'missing' ? undefined : take(answered)
}

function takeAnything<Value>(answered: Answered<Value>): Value {
  switch (answered.kind) {
    case 'ok':
      return answered.value
    case 'problem':
      throw toError(answered.problem)
    case 'unreachable':
      throw answered.detail === AGAINST_CONTRACT ? answerInvalid() : unreachable(answered.detail)
    default:
      return answered satisfies never
  }
}

function toError(written: Problem): CopydeskError {
  const parsed = ProblemSchema.safeParse(written)
  if (!parsed.success) return answerInvalid()
  const problem = parsed.data
  const { message, hint } = describeProblem(problem)
  return new CopydeskError(CODES[problem.code] ?? 'desk-unreachable', message, { hint })
}

/** Refused: another was first, or it is not yours to do. Everything else is nobody's decision. */
const CODES: Readonly<Record<string, 'review-refused' | 'article-missing' | 'usage'>> = {
  held: 'review-refused',
  stale: 'review-refused',
  forbidden: 'review-refused',
  sealed: 'review-refused',
  invalid: 'review-refused',
  'reused-key': 'review-refused',
  missing: 'article-missing',
  unauthenticated: 'usage',
}

function unreachable(detail: string): CopydeskError {
  return new CopydeskError('desk-unreachable', `the desk does not answer (${detail})`, {
    hint: 'check that it runs, and its address; what you asked for may have been done: look at the article again',
  })
}

function answerInvalid(): CopydeskError {
  return new CopydeskError('answer-invalid', 'the desk answered something else than its contract says', {
    hint: 'check the address; a desk and its command should be of the same version',
  })
}
