import type {
  AnnouncedItem,
  Announcement,
  ArticleReleased,
  DecisionMade,
  FormerItem,
  LedgerEvent,
  VerdictIssued,
} from '../../contracts/index.ts'
import type { Sha256 } from '../../engine/index.ts'
import { eventsBetween, lastEvent } from './pending-events.ts'

/**
 * What there is to announce of one change to the item of an article, in order. It follows from the two images alone: told
 * of the same change again, it gives the same announcements with the same ids.
 * @param before undefined if the article had no verdict yet
 * @throws CopydeskError `store-corrupt` if the events of the change cannot be read
 */
export function announce(
  before: FormerItem | undefined,
  after: AnnouncedItem,
  sha256: Sha256,
): readonly Announcement[] {
  const events = eventsBetween(before, after)
  return [
    ...(isOtherVerdict(before, after) ? [verdictIssued(before, after, sha256)] : []),
    ...events.flatMap((event) => decisionMade(event, after, sha256)),
    ...(isReleasedAnew(before, after) ? [articleReleased(after, sha256)] : []),
  ]
}

/** The same verdict filed at another time counts as another: it reopens the article just the same. */
function isOtherVerdict(before: FormerItem | undefined, after: AnnouncedItem): boolean {
  return before?.revision !== after.revision || before.judgedAt !== after.judgedAt
}

function verdictIssued(before: FormerItem | undefined, after: AnnouncedItem, sha256: Sha256): VerdictIssued {
  const place = { rank: 0, at: after.judgedAt, ledger: headOf(after) }
  return {
    schema: 'copydesk.verdict-issued/1',
    ...commonTo(after, place, 'VerdictIssued', sha256),
    replaces: before?.revision ?? null,
    severity: after.severity,
    findingCounts: after.findingCounts,
    rules: after.rules,
    reasons: after.reasons.map(({ code }) => code),
    language: after.language,
    characters: after.characters,
    shares: after.shares,
    engine: after.engine,
  }
}

/** Of the events of a ledger, those that decide are told: comments, corrections and who has the article are not. */
function decisionMade(event: LedgerEvent, after: AnnouncedItem, sha256: Sha256): DecisionMade[] {
  const { deed, actor, at, seq, hash } = event
  const kind = DECIDING.find((candidate) => candidate === deed.kind)
  if (kind === undefined) return []
  const common = commonTo(after, { rank: 1, at, ledger: { seq, hash } }, 'DecisionMade', sha256)
  return [
    {
      schema: 'copydesk.decision-made/1',
      ...common,
      deed: kind,
      finding: deed.kind === 'answer' ? deed.finding : null,
      undoes: deed.kind === 'undo' ? deed.seq : null,
      by: { id: actor.id, duty: actor.duty },
      stage: after.stage,
      outcome: after.decision?.outcome ?? null,
    },
  ]
}

const DECIDING = ['answer', 'decide', 'escalate', 'undo'] as const

/** A decision stands only when nobody has to look any more. One taken back and restored releases the article again. */
function isReleasedAnew(before: FormerItem | undefined, { decision, revision }: AnnouncedItem): boolean {
  if (decision === undefined || decision.outcome === 'reject') return false
  const known = before?.revision === revision ? before.decision : undefined
  return known?.outcome !== decision.outcome || known.at !== decision.at
}

function articleReleased(after: AnnouncedItem, sha256: Sha256): ArticleReleased {
  const last = lastEvent(after)
  const outcome = after.decision?.outcome === 'release-with-changes' ? 'release-with-changes' : 'release'
  const place = { rank: 2, at: last.at, ledger: headOf(after) }
  return {
    schema: 'copydesk.article-released/1',
    ...commonTo(after, place, 'ArticleReleased', sha256),
    outcome,
    by: { id: last.actor.id, duty: last.actor.duty },
  }
}

interface Place {
  /** Tells announcements of one change apart that stand at the same event. */
  readonly rank: number
  readonly at: string
  readonly ledger: Announcement['ledger']
}

function commonTo(after: AnnouncedItem, { rank, at, ledger }: Place, kind: string, sha256: Sha256) {
  const { article, bucket, versionId = null, sequencer, revision, judgedAt, disposition, source, engine } = after
  const order = `${sequencer}#${judgedAt}#${String(ledger.seq).padStart(8, '0')}#${rank}`
  return {
    id: sha256(new TextEncoder().encode(JSON.stringify([kind, article, revision, order]))),
    order,
    at,
    article,
    upload: { bucket, versionId, sequencer },
    revision,
    disposition,
    hashes: {
      source: source.sha256,
      text: after.textSha256,
      verdict: after.verdictSha256,
      policy: engine.pack.sha256,
    },
    ledger,
  }
}

function headOf({ seq = 0, head }: AnnouncedItem): Announcement['ledger'] {
  return { seq, hash: head ?? null }
}
