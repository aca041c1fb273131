import type { Answered } from '../../../lib/client/index.ts'

/** @returns why something was not had or not done, in words. */
export function whyNot(answered: Exclude<Answered<unknown>, { kind: 'ok' }>): string {
  return answered.kind === 'problem' ? answered.problem.detail : 'The API cannot be reached.'
}
