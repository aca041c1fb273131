/** The review API for whoever speaks it: the console, the command, tests. Knows the contracts and `fetch`, nothing else. */
export {
  type Answered,
  createReviewClient,
  type QueueWishes,
  type ReviewClient,
  type Seen,
  type Transport,
} from './review-client.ts'
