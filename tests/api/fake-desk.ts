import type { Desk } from '../../lib/app/index.ts'
import { actor, articleView, dashboard, golden, lease, ledger, page, reviewView, verdict } from './sample-views.ts'

/** A desk that says yes to everything, except where told otherwise. */
export function createFakeDesk(otherwise: Partial<Desk> = {}): Desk {
  const done = async <Value>(value: Value) => ({ kind: 'done', value, replayed: false }) as const
  const found = async <Value>(value: Value) => ({ kind: 'found', value }) as const
  const listed = async <Value>(value: Value) => ({ kind: 'listed', value }) as const
  return {
    queue: () => listed(page),
    counts: async () => ({ open: COUNTS, oldest: null, overdue: false }),
    next: () => listed(articleView),
    article: () => found(articleView),
    revision: () => found(verdict),
    claim: () => done(reviewView),
    renew: () => done(lease),
    skip: () => done(reviewView),
    act: () => done(reviewView),
    draft: (_person, _article, text) => found({ text }),
    ledger: () => found(ledger),
    report: () => found(REPORT),
    labels: () => listed({ articles: [], next: null }),
    preview: () => listed({ matches: [], articles: 0, next: null }),
    bulk: async () => ({ batch: 'b-1', outcomes: [{ kind: 'missing', article: actor.id }] }),
    dashboard: async () => dashboard,
    goldens: () => listed({ goldens: [golden], next: null }),
    seedGolden: () => done(golden),
    ...otherwise,
  }
}

export const REPORT = '<!doctype html><title>Report</title><style>p { margin: 0 }</style><p>Nordvik</p>'

const zero = { count: 0, atLeast: false }
const COUNTS = { info: zero, low: zero, medium: zero, high: zero, critical: zero, none: zero }
