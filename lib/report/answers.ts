import { describeReason } from '../messages/index.ts'
import type { Dossier, EventOf } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showDone, showEvent, showNote } from './people.ts'

/** Every answer a finding was ever given, also those that no longer count, and why they do not. */
export function renderAnswers(finding: string, dossier: Dossier): Markup {
  const given = dossier.answers.get(finding)
  if (given === undefined) return html`<span class="unanswered">none given</span>`
  return html`<ol class="answers">${given.map((event) => renderAnswer(event, dossier))}</ol>`
}

function renderAnswer(event: EventOf<'answer'>, dossier: Dossier): Markup {
  const { deed, seq, actor, at, revision } = event
  const reason = 'reason' in deed ? `: ${describeReason(deed.reason, 'en')}` : ''
  const until = 'until' in deed ? `, until ${deed.until}` : ''
  const earlier = revision === dossier.view.revision ? undefined : html`, on revision <code>${revision}</code>`
  const fate = describeFate(event, dossier)
  return html`<li${fate === undefined ? undefined : html` class="void"`}><strong>${dossier.words.answers[deed.answer]}</strong>${reason}${until}<br>
<span class="done">${showDone({ by: actor, at, seq }, dossier)}${earlier}</span>${fate}${showNote(deed.note)}</li>`
}

/** Why an answer does not count; undefined if it does. */
function describeFate({ seq }: EventOf<'answer'>, { view, takenBack }: Dossier): Markup | undefined {
  const undo = takenBack.get(seq)
  if (undo !== undefined) return html` <span class="fate">taken back by ${showEvent(undo)}</span>`
  const standing = view.review.answers.find((answer) => answer.seq === seq)
  if (standing === undefined) return html` <span class="fate">replaced by a later answer</span>`
  return standing.lapsed ? html` <span class="fate">run out: the finding wants an answer again</span>` : undefined
}
