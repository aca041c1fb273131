import { sha256 } from '../../lib/adapters/node/index.ts'
import type { ReviewRecord } from '../../lib/app/ports/index.ts'
import { chainEvents } from '../../lib/app/review/chain.ts'
import { caseOf, type DeskPorts } from '../../lib/app/review/open-case.ts'
import { viewReview } from '../../lib/app/review/view.ts'
import type { Actor, ArticleView, Deed, LedgerEvent, Verdict } from '../../lib/contracts/index.ts'

export const MIRA = { id: 'mira', name: 'Mira Holm', duty: 'reviewer' } as const
export const JON = { id: 'jon', name: 'Jon Berg', duty: 'lead' } as const

/** A deed and whose it is. */
export type Done = readonly [Actor, Deed]

export interface SampleReview {
  readonly view: ArticleView
  readonly ledger: readonly LedgerEvent[]
}

/** A verdict taken up for review, and what people did then, a minute apart; as a lead sees it. */
export async function reviewOf(
  verdict: Verdict,
  deeds: readonly Done[],
  { article = 'articles/nordvik.txt', now = '2026-03-02T12:00:00.000Z' }: { article?: string; now?: string } = {},
): Promise<SampleReview> {
  const record = recordOf(verdict, article)
  const ports = portsOf(verdict)
  const opened = await caseOf(record, ports)
  const { text, policy, verdict: hash } = record.hashes
  const events = deeds.map(([actor, deed], index) => ({
    article,
    at: new Date(Date.parse(START) + (index + 1) * 60_000).toISOString(),
    actor,
    deed,
    revision: record.revision,
    verdict: hash,
    text,
    policy,
    request: { key: `key-${index}`, sha256: sha256(Buffer.from(`request ${index}`)) },
    batch: null,
  }))
  const ledger = [...opened.opening, ...chainEvents(opened.opening, events, sha256)]
  const open = await caseOf({ ...record, events: ledger }, ports)
  const view = viewReview(open, JON, now, ledger)
  return { ledger, view: { ...view, verdict, gone: [], draft: '' } }
}

const START = '2026-03-02T09:00:00.000Z'

function recordOf(verdict: Verdict, article: string): ReviewRecord {
  return {
    article,
    publisher: 'nordvik.example',
    bucket: 'intake',
    disposition: verdict.disposition,
    severity: 'high',
    revision: '0000000000000001-3f9ab2c1',
    judgedAt: '2026-03-02T08:59:00.000Z',
    waitingSince: '2026-03-02T08:59:00.000Z',
    hashes: {
      verdict: sha256(Buffer.from(JSON.stringify(verdict))),
      text: verdict.text.sha256,
      policy: verdict.engine.pack.sha256,
    },
    assignee: null,
    lease: null,
    events: [],
  }
}

function portsOf(verdict: Verdict): DeskPorts {
  const unused = (): never => {
    throw new Error('a sample review reads nothing but its verdict')
  }
  return {
    reviews: {
      find: unused,
      commit: unused,
      renew: unused,
      scan: unused,
      count: unused,
      findingsOf: unused,
      keepDraft: unused,
      findDraft: unused,
    },
    verdicts: { find: async () => verdict },
    goldens: { keep: unused, find: unused, list: unused },
    submission: { submit: unused },
    clock: () => new Date(START),
    newId: unused,
    sha256,
    fourEyes: null,
  }
}
