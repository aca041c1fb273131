/** Every way to be refused: the status it comes with, and what it means. */
export const PROBLEMS = {
  malformed: { status: 400, title: 'The request cannot be read' },
  unauthenticated: { status: 401, title: 'Nobody we know is asking' },
  forbidden: { status: 403, title: 'The asker may not do this' },
  sealed: { status: 403, title: 'The asker may not see this yet' },
  missing: { status: 404, title: 'There is no such thing' },
  'wrong-method': { status: 405, title: 'That cannot be done here' },
  held: { status: 409, title: 'The article is not held by the asker' },
  stale: { status: 412, title: 'The article is no longer as the asker saw it' },
  'too-large': { status: 413, title: 'The request is too large' },
  'wrong-type': { status: 415, title: 'The body is of a type that is not taken' },
  invalid: { status: 422, title: 'The request makes no sense here' },
  'reused-key': { status: 422, title: 'The idempotency key belongs to another request' },
  'version-required': { status: 428, title: 'The request does not say on which version it is based' },
  'too-many-requests': { status: 429, title: 'The asker asks too often' },
  internal: { status: 500, title: 'Something broke on our side' },
  'store-unavailable': { status: 503, title: 'A service we depend on does not answer' },
} as const

export type ProblemCode = keyof typeof PROBLEMS
