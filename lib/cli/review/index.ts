export { describeEvent } from './describe-event.ts'
export { renderReview } from './render-review.ts'
