import { sha256 } from '../../lib/adapters/node/index.ts'
import { chainEvents, type NewEvent } from '../../lib/app/review/chain.ts'
import type { Actor, Deed, LedgerEvent, Severity } from '../../lib/contracts/index.ts'

export const ANA: Actor = { id: 'ana', name: 'Ana', duty: 'reviewer' }
export const BEN: Actor = { id: 'ben', name: 'Ben', duty: 'reviewer' }
export const CLEO: Actor = { id: 'cleo', name: 'Cleo', duty: 'lead' }
export const COPYDESK: Actor = { id: 'copydesk', name: 'Copydesk', duty: 'system' }

export const ARTICLE = 'articles/harbour/brindle.txt'

/** A fingerprint that is easy to tell. */
export function idOf(letter: string): string {
  return letter.repeat(16)
}

/** A ledger of what people did, each as `[who, what]`; the revision is `r1` until another is opened. */
export function ledgerOf(...deeds: readonly (readonly [Actor, Deed, string?])[]): readonly LedgerEvent[] {
  let revision = 'r1'
  const events = deeds.map(([actor, deed, taken], index): NewEvent => {
    revision = taken ?? revision
    const at = new Date(Date.UTC(2026, 10, 2, 9, index)).toISOString()
    const [verdict = '', text = '', policy = ''] = ['v', 't', 'p'].map((what) => sha256(Buffer.from(what + revision)))
    return { article: ARTICLE, at, actor, deed, revision, verdict, text, policy, request: null, batch: null }
  })
  return chainEvents([], events, sha256)
}

/** That a verdict with these findings was taken up. */
export function opened(
  severities: Readonly<Record<string, Severity>>,
  changes: Partial<Extract<Deed, { kind: 'open-revision' }>['changes']> = {},
  moved: Extract<Deed, { kind: 'open-revision' }>['moved'] = [],
): Deed {
  const none = { from: null, kept: [], new: [], gone: [], changed: [] }
  return { kind: 'open-revision', severities, beyond: 0, changes: { ...none, ...changes }, moved }
}

export function confirmed(finding: string): Deed {
  return { kind: 'answer', finding, answer: 'confirm' }
}

export function dismissed(finding: string): Deed {
  return { kind: 'answer', finding, answer: 'not-an-issue', reason: 'misread' }
}

export const RELEASE: Deed = { kind: 'decide', outcome: 'release' }
export const REJECT: Deed = { kind: 'decide', outcome: 'reject', reason: 'misleading' }
