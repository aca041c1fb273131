import type { Deed, LedgerEvent } from '../contracts/index.ts'
import { describeReason } from '../messages/index.ts'
import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showEvent } from './people.ts'

/** What somebody has done, with what it was done to. */
export function describeDeed({ deed, batch }: LedgerEvent, dossier: Dossier): Markup {
  const bulk = batch === null ? '' : ', with others in one request'
  return html`${dossier.words.deeds[deed.kind]}${describeObject(deed, dossier)}${bulk}`
}

/** Why: the reason in words, until when, and the note. */
export function describeGrounds(deed: Deed): Markup {
  const reason = 'reason' in deed ? describeReason(deed.reason, 'en') : undefined
  const until = 'until' in deed ? `until ${deed.until}` : undefined
  const note = 'note' in deed ? deed.note : deed.kind === 'comment' ? deed.text : undefined
  const facts = [reason, until].filter((fact) => fact !== undefined).join(', ')
  const written = note === undefined ? undefined : html`<span class="note" dir="auto">${note}</span>`
  return html`${facts}${facts === '' || written === undefined ? undefined : html`<br>`}${written}`
}

function describeObject(deed: Deed, dossier: Dossier): Markup {
  const { words } = dossier
  switch (deed.kind) {
    case 'open-revision':
      return html`: ${describeOpening(deed)}`
    case 'answer':
      return html`: ${nameFinding(deed.finding, dossier)}, <strong>${words.answers[deed.answer]}</strong>`
    case 'correct-role':
      return html`: ${deed.from} to <strong>${deed.role}</strong>, <q dir="auto">${shorten(deed.quote)}</q>`
    case 'add-finding':
      return html`: ${nameFinding(deed.id, dossier)}, ${deed.flag}, ${deed.severity}, <q dir="auto">${shorten(deed.quote)}</q>`
    case 'decide':
      return html`: <strong>${words.outcomes[deed.outcome]}</strong>`
    case 'undo':
      return html`: ${showEvent(deed.seq)}`
    case 'assign':
      return deed.to === null ? html`: to nobody` : html`: to <bdi>${deed.to}</bdi>`
    case 'take-over':
      return html`: from <bdi>${deed.from.name}</bdi>`
    case 'comment':
    case 'escalate':
    case 'skip':
      return html``
    default:
      return deed satisfies never
  }
}

function describeOpening({ severities, changes }: Extract<Deed, { kind: 'open-revision' }>): string {
  const count = Object.keys(severities).length
  const findings = count === 1 ? '1 finding' : `${count} findings`
  return changes.from === null ? findings : `${findings}, ${changes.new.length} of them new`
}

/** By its number on this page, or by its fingerprint if it belongs to another revision. */
function nameFinding(id: string, { names }: Dossier): Markup {
  const name = names.get(id)
  return name === undefined ? html`<code>${id}</code>` : html`<a href="#finding-${name}">${name}</a>`
}

/** A row of the table says which words; the section above says all of them. */
function shorten(quote: string): string {
  const characters = Array.from(quote.slice(0, 2 * LONGEST))
  return characters.length <= LONGEST ? quote : `${characters.slice(0, LONGEST).join('')}…`
}

const LONGEST = 80
