import type { ArticleView, Duty } from '../contracts.ts'
import { hasDuty } from '../contracts.ts'

/** Whose an article is, as it matters to who looks at it. */
export type Hold =
  | { readonly kind: 'mine'; readonly until: string }
  | { readonly kind: 'held'; readonly by: string; readonly until: string }
  /** It was the viewer's and is no longer. */
  | { readonly kind: 'lost'; readonly to: string | null }
  | { readonly kind: 'free' }
  /** Decided, another's turn, or the viewer may only read. */
  | { readonly kind: 'closed' }

/**
 * @param wasMine true if the viewer held it in this tab
 * @param now milliseconds since the epoch
 */
export function holdOf(view: ArticleView, duty: Duty, wasMine: boolean, now: number): Hold {
  const { lease } = view
  const isRunning = lease !== null && Date.parse(lease.until) > now
  if (!hasDuty(duty, 'reviewer') || !view.mayAct) return { kind: 'closed' }
  if (isRunning && view.isMine) return { kind: 'mine', until: lease.until }
  if (wasMine) return { kind: 'lost', to: isRunning ? lease.name : null }
  return isRunning ? { kind: 'held', by: lease.name, until: lease.until } : { kind: 'free' }
}
