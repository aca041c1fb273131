import type { ArticleOutcome, MessageOutcome } from '../../lib/app/index.ts'
import type { Disposition, MetricOf } from '../../lib/contracts/index.ts'
import type { Meter } from './meter.ts'

/** Counts the verdicts that were filed, by what they say. */
export function measureOutcome(meter: Meter<'moderate'>, outcome: MessageOutcome): void {
  if (outcome.kind === 'moderated') for (const article of outcome.outcomes) measureArticle(meter, article)
}

function measureArticle(meter: Meter<'moderate'>, { outcome, ageMs }: ArticleOutcome): void {
  if (outcome.kind !== 'filed') return
  const { disposition, findings } = outcome.verdict
  meter.add(DISPOSED[disposition], 1)
  meter.add('Findings', findings.length)
  if (ageMs !== null) meter.add('VerdictAge', ageMs)
}

const DISPOSED = {
  clear: 'ClearArticles',
  review: 'ReviewArticles',
  hold: 'HoldArticles',
  abstain: 'AbstainArticles',
} as const satisfies Record<Disposition, MetricOf<'moderate'>>
