import type { AnswerWish } from '../commands/deeds.ts'
import type { Deed } from '../contracts.ts'
import { count } from './counting.ts'
import { ANSWER_LABELS, OUTCOME_DONE, REASON_LABELS, toWords } from './labels.ts'

/**
 * Says what an event of the ledger says somebody did, to follow their name.
 * @param nameFinding the words for a finding, by its id
 */
export function tellDeed(deed: Deed, nameFinding: (id: string) => string): string {
  switch (deed.kind) {
    case 'open-revision':
      return `took up a verdict with ${count(Object.keys(deed.severities).length, 'finding')}`
    case 'answer':
      return `answered ${nameFinding(deed.finding)}: ${tellAnswer(deed)}`
    case 'correct-role':
      return `changed the role of “${shorten(deed.quote)}” from ${deed.from} to ${deed.role}`
    case 'add-finding':
      return `added a finding, ${toWords(deed.flag)}, ${deed.severity}: “${shorten(deed.quote)}”${noted(deed.note)}`
    case 'comment':
      return `commented: ${deed.text}`
    case 'escalate':
      return `escalated: ${deed.note}`
    case 'decide':
      return `decided: ${OUTCOME_DONE[deed.outcome]}${because(deed)}${noted(deed.note)}`
    case 'undo':
      return `took back ${deed.seq}`
    case 'assign':
      return deed.to === null ? 'assigned it to nobody' : `assigned it to ${deed.to}`
    case 'take-over':
      return `took over from ${deed.from.name}${noted(deed.note)}`
    case 'skip':
      return 'skipped'
    default:
      return deed satisfies never
  }
}

/** @returns an answer with its reason, its last day and its note. */
export function tellAnswer(wish: AnswerWish): string {
  return `${ANSWER_LABELS[wish.answer]}${because(wish)}${noted(wish.note)}`
}

function because(deed: AnswerWish | Extract<Deed, { kind: 'decide' }>): string {
  const reason = 'reason' in deed ? ` (${REASON_LABELS[deed.reason]})` : ''
  return 'until' in deed ? `${reason} until ${deed.until}` : reason
}

function noted(note: string | undefined): string {
  return note === undefined ? '' : `. ${note}`
}

function shorten(quote: string): string {
  return quote.length > 60 ? `${quote.slice(0, 60)}…` : quote
}
