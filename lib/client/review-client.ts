import type {
  Action,
  ArticleView,
  BulkPreview,
  BulkQuery,
  BulkRequest,
  BulkResult,
  Dashboard,
  Golden,
  LabelledArticle,
  Lease,
  LedgerExport,
  OperationName,
  QueueCounts,
  QueuePage,
  QueueQuery,
  ReviewView,
  Session,
  TakeOver,
  Verdict,
} from '../contracts/index.ts'
import { type Answered, createSend, type Transport } from './send.ts'

export type { Answered, Transport } from './send.ts'

/** Filters of a list; what is left out filters nothing. */
export type QueueWishes = Partial<QueueQuery>

/** An article as it was last seen: its id, and the version a change is based on. */
export interface Seen {
  readonly id: string
  readonly version: string
}

/** The review API, one method an operation. Nothing is thrown for what a server can answer; see `Answered`. */
export interface ReviewClient {
  session(): Promise<Answered<Session>>
  queue(wishes: QueueWishes): Promise<Answered<QueuePage>>
  counts(): Promise<Answered<QueueCounts>>
  /** @returns the next article, opened for the asker, or null if there is none. */
  next(wishes: QueueWishes): Promise<Answered<ArticleView | null>>
  article(id: string): Promise<Answered<ArticleView>>
  revision(id: string, revision: string): Promise<Answered<Verdict>>
  claim(seen: Seen, takeOver?: Partial<TakeOver>): Promise<Answered<ReviewView>>
  renew(id: string): Promise<Answered<Lease>>
  skip(seen: Seen, key: string): Promise<Answered<ReviewView>>
  /** @param key idempotency key: the same for every try of one action */
  act(seen: Seen, action: Action, key: string): Promise<Answered<ReviewView>>
  draft(id: string, text: string): Promise<Answered<{ text: string }>>
  ledger(id: string): Promise<Answered<LedgerExport>>
  ledgerCsv(id: string): Promise<Answered<string>>
  report(id: string): Promise<Answered<string>>
  labels(cursor?: string): Promise<Answered<{ articles: LabelledArticle[]; next: string | null }>>
  preview(query: BulkQuery): Promise<Answered<BulkPreview>>
  bulk(request: BulkRequest, key: string): Promise<Answered<BulkResult>>
  dashboard(days: number): Promise<Answered<Dashboard>>
  goldens(cursor?: string): Promise<Answered<{ goldens: Golden[]; next: string | null }>>
  seedGolden(article: string, key: string): Promise<Answered<Golden>>
}

/** Speaks the review API over `fetch`; the same in the console, the command and tests. */
export function createReviewClient(transport: Transport): ReviewClient {
  const send = createSend(transport)
  const get = <Value>(operation: OperationName, path: string, query: object = {}): Promise<Answered<Value>> =>
    send(operation, { method: 'GET', path: path + toQuery(query) })
  return {
    session: () => get('session', '/v1/session'),
    queue: (wishes) => get('queue', '/v1/queue', wishes),
    counts: () => get('counts', '/v1/queue/counts'),
    next: (body) => send('next', { method: 'POST', path: '/v1/queue/next', body, key: transport.newKey() }),
    article: (id) => get('article', at(id)),
    revision: (id, revision) => get('revision', at(id, `/revisions/${encodeURIComponent(revision)}`)),
    claim: ({ id, version }, body = {}) =>
      send('claim', { method: 'POST', path: at(id, '/lease'), body, version, key: transport.newKey() }),
    renew: (id) => send('renew', { method: 'PUT', path: at(id, '/lease'), key: transport.newKey() }),
    skip: ({ id, version }, key) => send('skip', { method: 'DELETE', path: at(id, '/lease'), version, key }),
    act: ({ id, version }, body, key) => send('act', { method: 'POST', path: at(id, '/actions'), body, version, key }),
    draft: (id, text) =>
      send('draft', { method: 'PUT', path: at(id, '/draft'), body: { text }, key: transport.newKey() }),
    ledger: (id) => get('ledger', at(id, '/ledger')),
    ledgerCsv: (id) => send('ledger', { method: 'GET', path: at(id, '/ledger?format=csv'), takes: 'text/csv' }),
    report: (id) => send('report', { method: 'GET', path: at(id, '/report'), takes: 'text/html' }),
    labels: (cursor) => get('labels', '/v1/labels', { cursor }),
    preview: (query) => get('preview', '/v1/bulk', query),
    bulk: (body, key) => send('bulk', { method: 'POST', path: '/v1/bulk', body, key }),
    dashboard: (days) => get('dashboard', '/v1/dashboard', { days }),
    goldens: (cursor) => get('goldens', '/v1/goldens', { cursor }),
    seedGolden: (article, key) => send('seedGolden', { method: 'POST', path: '/v1/goldens', body: { article }, key }),
  }
}

function at(id: string, rest = ''): string {
  return `/v1/articles/${id}${rest}`
}

function toQuery(values: object): string {
  const query = new URLSearchParams()
  for (const [name, value] of Object.entries(values)) if (value !== undefined) query.set(name, String(value))
  return query.size === 0 ? '' : `?${query.toString()}`
}
