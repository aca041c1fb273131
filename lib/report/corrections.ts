import { nameLines } from '../marks/index.ts'
import { type Dossier, wordsAt } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showDone } from './people.ts'

/** Sentences whose role a person corrected. */
export function renderCorrections(dossier: Dossier): Markup | undefined {
  const { corrections } = dossier.view.review
  if (corrections.length === 0) return undefined
  const rows = corrections.map(
    (correction) => html`<tr><td>${nameLines(dossier.lines, correction)}</td>
<td><q dir="auto">${wordsAt(dossier.view, correction)}</q></td><td>${correction.from} → <strong>${correction.role}</strong></td>
<td>${showDone(correction, dossier)}</td></tr>
`,
  )
  return html`<section>
<h2>Corrected roles <span class="count">${corrections.length}</span></h2>
<table><thead><tr><th>Where</th><th>Sentence</th><th>Role</th><th>By whom, when</th></tr></thead>
<tbody>${rows}</tbody></table>
</section>`
}
