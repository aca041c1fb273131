/** The review API over the Web's own Request and Response: whoever serves HTTP serves it. */
export { createJwtIdentity, type Identified, type Identify, type JwtTrust } from './identity/index.ts'
export type { AnsweredRequest, Failure } from './log.ts'
export { createReviewApi, type ReviewApi, type ReviewApiOptions } from './review-api.ts'
