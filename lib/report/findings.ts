import type { Finding } from '../contracts/index.ts'
import { type NumberedFinding, nameLines } from '../marks/index.ts'
import { renderAnswers } from './answers.ts'
import { type Dossier, wordsAt } from './dossier.ts'
import { type Content, html, type Markup } from './markup.ts'

/** Every finding with its whole argument and every answer it was given. */
export function renderFindings(dossier: Dossier): Markup {
  const { findings, view } = dossier
  const none =
    view.verdict.disposition === 'abstain' ? 'The text was not judged; that is not the same as clean.' : 'None.'
  return html`<section>
<h2>Findings${findings.length === 0 ? undefined : html` <span class="count">${findings.length}</span>`}</h2>
${findings.length === 0 ? html`<p>${none}</p>` : findings.map((numbered) => renderFinding(numbered, dossier))}
</section>`
}

function renderFinding({ number, finding }: NumberedFinding, dossier: Dossier): Markup {
  return html`<article class="finding" id="finding-${number}">
<h3><span class="ordinal">${number}</span> ${finding.rule} <span class="severity ${finding.severity}">${finding.severity}</span> <span class="place">${nameLines(dossier.lines, finding)}, <code>${finding.id}</code></span></h3>
<blockquote dir="auto">${finding.quote}</blockquote>
<p class="message">${finding.message}</p>
<dl class="argument">
${part('Why it matters', finding.why)}
${part('What clears it', finding.clearedBy)}
${part('How to fix it', finding.fix)}
${part('May conflict with', renderCitations(finding))}
${part('Evidence', renderEvidence(finding, dossier))}
${part('Looked for in vain', finding.argument.guards.join(', '))}
${part('Nearest source', renderNearestSource(finding, dossier))}
${part('Measured', describePrecision(finding))}
${part('Answers', renderAnswers(finding.id, dossier))}
</dl>
</article>
`
}

function part(name: string, content: Content): Markup | undefined {
  return content === '' || content === undefined ? undefined : html`<div><dt>${name}</dt><dd>${content}</dd></div>\n`
}

function renderCitations({ citations }: Finding): Markup | undefined {
  if (citations.length === 0) return undefined
  const rows = citations.map(
    ({ title, appliesTo, verified }) => html`<tr><td>${title}</td><td>${appliesTo}</td>
<td class="checked">${verified ? 'checked' : 'not checked'}</td></tr>
`,
  )
  return html`<table class="law"><thead><tr><th>Rule or law</th><th>Addressed to</th><th>Citation</th></tr></thead>
<tbody>${rows}</tbody></table>`
}

function renderEvidence({ evidence }: Finding, { view, lines }: Dossier): Markup | undefined {
  if (evidence.length === 0) return undefined
  const items = evidence.map(
    (span) => html`<li>${nameLines(lines, span)}, <q dir="auto">${wordsAt(view, span)}</q>: ${span.note}</li>`,
  )
  return html`<ul>${items}</ul>`
}

function renderNearestSource({ argument }: Finding, { view, lines }: Dossier): Markup | undefined {
  const source = argument.nearestSource
  if (source === null) return undefined
  const away = source.sentences === 0 ? 'in the same sentence' : `${source.sentences} sentences away`
  return html`<q dir="auto">${wordsAt(view, source)}</q>, ${nameLines(lines, source)}, ${away}, but not standing behind these words`
}

function describePrecision({ argument: { measured } }: Finding): string {
  if (measured === null) return 'nobody has measured how often this rule is right'
  const { right, said } = measured
  return `this rule was right ${right} of ${said} times on labelled articles (${Math.round((right / said) * 100)}%)`
}
