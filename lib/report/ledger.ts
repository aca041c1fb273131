import type { LedgerEvent } from '../contracts/index.ts'
import { describeDeed, describeGrounds } from './deeds.ts'
import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showActor } from './people.ts'
import { showInstant } from './times.ts'

/** The record everything else is taken from, event by event, and what checking it came to. */
export function renderLedger(dossier: Dossier): Markup {
  const { ledger, check } = dossier
  return html`<section class="ledger">
<h2>The ledger <span class="count">${ledger.length}</span></h2>
<p class="check"><strong>Checked:</strong> ${check}</p>
${ledger.length === 0 ? html`<p>No event has been written down.</p>` : table(ledger, dossier)}
</section>`
}

function table(ledger: readonly LedgerEvent[], dossier: Dossier): Markup {
  return html`<table><thead><tr><th>No.</th><th>Time (UTC)</th><th>Who</th><th>What</th><th>Reason</th><th>Hash (SHA-256)</th></tr></thead>
<tbody>${ledger.map((event) => renderEvent(event, dossier))}</tbody></table>`
}

function renderEvent(event: LedgerEvent, dossier: Dossier): Markup {
  const { seq, at, actor, hash } = event
  return html`<tr id="event-${seq}"><td class="figure">${seq}</td><td class="time">${showInstant(at)}</td>
<td>${showActor(actor, dossier)}</td><td>${describeDeed(event, dossier)}</td><td>${describeGrounds(event.deed)}</td>
<td><code class="hash">${hash.slice(0, 32)}<wbr>${hash.slice(32)}</code></td></tr>
`
}
