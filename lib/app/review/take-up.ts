import type { Finding, LedgerEvent, Verdict } from '../../contracts/index.ts'
import type { ReviewRecord } from '../ports/index.ts'
import type { NewEvent } from './chain.ts'
import { compareFindings } from './compare-findings.ts'
import { relocate } from './relocate.ts'
import type { ReviewState } from './state.ts'

const COPYDESK = { id: 'copydesk', name: 'Copydesk', duty: 'system' } as const

/**
 * What Copydesk writes down when a verdict is first reviewed: how its findings differ from those reviewed before, and
 * where what people added stands in the new text.
 * @param before findings of the revision reviewed before; none for the first
 */
export function takeUp(
  record: ReviewRecord,
  state: ReviewState,
  verdict: Verdict,
  before: readonly Finding[],
  at: string,
): NewEvent {
  const { findings, text } = verdict
  return {
    ...referencesOf(record),
    at,
    actor: COPYDESK,
    deed: {
      kind: 'open-revision',
      changes: compareFindings(state.opening?.revision ?? null, before, findings),
      severities: Object.fromEntries(findings.map(({ id, severity }) => [id, severity])),
      moved: findAgain(state, record.events, text.content),
    },
    request: null,
    batch: null,
  }
}

/** What every event says of the verdict it was done on. */
export function referencesOf({ article, revision, hashes }: ReviewRecord) {
  return { article, revision, verdict: hashes.verdict, text: hashes.text, policy: hashes.policy }
}

function findAgain({ additions, corrections }: ReviewState, events: readonly LedgerEvent[], text: string) {
  const quotes = new Map(events.map(({ seq, deed }) => [seq, 'quote' in deed ? deed.quote : '']))
  return [...additions, ...corrections].flatMap(({ seq, start }) => {
    const quote = quotes.get(seq) ?? ''
    const place = relocate(text, quote, start)
    return place === undefined ? [] : [{ seq, start: place, end: place + quote.length }]
  })
}
