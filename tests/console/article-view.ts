import type { ArticleView, Finding, Review, Verdict } from '../../lib/contracts/index.ts'

export const VIEWER = { id: 'mara', name: 'Mara', duty: 'reviewer' } as const

export const TEXT = 'Shares of Ostwerk rose 4%.\nBuy now \u{1F680} before Friday. Analysts disagree.\r\n\r\nAd\n'

/** A finding on the first place where `quote` stands in the text. */
export function finding(id: string, quote: string, more: Partial<Finding> = {}): Finding {
  const start = TEXT.indexOf(quote)
  return {
    id,
    rule: 'urgency-pressure',
    flag: 'urgency',
    severity: 'high',
    start,
    end: start + quote.length,
    quote,
    message: '',
    why: '',
    clearedBy: '',
    fix: '',
    citations: [],
    evidence: [],
    argument: { guards: [], nearestSource: null, measured: null },
    ...more,
  }
}

export const FINDINGS: readonly Finding[] = [finding('f1', 'Buy now \u{1F680}'), finding('f2', 'before Friday')]

/** An article of four sentences, the middle one an unlabelled advertisement. */
export function articleView(more: Differences = {}): ArticleView {
  const { review, verdict, ...rest } = more
  return { ...VIEW, ...rest, review: { ...REVIEW, ...review }, verdict: { ...VERDICT, ...verdict } }
}

type Differences = Partial<Omit<ArticleView, 'review' | 'verdict'>> & {
  readonly review?: Partial<Review>
  readonly verdict?: Partial<Verdict>
}

function span(quote: string) {
  const start = TEXT.indexOf(quote)
  return { start, end: start + quote.length }
}

const VERDICT: Verdict = {
  schema: 'copydesk.verdict/1',
  source: { uri: 'a.txt', mediaType: 'text/plain', bytes: 0, sha256: null },
  text: { language: 'en', characters: TEXT.length, sha256: '0'.repeat(64), content: TEXT },
  engine: {
    version: '1',
    model: { id: 'm', sha256: '0'.repeat(64) },
    pack: { id: 'finance-promo', version: '1.4.0', sha256: '0'.repeat(64) },
    evidence: { documents: 0, sha256: null },
  },
  disposition: 'review',
  reasons: [],
  shares: { report: 0.914, opinion: 0, promo: 0.08, label: 0, notice: 0, furniture: 0 },
  sentences: [
    { ...span('Shares of Ostwerk rose 4%.'), role: 'report', confidence: 0.9 },
    { ...span('Buy now \u{1F680} before Friday.'), role: 'promo', confidence: 0.9 },
    { ...span('Analysts disagree.'), role: 'report', confidence: 0.9 },
    { ...span('Ad'), role: 'label', confidence: 0.9 },
  ],
  segments: [
    { ...span('Shares of Ostwerk rose 4%.'), kind: 'editorial' },
    { ...span('Buy now \u{1F680} before Friday.'), kind: 'ad', labelled: false },
    { start: span('Analysts disagree.').start, end: TEXT.length, kind: 'editorial' },
  ],
  claims: [],
  findings: [...FINDINGS],
  cleared: [],
}

const REVIEW: Review = {
  stage: 'first',
  escalation: null,
  answers: [],
  corrections: [],
  additions: [],
  comments: [],
  outcomes: [],
  unanswered: ['f1', 'f2'],
  disputed: [],
  sealed: false,
  undo: null,
  redo: null,
}

const VIEW: ArticleView = {
  id: 'YQ',
  article: 'articles/a.txt',
  publisher: 'Daily Ledger',
  version: 'v1',
  revision: 'r1',
  judgedAt: '2026-03-02T09:00:00.000Z',
  waitingSince: '2026-03-02T09:00:00.000Z',
  dueAt: '2026-03-02T13:00:00.000Z',
  assignee: null,
  lease: null,
  isMine: true,
  mayAct: true,
  verdict: VERDICT,
  review: REVIEW,
  changes: null,
  gone: [],
  revisions: [],
  events: [],
  draft: '',
}
