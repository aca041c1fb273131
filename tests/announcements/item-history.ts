import { sha256 } from '../../lib/adapters/node/index.ts'
import { announce, type Change } from '../../lib/app/index.ts'
import { chainEvents } from '../../lib/app/review/chain.ts'
import type {
  Actor,
  AnnouncedItem,
  Announcement,
  Deed,
  LedgerEvent,
  Outcome,
  Stage,
} from '../../lib/contracts/index.ts'
import { CLEO, hashOf } from './people.ts'

/** What happens to the item of an article. */
export type Step =
  | { readonly kind: 'verdict'; readonly sequencer: string; readonly judgedAt: string; readonly words?: string }
  | {
      readonly kind: 'commit'
      readonly deeds: readonly Deed[]
      readonly by?: Actor
      readonly stage?: Stage
      /** Stands after the step; `null` takes back the one there is. */
      readonly decision?: { readonly outcome: Outcome; readonly at: string } | null
    }
  /** Changes nothing that is announced, as the renewal of a lease does. */
  | { readonly kind: 'lease' }

/** The item of an article as it goes through these steps; each change holds it before and after. */
export function changesOf(steps: readonly Step[], article = 'articles/harbour/brindle.txt'): readonly Change[] {
  const changes: Change[] = []
  let item: AnnouncedItem | undefined
  const ledger: LedgerEvent[] = []
  for (const [index, step] of steps.entries()) {
    const before = item
    if (step.kind === 'verdict') item = withVerdict(before, step, article)
    if (step.kind === 'commit' && before !== undefined) {
      const events = eventsOf(before, ledger, step)
      ledger.push(...events)
      item = withCommit(before, events, step)
    }
    if (item !== undefined) changes.push({ kind: 'change', id: String(100 + index), before, after: item })
  }
  return changes
}

/** Announces one change after the other. */
export function announceAll(changes: readonly Change[]): readonly Announcement[] {
  return changes.flatMap((change) => (change.kind === 'change' ? announce(change.before, change.after, sha256) : []))
}

type VerdictStep = Extract<Step, { kind: 'verdict' }>
type CommitStep = Extract<Step, { kind: 'commit' }>

function withVerdict(before: AnnouncedItem | undefined, step: VerdictStep, article: string): AnnouncedItem {
  const { sequencer, judgedAt, words = 'Tarn Marine sold 40 boats.' } = step
  const verdictSha256 = hashOf(`${sequencer} ${words}`)
  const { seq, head, pending } = before ?? {}
  return {
    article,
    bucket: 'intake',
    versionId: 'v1',
    sequencer: sequencer.padEnd(40, '0'),
    revision: `${sequencer}-${verdictSha256.slice(0, 16)}`,
    judgedAt,
    disposition: 'review',
    severity: 'high',
    reasons: [{ code: 'urgency-pressure', message: words, finding: 'a'.repeat(16) }],
    shares: { report: 1, opinion: 0, promo: 0, label: 0, notice: 0, furniture: 0 },
    findingCounts: { info: 0, low: 0, medium: 0, high: 1, critical: 0 },
    rules: ['urgency-pressure'],
    language: 'en',
    characters: words.length,
    textSha256: hashOf(words),
    verdictSha256,
    source: { uri: `s3://intake/${article}`, mediaType: 'text/plain', bytes: words.length, sha256: hashOf(words) },
    engine: {
      version: '1.0.0',
      model: { id: 'roles', sha256: hashOf('model') },
      pack: { id: 'finance-promo', version: '1', sha256: hashOf('pack') },
      evidence: { documents: 0, sha256: null },
    },
    stage: 'first',
    decision: undefined,
    ...(seq !== undefined && { seq }),
    ...(head !== undefined && { head }),
    ...(pending !== undefined && { pending }),
  }
}

function eventsOf(item: AnnouncedItem, ledger: readonly LedgerEvent[], { deeds, by = CLEO }: CommitStep) {
  const { article, revision, verdictSha256: verdict, textSha256: text } = item
  const common = { article, actor: by, revision, verdict, text, policy: item.engine.pack.sha256 }
  const added = deeds.map((deed, index) => {
    const at = new Date(Date.UTC(2026, 10, 2, 9, ledger.length + index)).toISOString()
    return { ...common, at, deed, request: null, batch: null }
  })
  return chainEvents(ledger, added, sha256)
}

function withCommit(before: AnnouncedItem, events: readonly LedgerEvent[], step: CommitStep): AnnouncedItem {
  const decision = step.decision === undefined ? before.decision : (step.decision ?? undefined)
  const stage = step.stage ?? (decision === undefined ? 'first' : 'decided')
  const last = events.at(-1)
  const ledger = last && { seq: last.seq, head: last.hash, pending: events.map((event) => JSON.stringify(event)) }
  return { ...before, ...ledger, decision, stage }
}
