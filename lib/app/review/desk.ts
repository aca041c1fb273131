import type {
  Action,
  Actor,
  ArticleView,
  BulkPreview,
  BulkQuery,
  BulkRequest,
  BulkResult,
  Dashboard,
  Duty,
  Golden,
  LabelledArticle,
  Lease,
  LedgerEvent,
  LedgerExport,
  QueueCounts,
  QueuePage,
  QueueQuery,
  ReviewView,
  Stage,
  TakeOver,
  Verdict,
} from '../../contracts/index.ts'

/** Somebody at the desk. */
export type Person = Omit<Actor, 'duty'> & { readonly duty: Duty }

/** What makes a request the same when it is sent again: its idempotency key, and the hash of what it asks. */
export interface RequestMark {
  readonly key: string
  readonly sha256: string
}

/** An article as the asker last saw it. */
export interface Basis {
  readonly article: string
  /** As given in a view. */
  readonly version: string
}

/** How an article stands, for whoever asked for a change that could not be made. */
export interface Current {
  readonly version: string
  readonly revision: string
  readonly stage: Stage
  readonly lease: Lease | null
}

/** The event that came first, without what it says: that may be sealed. */
export type BeatenBy = Pick<LedgerEvent, 'seq' | 'at'> & { readonly kind: string; readonly by: Actor }

/** Why an article could not be changed. */
export type Refusal =
  | { readonly kind: 'missing' }
  /** It is no longer as the asker saw it. */
  | { readonly kind: 'stale'; readonly current: Current; readonly beatenBy: BeatenBy | null }
  /** It is another's, or nobody's where it has to be the asker's. */
  | { readonly kind: 'held'; readonly current: Current }
  /** The asker may not do this, now or at all. */
  | { readonly kind: 'forbidden'; readonly detail: string }
  /** It makes no sense for this article, such as an answer to a finding it does not have. */
  | { readonly kind: 'invalid'; readonly detail: string }
  /** The idempotency key was used for another request. */
  | { readonly kind: 'reused-key' }

/** @param Value what the asker is answered with */
export type Changed<Value> = { readonly kind: 'done'; readonly value: Value; readonly replayed: boolean } | Refusal

/** What was found, or not. */
export type Found<Value> = { readonly kind: 'found'; readonly value: Value } | { readonly kind: 'missing' }

/** A cursor or a filter nobody can use. */
export type Listed<Value> =
  | { readonly kind: 'listed'; readonly value: Value }
  | { readonly kind: 'invalid'; readonly detail: string }

/**
 * Everything people do at the desk. Articles are named by their key; who may do what is decided here, once more than at
 * the gateway. Whatever a person may not see yet is left out of every answer.
 * @throws CopydeskError `store-unavailable`, `store-corrupt`
 */
export interface Desk {
  queue(person: Person, query: QueueQuery): Promise<Listed<QueuePage>>
  counts(): Promise<QueueCounts>
  /** Opens the next article that nobody holds and the person may decide. @returns undefined if there is none */
  next(person: Person, query: QueueQuery): Promise<Listed<ArticleView | undefined>>
  article(person: Person, article: string): Promise<Found<ArticleView>>
  revision(article: string, revision: string): Promise<Found<Verdict>>
  claim(person: Person, basis: Basis, wish: TakeOver, request: RequestMark): Promise<Changed<ReviewView>>
  renew(person: Person, article: string): Promise<Changed<Lease>>
  skip(person: Person, basis: Basis, request: RequestMark): Promise<Changed<ReviewView>>
  act(person: Person, basis: Basis, action: Action, request: RequestMark): Promise<Changed<ReviewView>>
  draft(person: Person, article: string, text: string): Promise<Found<{ text: string }>>
  ledger(person: Person, article: string): Promise<Found<LedgerExport> | { readonly kind: 'sealed' }>
  report(person: Person, article: string): Promise<Found<string> | { readonly kind: 'sealed' }>
  labels(cursor: string | undefined): Promise<Listed<{ articles: LabelledArticle[]; next: string | null }>>
  preview(person: Person, query: BulkQuery): Promise<Listed<BulkPreview>>
  bulk(person: Person, request: BulkRequest, mark: RequestMark): Promise<BulkResult>
  dashboard(person: Person, days: number): Promise<Dashboard>
  goldens(cursor: string | undefined): Promise<Listed<{ goldens: Golden[]; next: string | null }>>
  seedGolden(person: Person, article: string, request: RequestMark): Promise<Changed<Golden>>
}
