import type {
  Actor,
  ArticleView,
  Dashboard,
  Golden,
  Lease,
  LedgerEvent,
  LedgerExport,
  QueuePage,
  ReviewView,
} from '../../lib/contracts/index.ts'
import { toArticleId } from '../../lib/contracts/index.ts'
import { makeVerdict, PITCH } from '../cli/sample-verdict.ts'

export const article = 'articles/nordvik ferries.txt'
export const id = toArticleId(article)
export const version = '3.1-a5f0'

const at = '2026-03-02T09:00:00.000Z'
const hash = '0'.repeat(64)
const revision = '0000000000000001-5a3c'

export const actor: Actor = { id: 'u-holm', name: 'Mira Holm', duty: 'reviewer' }
export const lease: Lease = { holder: actor.id, name: actor.name, since: at, until: '2026-03-02T09:10:00.000Z' }
export const verdict = makeVerdict(PITCH)

export const event: LedgerEvent = {
  schema: 'copydesk.ledger/1',
  article,
  seq: 1,
  previous: null,
  at,
  actor,
  deed: { kind: 'comment', text: '=HYPERLINK("http://example.test"), she said' },
  revision,
  verdict: hash,
  text: hash,
  policy: hash,
  request: { key: 'key-00000001', sha256: hash },
  batch: null,
  hash,
}

export const reviewView: ReviewView = {
  id,
  article,
  publisher: 'articles',
  version,
  revision,
  judgedAt: at,
  waitingSince: at,
  dueAt: '2026-03-02T13:00:00.000Z',
  assignee: null,
  lease,
  isMine: true,
  mayAct: true,
  review: {
    stage: 'first',
    escalation: null,
    answers: [],
    corrections: [],
    additions: [],
    comments: [],
    outcomes: [],
    unanswered: [],
    disputed: [],
    sealed: false,
    undo: null,
    redo: null,
  },
  changes: null,
  revisions: [{ revision, openedAt: at }],
  events: [event],
}

export const articleView: ArticleView = { ...reviewView, verdict, gone: [], draft: '' }

export const page: QueuePage = { items: [], next: null, looked: 0 }

export const ledger: LedgerExport = {
  schema: 'copydesk.ledger-export/1',
  article,
  exportedAt: at,
  head: { seq: 1, hash },
  events: [event],
}

export const golden: Golden = {
  article: 'articles/golden/one.txt',
  of: article,
  seededAt: at,
  seededBy: { ...actor, duty: 'lead' },
  answers: {},
  outcome: 'release',
  result: null,
}

const none = { right: 0, said: 0, low: 0, high: 1 }

export const dashboard: Dashboard = {
  from: '2026-02-17',
  to: '2026-03-02',
  complete: true,
  volume: [],
  ages: { waiting: [{ upToHours: null, count: 0 }], medianHoursToDecide: null },
  dispositions: { clear: 0, review: 0, hold: 0, abstain: 0 },
  outcomes: { release: 0, 'release-with-changes': 0, reject: 0 },
  precision: [],
  agreement: { secondReadings: none, golden: [] },
  skipped: 0,
}
