import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showDone, showNote } from './people.ts'

/** What people wrote beside their answers, and why a second reader was asked for. */
export function renderComments(dossier: Dossier): Markup | undefined {
  const { comments, escalation } = dossier.view.review
  const said = comments.map(({ text, seq, by, at }) => ({ kind: 'Comment', text, seq, by, at }))
  const asked = escalation === null ? [] : [{ ...escalation, text: escalation.note, kind: 'A second reader asked for' }]
  const all = [...said, ...asked].toSorted((a, b) => a.seq - b.seq)
  if (all.length === 0) return undefined
  return html`<section>
<h2>Comments <span class="count">${all.length}</span></h2>
<ol class="said">${all.map(
    ({ text, kind, ...done }) =>
      html`<li>${kind} by <span class="done">${showDone(done, dossier)}</span>${showNote(text)}</li>\n`,
  )}</ol>
</section>`
}
