import type { Answered, ReviewClient } from '../../../lib/client/index.ts'
import type { Action, Actor, ArticleView, ReviewView } from '../contracts.ts'
import { applyAction } from './apply-action.ts'

/** What to send: an action, or one that only the article as it will be then can name. */
export type Deed = Action | { readonly kind: 'undo-last' } | { readonly kind: 'redo-last' } | { readonly kind: 'skip' }

/** Something a person did that the server has not confirmed yet. */
export interface Wish {
  /** Idempotency key. */
  readonly key: string
  readonly deed: Deed
  readonly at: string
  /** Set with the first try: every further one sends the same. */
  readonly sent?: Sent
}

export interface Sent {
  readonly version: string
  /** Missing if the deed is no action, or there was nothing left to do. */
  readonly action: Action | undefined
}

/** @returns what a deed sends to an article as it is now. */
export function toSent(deed: Deed, view: ArticleView): Sent {
  return { version: view.version, action: toAction(deed, view) }
}

/** @returns undefined if there is nothing to ask for, such as an undo with nothing left to undo. */
export async function request(
  client: ReviewClient,
  id: string,
  { deed, key }: Wish,
  { version, action }: Sent,
): Promise<Answered<ReviewView> | undefined> {
  if (deed.kind === 'skip') return client.skip({ id, version }, key)
  return action === undefined ? undefined : client.act({ id, version }, action, key)
}

/** @returns the article as it will be once a wish is done. */
export function preview(view: ArticleView, { deed, sent, at }: Wish, viewer: Actor): ArticleView {
  const action = sent?.action ?? (isLazy(deed) ? undefined : deed)
  return action === undefined ? view : applyAction(view, action, viewer, at)
}

function toAction(deed: Deed, { review }: ArticleView): Action | undefined {
  if (deed.kind === 'skip') return undefined
  if (!isLazy(deed)) return deed
  const seq = deed.kind === 'undo-last' ? review.undo : review.redo
  return seq === null ? undefined : { kind: 'undo', seq }
}

function isLazy(deed: Deed): deed is Exclude<Deed, Action> {
  return deed.kind === 'undo-last' || deed.kind === 'redo-last' || deed.kind === 'skip'
}
