import { describeReason } from '../messages/index.ts'
import { type Dossier, type EventOf, eventsOf } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showDone, showEvent, showNote } from './people.ts'

/** Every decision on the article, of whichever revision, also those taken back. */
export function renderOutcomes(dossier: Dossier): Markup {
  const decided = eventsOf(dossier.ledger, 'decide')
  const stage = dossier.words.stages[dossier.view.review.stage]
  return html`<section>
<h2>Outcomes</h2>
${decided.length === 0 ? undefined : html`<ol class="said">${decided.map((event) => renderOutcome(event, dossier))}</ol>`}
<p>Now: ${stage}.</p>
</section>`
}

function renderOutcome(event: EventOf<'decide'>, dossier: Dossier): Markup {
  const { deed, seq, actor, at, revision } = event
  const reason = 'reason' in deed ? `: ${describeReason(deed.reason, 'en')}` : ''
  const undo = dossier.takenBack.get(seq)
  const fate = undo === undefined ? undefined : html` <span class="fate">taken back by ${showEvent(undo)}</span>`
  const earlier = revision === dossier.view.revision ? undefined : html`, on revision <code>${revision}</code>`
  return html`<li><strong>${dossier.words.outcomes[deed.outcome]}</strong>${reason}<br>
<span class="done">${showDone({ by: actor, at, seq }, dossier)}${earlier}</span>${fate}${showNote(deed.note)}</li>
`
}
