import { ROLES } from '../contracts/words.ts'
import type { Dossier } from './dossier.ts'
import { ROLE_LOOKS } from './looks.ts'
import { type MarkedRow, markRows } from './marked-rows.ts'
import { html, type Markup } from './markup.ts'
import { readRows, type TextRow } from './rows.ts'
import { describeSign, readSigns } from './signs.ts'

/** The article, line by line: numbers and roles in the margin, findings underlined. */
export function renderText(dossier: Dossier): Markup {
  const { verdict } = dossier.view
  const rows = markRows(readRows(dossier), dossier)
  const isJudged = verdict.sentences.length > 0
  return html`<section>
<h2>The text</h2>
${isJudged ? renderLegend(dossier) : html`<p>No sentence of this text was judged.</p>`}
${renderSigns(verdict.text.content)}
<div class="text"${languageOf(verdict.text.language)}>
${rows.map((row, index) => renderRow(row, rows[index - 1]?.row))}
</div>
</section>`
}

function renderLegend({ view, names }: Dossier): Markup {
  const { shares } = view.verdict
  const roles = ROLES.filter((role) => shares[role] > 0).map((role) => {
    const { letter, meaning } = ROLE_LOOKS[role]
    return html`<li><span class="letter ${role}">${letter}</span> ${meaning}, ${percent(shares[role])}</li>`
  })
  const corrected = view.review.corrections.length === 0 ? undefined : html`<li>P→R: corrected by a person</li>`
  const lines = names.size === 0 ? undefined : UNDERLINES
  return html`<ul class="legend">${roles}${corrected}</ul>${lines}`
}

const UNDERLINES = html`<ul class="legend">
<li><span class="mark grave">critical, high</span></li>
<li><span class="mark medium">medium</span></li>
<li><span class="mark mild">low, info</span></li>
<li><span class="mark added">added by a person</span></li>
</ul>`

/** Which unseen characters the text holds, and how many of each. */
function renderSigns(content: string): Markup | undefined {
  const counts = new Map<string, { code: number; count: number }>()
  for (const shown of readSigns(content)) {
    if (shown.kind === 'text') continue
    const { code, count } = counts.get(shown.name) ?? { code: shown.code, count: 0 }
    counts.set(shown.name, { code, count: count + 1 })
  }
  if (counts.size === 0) return undefined
  const items = [...counts].map(
    ([name, { code, count }]) => html`<li><span class="sign">${name}</span> ${describeSign(code)} × ${count}</li>`,
  )
  return html`<p class="unseen">Characters that cannot be seen are shown by their names:</p><ul class="legend">${items}</ul>`
}

function renderRow({ row, words }: MarkedRow, before: TextRow | undefined): Markup {
  const { line, role, isFirst, isAfterBlank } = row
  const gap = isAfterBlank && before !== undefined ? ' after-blank' : ''
  const margin = before !== undefined && goesOn(row, before) ? '' : nameRole(row)
  return html`<div class="row${gap}"><span class="number">${isFirst ? line : ''}</span>
<span class="letter ${role ?? 'unjudged'}">${margin}</span><p class="words" dir="auto">${words}</p></div>
`
}

/** The letter is said again behind a blank line, and wherever a person has corrected it. */
function goesOn({ role, from, line, isAfterBlank }: TextRow, before: TextRow): boolean {
  const isSame = role === before.role && from === undefined && before.from === undefined
  return isSame && !isAfterBlank && before.line === line - 1
}

function nameRole({ role, from }: TextRow): string {
  if (role === undefined) return ''
  const { letter } = ROLE_LOOKS[role]
  return from === undefined ? letter : `${ROLE_LOOKS[from].letter}→${letter}`
}

function languageOf(code: string): Markup | undefined {
  return /^[a-z]{2,3}$/.test(code) && code !== 'und' ? html` lang="${code}"` : undefined
}

function percent(share: number): string {
  return share > 0 && share < 0.005 ? 'under 1%' : `${Math.round(share * 100)}%`
}
