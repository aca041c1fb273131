import type { ArticleView, LedgerEvent } from '../contracts/index.ts'
import { renderAddedFindings } from './added-findings.ts'
import { renderClosing } from './closing.ts'
import { renderComments } from './comments.ts'
import { renderCorrections } from './corrections.ts'
import { type Dossier, openDossier } from './dossier.ts'
import { renderFindings } from './findings.ts'
import { renderHowToRead } from './how-to-read.ts'
import { renderLedger } from './ledger.ts'
import { html } from './markup.ts'
import { renderNearMisses } from './near-misses.ts'
import { renderOutcomes } from './outcomes.ts'
import { renderRevisions } from './revisions.ts'
import { spellOut } from './signs.ts'
import { styleSheet } from './style-sheet.ts'
import { renderText } from './text.ts'
import { renderTitle } from './title.ts'

export interface ReportInput {
  /** As somebody sees it from whom nothing is kept. */
  readonly view: ArticleView
  readonly ledger: readonly LedgerEvent[]
  /** What checking the ledger came to, in words. */
  readonly check: string
  /** ISO 8601, UTC. */
  readonly printedAt: string
}

/**
 * Writes a page about one article that can be printed and kept: its text with marks, every finding with every answer, how
 * it was decided, its ledger. The page is whole in itself: no script, nothing fetched, and nothing of the article, of a
 * name or a note can become anything but text.
 * @returns an HTML document
 */
export function renderReportPage(input: ReportInput): string {
  const dossier = openDossier(input)
  return `<!doctype html>\n${renderDocument(dossier).markup}\n`
}

function renderDocument(dossier: Dossier) {
  const { view } = dossier
  return html`<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>Review of ${spellOut(view.article)}</title>
<style>${styleSheet(view.article)}</style>
</head>
<body>
<main>
${renderTitle(dossier)}
${renderHowToRead(dossier)}
${renderText(dossier)}
${renderFindings(dossier)}
${renderAddedFindings(dossier)}
${renderCorrections(dossier)}
${renderNearMisses(dossier)}
${renderComments(dossier)}
${renderOutcomes(dossier)}
${renderRevisions(dossier)}
${renderLedger(dossier)}
${renderClosing(dossier)}
</main>
</body>
</html>`
}
