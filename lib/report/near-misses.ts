import { nameLines } from '../marks/index.ts'
import { type Dossier, wordsAt } from './dossier.ts'
import { html, type Markup } from './markup.ts'

/** What was looked at and cleared: the rule, the words, the guard, and the words that cleared them. */
export function renderNearMisses({ view, lines }: Dossier): Markup {
  const { cleared, disposition } = view.verdict
  if (cleared.length === 0 && disposition === 'abstain') return html``
  const rows = cleared
    .toSorted((a, b) => a.start - b.start || a.end - b.end)
    .map(
      (miss) => html`<tr><td>${nameLines(lines, miss)}</td><td>${miss.rule}</td>
<td><q dir="auto">${wordsAt(view, miss)}</q></td><td>${miss.guard}</td><td><q dir="auto">${wordsAt(view, miss.by)}</q></td></tr>
`,
    )
  return html`<section>
<h2>Near misses that were cleared <span class="count">${cleared.length}</span></h2>
${rows.length === 0 ? html`<p>None.</p>` : table(rows)}
</section>`
}

function table(rows: readonly Markup[]): Markup {
  return html`<table><thead><tr><th>Where</th><th>Rule</th><th>Words</th><th>Cleared as</th><th>By the words</th></tr></thead>
<tbody>${rows}</tbody></table>`
}
