import { nameLines } from '../marks/index.ts'
import type { Dossier } from './dossier.ts'
import { html, type Markup } from './markup.ts'
import { showDone, showNote } from './people.ts'

/** What people found that Copydesk had not. */
export function renderAddedFindings(dossier: Dossier): Markup | undefined {
  const { additions } = dossier.view.review
  if (additions.length === 0) return undefined
  const items = additions.map((added) => {
    const name = dossier.names.get(added.id) ?? ''
    return html`<article class="finding" id="finding-${name}">
<h3><span class="ordinal">${name}</span> ${added.flag} <span class="severity ${added.severity}">${added.severity}</span> <span class="place">${nameLines(dossier.lines, added)}, <code>${added.id}</code></span></h3>
<blockquote dir="auto">${added.quote}</blockquote>
<p class="done">${showDone(added, dossier)}</p>${showNote(added.note)}
</article>
`
  })
  return html`<section>
<h2>Findings that people added <span class="count">${additions.length}</span></h2>
${items}
</section>`
}
