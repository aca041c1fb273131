import { type Dossier, eventsOf } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showEvent } from './people.ts'
import { showTime } from './times.ts'

/** Which versions of the article were reviewed, and how the findings changed from one to the next. */
export function renderRevisions(dossier: Dossier): Markup | undefined {
  const openings = eventsOf(dossier.ledger, 'open-revision')
  if (openings.length === 0) return undefined
  const rows = openings.map(
    ({ seq, at, revision, text, deed: { changes } }) => html`<tr><td><code>${revision}</code></td>
<td>${showTime(at)}, ${showEvent(seq)}</td><td class="figure">${changes.kept.length}</td><td class="figure">${changes.new.length}</td>
<td class="figure">${changes.gone.length}</td><td class="figure">${changes.changed.length}</td><td><code class="hash">${text}</code></td></tr>
`,
  )
  return html`<section>
<h2>Revisions reviewed <span class="count">${openings.length}</span></h2>
<table><thead><tr><th>Revision</th><th>Taken up</th><th>Kept</th><th>New</th><th>Gone</th><th>Changed</th><th>SHA-256 of its text</th></tr></thead>
<tbody>${rows}</tbody></table>
${renderGone(dossier)}
</section>`
}

function renderGone({ view }: Dossier): Markup | undefined {
  if (view.gone.length === 0) return undefined
  const items = view.gone.map(
    ({ rule, severity, quote }) => html`<li>${rule}, ${severity}: <q dir="auto">${quote}</q></li>`,
  )
  return html`<p>Gone or changed since the revision before:</p><ul>${items}</ul>`
}
