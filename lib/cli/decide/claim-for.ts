import type { ReviewClient } from '../../client/index.ts'
import { CopydeskError, type ReviewView } from '../../contracts/index.ts'
import { reviewWords } from '../../messages/index.ts'
import { take } from '../desk/index.ts'
import type { LeaseWish } from './read-wish.ts'

/**
 * Makes an article the asker's, unless it is already; the events are those that were added by it. One that is not theirs to decide is left to whoever it waits for.
 * @throws CopydeskError `review-refused` and those of `take`
 */
export async function claimFor(desk: ReviewClient, opened: ReviewView, wish: LeaseWish): Promise<ReviewView> {
  if (!opened.mayAct && !wish.takeOver) throw notYourTurn(opened)
  return opened.isMine ? { ...opened, events: [] } : take(await desk.claim(opened, wish))
}

function notYourTurn({ review }: ReviewView): CopydeskError {
  const stage = reviewWords('en').stages[review.stage]
  const message = review.stage === 'decided' ? 'the article is decided' : `it is not your turn: the article ${stage}`
  const hint = review.stage === 'decided' ? 'whoever decided, or a lead, can take that back with --undo' : 'leave it'
  return new CopydeskError('review-refused', message, { hint })
}
