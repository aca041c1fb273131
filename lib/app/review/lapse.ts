import type { GivenAnswer } from '../../contracts/index.ts'

/** A waiver holds until its last day is over, UTC. */
export function hasLapsed(answer: Pick<GivenAnswer, 'answer' | 'until'>, now: string): boolean {
  return answer.until !== undefined && now.slice(0, 10) > answer.until
}
