import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'

/** One paragraph for somebody who sees such a page for the first time. */
export function renderHowToRead({ findings, view }: Dossier): Markup {
  const count =
    findings.length === 0 ? 'no findings' : findings.length === 1 ? '1 finding' : `${findings.length} findings`
  const added = view.review.additions.length
  const additions = added === 0 ? '' : `, and ${added} that people added (A1, A2 …)`
  return html`<section class="how">
<h2>How to read this page</h2>
<p>Copydesk, a program, read the text below and said of every sentence what it does (the letter in the margin), and of
certain words what may be wrong with them: ${count}${additions}. Each finding is numbered, gravest first; its words are
underlined in the text and followed by its number. Under “Findings” each argues its case, and below it stands every answer
people gave: by whom, when, and why. A finding says what its words <em>may</em> conflict with; it is no legal judgement.
The outcome at the top is a person’s decision. The ledger at the end is the record from which all of this is taken, each
event bound to the one before by a hash. All times are UTC.</p>
</section>`
}
