import type { Verdict } from '../../contracts/verdict.ts'
import type { Language } from '../../contracts/words.ts'
import type { SentenceExplanation } from '../../engine/index.ts'
import { numberFindings, splitLines } from '../../marks/index.ts'
import { oneLine } from '../terminal/index.ts'
import { renderArticle } from './article.ts'
import { renderFindings } from './findings.ts'
import { renderHeader } from './header.ts'
import { renderNearMisses } from './near-misses.ts'
import { openPage } from './page.ts'
import { hasReadRoles } from './read-roles.ts'
import { renderWhy } from './why.ts'

export interface Layout {
  readonly color: boolean
  readonly width: number
  /** Of the words around the verdict, English if not said; those in it are the verdict's own. */
  readonly language?: Language
}

/** What a report can tell besides the verdict. */
export interface Extras {
  /** A line under the title, such as when a stored verdict was made. */
  readonly provenance?: string
  readonly explanations?: Explanations
}

/** Why each advertisement is one; undefined where nobody asked. */
export type Explanations = Iterable<SentenceExplanation> | undefined

/**
 * Writes a verdict for people: what becomes of the article, the article with its roles, why its advertisements are
 * some if that was asked, the findings, the near misses.
 */
export function renderReport(verdict: Verdict, layout: Layout, { provenance, explanations }: Extras = {}): string {
  const page = openPage(layout)
  const lines = splitLines(verdict.text.content)
  const findings = numberFindings(verdict.findings)
  const [title = '', ...header] = renderHeader(verdict, findings, page)
  const isShown = hasReadRoles(verdict)
  const parts = [
    [title, ...(provenance === undefined ? [] : [page.paint(oneLine(provenance), ['dim'])]), ...header],
    isShown ? renderArticle(verdict, lines, findings, page) : [],
    isShown && explanations !== undefined ? renderWhy(verdict, lines, explanations, page) : [],
    wasJudged(verdict) ? renderFindings(verdict, lines, findings, page) : [],
    wasJudged(verdict) ? renderNearMisses(verdict, lines, page) : [],
  ]
  return parts
    .filter((part) => part.length > 0)
    .map((part) => `${part.map((row) => row.trimEnd()).join('\n')}\n`)
    .join('\n')
}

/** "FINDINGS none" under an article that was not judged would read as clean. */
function wasJudged({ disposition, findings }: Verdict): boolean {
  return disposition !== 'abstain' || findings.length > 0
}
