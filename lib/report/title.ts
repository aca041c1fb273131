import type { GivenOutcome } from '../contracts/index.ts'
import { describeReason } from '../messages/index.ts'
import type { Dossier } from './dossier.ts'
import { type Content, html, type Markup } from './markup.ts'
import { showActor, showEvent } from './people.ts'
import { showTime } from './times.ts'

/** Which article this is, what became of it, who decided, and by what it was judged. */
export function renderTitle(dossier: Dossier): Markup {
  const { view, printedAt, words } = dossier
  const { stage, outcomes } = view.review
  const last = stage === 'decided' ? outcomes.at(-1) : undefined
  const outcome = last === undefined ? `not decided: ${words.stages[stage]}` : words.outcomes[last.outcome]
  return html`<header class="title">
<p class="kind">Copydesk review report</p>
<h1><bdi>${view.article}</bdi></h1>
<p class="outcome">${outcome}</p>
<dl class="facts">
${fact('Publisher', view.publisher === '' ? 'not named' : view.publisher)}
${last === undefined ? undefined : decision(last, dossier)}
${judgement(dossier)}
${identities(dossier)}
${fact('Printed', showTime(printedAt))}
</dl>
</header>`
}

function decision(last: GivenOutcome, dossier: Dossier): Markup {
  const reason = last.reason === undefined ? 'none needed' : describeReason(last.reason, 'en')
  const note = last.note === undefined ? undefined : html`<br><bdi class="note">${last.note}</bdi>`
  return html`${fact('Decided by', html`${showActor(last.by, dossier)}, ${showEvent(last.seq)}`)}
${fact('Decided', showTime(last.at))}
${fact('Reason', html`${reason}${note}`)}`
}

function judgement({ view }: Dossier): Markup {
  const { verdict, judgedAt } = view
  const reasons = verdict.reasons.map(({ code, message }) => html`<br>${code}: ${message}`)
  return fact('Copydesk said', html`<strong>${verdict.disposition}</strong>, ${showTime(judgedAt)}${reasons}`)
}

/** What makes the judgement repeatable: each part of it by version and hash. */
function identities({ view, ledger }: Dossier): Markup {
  const { text, source, engine } = view.verdict
  const { model, pack, evidence } = engine
  const written = ledger.findLast(({ revision }) => revision === view.revision)
  const documents = evidence.documents === 1 ? '1 document' : `${evidence.documents} documents`
  return html`${fact('Source', html`${source.mediaType}, ${source.bytes} bytes${hash(source.sha256)}`)}
${fact('Text', html`${text.language}, ${text.characters} characters${hash(text.sha256)}`)}
${fact('Verdict', written === undefined ? 'not taken up for review yet' : hash(written.verdict))}
${fact('Rule pack', html`${pack.id} ${pack.version}${hash(pack.sha256)}`)}
${fact('Engine', html`${engine.version}; model ${model.id}${hash(model.sha256)}`)}
${fact('Evidence', html`${documents}${hash(evidence.sha256)}`)}
${fact('Revision', html`<code>${view.revision}</code>, ${ordinal(view.revisions.length)} reviewed`)}`
}

function fact(name: string, value: Content): Markup {
  return html`<div><dt>${name}</dt><dd>${value}</dd></div>`
}

function hash(sha256: string | null): Markup | undefined {
  return sha256 === null ? undefined : html` <code class="hash">sha256:${sha256}</code>`
}

function ordinal(count: number): string {
  return count <= 1 ? 'the first' : `number ${count}`
}
