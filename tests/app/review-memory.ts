import { toItems } from '../../lib/adapters/aws/verdicts/items.ts'
import { isOpen, shelfOf } from '../../lib/adapters/aws/verdicts/shelves.ts'
import {
  type GoldenStore,
  type NextReview,
  type ReviewChange,
  type ReviewRecord,
  type ReviewStore,
  readersOf,
  type SnapshotStore,
  type Submission,
  type VerdictArchive,
  type VerdictStore,
} from '../../lib/app/index.ts'
import type { Golden, Verdict } from '../../lib/contracts/index.ts'
import { type KeptArticle, memoryShelves } from './memory-shelf.ts'

/** What the desk stands on, kept in memory: what a use case of review is tested against. */
export interface ReviewMemory {
  readonly verdicts: VerdictStore
  readonly archive: VerdictArchive
  readonly reviews: ReviewStore
  readonly goldens: GoldenStore
  readonly snapshots: SnapshotStore
  readonly submission: Submission
  /** What was submitted, by article. */
  readonly submitted: ReadonlyMap<string, string>
}

export function createReviewMemory(): ReviewMemory {
  const articles = new Map<string, KeptArticle>()
  const filed = new Map<string, Verdict>()
  const submitted = new Map<string, string>()
  return {
    verdicts: memoryVerdicts(articles, filed),
    archive: { find: async (article, revision) => filed.get(placeOf(article, revision)) },
    reviews: memoryReviews(articles, filed),
    goldens: memoryGoldens(),
    snapshots: memorySnapshots(new Map()),
    submission: { submit: async (article, text) => void submitted.set(article, text) },
    submitted,
  }
}

function placeOf(article: string, revision: string): string {
  return JSON.stringify([article, revision])
}

function memoryVerdicts(articles: Map<string, KeptArticle>, filed: Map<string, Verdict>): VerdictStore {
  return {
    async standing(article) {
      const kept = articles.get(article)
      if (kept === undefined) return undefined
      const { head, next } = kept
      const waits = isOpen(shelfOf(head, next.stage, next.decision?.at))
      const { sequencer, revision, engine } = head
      return { sequencer, revision, evidence: engine.evidence, waitingSince: waits ? head.waitingSince : null }
    },
    async file(record, standing) {
      const { article, sequencer } = record.upload
      const kept = articles.get(article)
      const replaces = standing?.sequencer === sequencer && standing.revision === kept?.head.revision
      const precedes = standing?.sequencer !== sequencer && (kept === undefined || kept.head.sequencer < sequencer)
      if (!replaces && !precedes) return { kind: 'overtaken' }
      const head = toItems(record, standing).current
      const { lease = null, assignee = null } = kept?.next ?? {}
      const next: NextReview = { lease, assignee, stage: 'first', escalated: false, decision: null }
      articles.set(article, { record, head, next, readBy: [], events: kept?.events ?? [] })
      filed.set(placeOf(article, head.revision), record.verdict)
      return { kind: 'filed', revision: head.revision }
    },
    find: async (article) => articles.get(article)?.record,
  }
}

function memoryReviews(articles: Map<string, KeptArticle>, filed: ReadonlyMap<string, Verdict>): ReviewStore {
  const drafts = new Map<string, string>()
  return {
    async find(article) {
      const kept = articles.get(article)
      return kept && toRecord(kept)
    },
    async commit({ record, events, next, ...change }) {
      const kept = articles.get(record.article)
      if (kept === undefined || !isAsRead(kept, { record, events, next, ...change })) return { kind: 'beaten' }
      const ledger = [...kept.events, ...events]
      articles.set(record.article, { ...kept, next, events: ledger, readBy: readersOf(ledger) })
      return { kind: 'committed' }
    },
    async renew(article, lease, until) {
      const kept = articles.get(article)
      if (kept?.next.lease?.id !== lease) return false
      articles.set(article, { ...kept, next: { ...kept.next, lease: { ...kept.next.lease, until } } })
      return true
    },
    ...memoryShelves(articles),
    findingsOf: async (article, revision) => filed.get(placeOf(article, revision))?.findings ?? [],
    keepDraft: async (article, person, text) => void drafts.set(placeOf(article, person), text),
    findDraft: async (article, person) => drafts.get(placeOf(article, person)) ?? '',
  }
}

function isAsRead({ head, next, events }: KeptArticle, { record, lease }: ReviewChange): boolean {
  const sameVerdict = head.revision === record.revision && events.length === record.events.length
  const sameClaim = next.lease?.id === record.lease?.id
  const isEnough = lease === 'same' || next.lease?.until === record.lease?.until
  return sameVerdict && sameClaim && isEnough
}

function toRecord({ head, next, events }: KeptArticle): ReviewRecord {
  const { article, publisher, bucket, disposition, severity, revision, judgedAt, waitingSince } = head
  const hashes = { verdict: head.verdictSha256, text: head.textSha256, policy: head.engine.pack.sha256 }
  const { lease, assignee } = next
  const short = { article, publisher, bucket, disposition, severity, revision, judgedAt, waitingSince }
  return { ...short, hashes, assignee, lease, events }
}

/** Texts by their hash. */
export function memorySnapshots(kept: Map<string, string>): SnapshotStore {
  return {
    keep: async (sha256, text) => void kept.set(sha256, text),
    find: async (sha256) => kept.get(sha256),
  }
}

function memoryGoldens(): GoldenStore {
  const kept = new Map<string, Golden>()
  return {
    keep: async (golden) => void kept.set(golden.article, golden),
    find: async (article) => kept.get(article),
    async list(cursor) {
      const latestFirst = [...kept.values()].toSorted((a, b) => (a.seededAt < b.seededAt ? 1 : -1))
      const start = cursor === undefined ? 0 : latestFirst.findIndex(({ article }) => article === cursor) + 1
      const goldens = latestFirst.slice(start, start + 50)
      const more = latestFirst.length > start + goldens.length
      return { goldens, next: more ? (goldens.at(-1)?.article ?? null) : null }
    },
  }
}
