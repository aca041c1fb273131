import { createHash } from 'node:crypto'
import type { HeldLease, NextReview, ReviewChange, ReviewRecord, Tally, VerdictRecord } from '../../lib/app/index.ts'
import type {
  Actor,
  Deed,
  Disposition,
  Finding,
  LedgerEvent,
  Outcome,
  Severity,
  Stage,
  Verdict,
} from '../../lib/contracts/index.ts'

/** A time on a day of ours, so many seconds after ten. */
export function at(seconds: number): string {
  return new Date(Date.parse('2026-03-02T10:00:00.000Z') + seconds * 1000).toISOString()
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

export interface Judged {
  readonly sequencer?: string
  readonly judgedAt?: string
  readonly disposition?: Disposition
  /** One finding each. */
  readonly severities?: readonly Severity[]
  readonly rules?: readonly string[]
  readonly language?: string
  readonly text?: string
  /** Makes it another verdict on the same text. */
  readonly documents?: number
}

/** A verdict as moderation files it, made up. */
export function recordOf(article: string, judged: Judged = {}): VerdictRecord {
  const { sequencer = '01', judgedAt = at(0) } = judged
  const upload = { bucket: 'intake', article, versionId: 'v1', sequencer: sequencer.padEnd(40, '0') }
  return { upload, verdict: verdictOf(article, judged), judgedAt }
}

function verdictOf(article: string, judged: Judged): Verdict {
  const { disposition = 'review', severities = ['high'], language = 'en', documents = 0 } = judged
  const { text = `Halden Ferries sold ${article.length} tickets.`, rules = [] } = judged
  const engine = {
    version: '1.0.0',
    model: { id: 'roles', sha256: sha256('model') },
    pack: { id: 'finance-promo', version: '1', sha256: sha256('pack') },
    evidence: { documents, sha256: documents === 0 ? null : sha256(`evidence ${documents}`) },
  }
  return {
    schema: 'copydesk.verdict/1',
    source: { uri: `s3://intake/${article}`, mediaType: 'text/plain', bytes: text.length, sha256: sha256(text) },
    text: { language, characters: text.length, sha256: sha256(text), content: text },
    engine,
    disposition,
    reasons: [],
    shares: { report: 1, opinion: 0, promo: 0, label: 0, notice: 0, furniture: 0 },
    sentences: [{ start: 0, end: text.length, role: 'report', confidence: 0.9 }],
    segments: [{ start: 0, end: text.length, kind: 'editorial' }],
    claims: [],
    findings: severities.map((severity, index) => findingOf(severity, rules[index] ?? 'urgency-pressure', index)),
    cleared: [],
  }
}

function findingOf(severity: Severity, rule: string, index: number): Finding {
  return {
    id: sha256(`${rule} ${index}`).slice(0, 16),
    rule,
    flag: 'urgency',
    severity,
    start: 0,
    end: 6,
    quote: 'Halden',
    message: 'Presses the reader.',
    why: 'It leaves no time to think.',
    clearedBy: 'A date that binds the seller.',
    fix: 'Say until when.',
    citations: [],
    // In this order: what comes back must be the same to the letter.
    evidence: [{ start: 0, end: 6, note: 'A name.', code: 'name', values: { zeta: 1, alpha: 'x' } }],
    argument: { guards: ['negated'], nearestSource: null, measured: null },
  }
}

export const ANNA: Actor = { id: 'anna', name: 'Anna', duty: 'reviewer' }
export const BORIS: Actor = { id: 'boris', name: 'Boris', duty: 'lead' }
const SYSTEM: Actor = { id: 'copydesk', name: 'Copydesk', duty: 'system' }

export const COMMENT: Deed = { kind: 'comment', text: 'Seen.' }
export const CONFIRM: Deed = { kind: 'answer', answer: 'confirm', finding: '0123456789abcdef' }

/** The next events of a ledger, chained. @param salt tells changes apart that say the same */
export function eventsOf(record: ReviewRecord, deeds: readonly Deed[], { by = ANNA, salt = '' } = {}): LedgerEvent[] {
  const events = [...record.events]
  for (const deed of deeds) events.push(eventOf(record, events, deed, { by, salt }))
  return events.slice(record.events.length)
}

function eventOf(
  record: ReviewRecord,
  before: readonly LedgerEvent[],
  deed: Deed,
  { by, salt }: { by: Actor; salt: string },
): LedgerEvent {
  const event: Omit<LedgerEvent, 'hash'> = {
    schema: 'copydesk.ledger/1',
    article: record.article,
    seq: before.length + 1,
    previous: before.at(-1)?.hash ?? null,
    at: at(before.length),
    actor: deed.kind === 'open-revision' ? SYSTEM : by,
    deed,
    revision: record.revision,
    verdict: record.hashes.verdict,
    text: record.hashes.text,
    policy: record.hashes.policy,
    request: { key: salt, sha256: sha256(salt) },
    batch: null,
  }
  return { ...event, hash: hashOf(event) }
}

/** Any hash will do for a store; this one takes everything in that a test could lose. */
export function hashOf({ seq, previous, deed, request, actor }: Omit<LedgerEvent, 'hash'>): string {
  return sha256(JSON.stringify([seq, previous, deed?.kind, request?.key, actor?.id]))
}

export const TALLY: Tally = {
  judgedAt: at(0),
  waitedMs: 1000,
  rules: { 'urgency-pressure': [1, 0, 0] },
  second: null,
  golden: null,
  skipped: 0,
}

export function leaseOf(id: string, until = at(600)): HeldLease {
  return { id, holder: 'anna', name: 'Anna', since: at(0), until }
}

/** A change to an article as it was read, in which only what is named is another. */
export function changeOf(record: ReviewRecord, change: Partial<Omit<ReviewChange, 'record' | 'next'>> & Partial<Next>) {
  const { events = [], lease = 'same', ...next } = change
  const { stage = 'first', escalated = false, decided, held = record.lease, assignee = record.assignee } = next
  const decision = decided === undefined ? null : { outcome: decided.outcome, at: decided.at, tally: TALLY }
  const after: NextReview = { lease: held, assignee, stage: decided ? 'decided' : stage, escalated, decision }
  return { record, events, lease, next: after }
}

interface Next {
  readonly held: HeldLease | null
  readonly assignee: string | null
  readonly stage: Stage
  readonly escalated: boolean
  readonly decided: { readonly outcome: Outcome; readonly at: string }
}
