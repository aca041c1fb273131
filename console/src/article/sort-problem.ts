import type { ArticleView, Problem } from '../contracts.ts'

/** What to do about a refused request. */
export type ProblemSort =
  /** Nothing is wrong with it; the server has no time, or wants to know who is asking. */
  | 'later'
  /** Only the version is out of date: nobody did anything, the article is as it was. */
  | 'stale'
  /** Somebody or something came first. */
  | 'beaten'
  | 'refused'

export function sortProblem({ status, current, beatenBy }: Problem, view: ArticleView, viewer: string): ProblemSort {
  if (status === 401 || status === 429 || status >= 500) return 'later'
  if (status !== 409 && status !== 412) return 'refused'
  const isUnchanged =
    current !== undefined &&
    current.version !== view.version &&
    current.revision === view.revision &&
    current.stage === view.review.stage &&
    current.lease?.holder === viewer &&
    (beatenBy === undefined || beatenBy === null)
  return status === 412 && isUnchanged ? 'stale' : 'beaten'
}
