import type { ArticleView, LedgerEvent } from '../contracts/index.ts'

export interface ReportInput {
  /** As somebody sees it from whom nothing is kept. */
  readonly view: ArticleView
  readonly ledger: readonly LedgerEvent[]
  /** What checking the ledger came to, in words. */
  readonly check: string
  /** ISO 8601, UTC. */
  readonly printedAt: string
}

/** Writes a self-contained HTML page. */
export function renderReportPage(input: ReportInput): string {
  return input.check
}
