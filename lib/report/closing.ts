import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showTime } from './times.ts'

/** What the hashes can prove, and what they cannot. */
export function renderClosing({ ledger, view, printedAt }: Dossier): Markup {
  const head = ledger.at(-1)
  const noted = head === undefined ? undefined : html`: number ${head.seq}, <code class="hash">${head.hash}</code>`
  return html`<section class="closing">
<h2>What this page can prove, and what it cannot</h2>
<p>The hash of an event is the SHA-256 of everything the event says, written as canonical JSON (RFC 8785), and that
includes the hash of the event before it. Whoever has the events can compute every hash again without trusting the desk
that kept them. If an event had been changed, left out, put in or moved, the chain would break at that place. Each event
also names, by hash, the verdict, the text and the rule pack it was done on.</p>
<p>The chain alone cannot show that events were cut off at its end, or that all of it was written anew from the first
event. That takes a copy of its last hash, noted elsewhere at an earlier time. This page is such a copy, as of
${showTime(printedAt)}${noted}. Nor can it show that a person is who the name says, that a clock was right, or that an
answer is true: names are those the desk’s sign-in vouched for, times those of its servers, answers those of the people
named. This page is not signed. To check it, compare it with <code>copydesk ledger verify ${view.article}</code>.</p>
<p>Copydesk is a tool, and this is not legal advice. A finding says what its words may conflict with, whom the cited rule
addresses, and whether the citation was checked against the primary text.</p>
</section>`
}
