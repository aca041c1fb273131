import type { ArticleOutcome } from '../../lib/app/index.ts'
import { ABSTENTIONS, type Abstention, type Disposition, type MetricName } from '../../lib/contracts/index.ts'
import type { HandledMessage } from './describe-outcome.ts'
import type { Meter } from './meter.ts'

/** Counts what became of a message. */
export function measureOutcome(meter: Meter, outcome: HandledMessage): void {
  if (outcome.kind === 'buried') meter.add('DeadLetters', 1)
  if (outcome.kind === 'delivered') meter.add('DeliveredAnnouncements', 1)
  if (outcome.kind === 'moderated') for (const article of outcome.outcomes) measureArticle(meter, article)
  if (outcome.kind !== 'indexed') return
  for (const evidence of outcome.outcomes)
    if (evidence.kind === 'indexed') meter.add('TouchedArticles', evidence.articles)
}

function measureArticle(meter: Meter, { outcome, ageMs }: ArticleOutcome): void {
  if (outcome.kind === 'superseded') meter.add('SupersededArticles', 1)
  if (outcome.kind !== 'filed') return
  const { disposition, reasons, findings } = outcome.verdict
  meter.add(DISPOSED[disposition], 1)
  meter.add('Findings', findings.length)
  if (ageMs !== null) meter.add('VerdictAge', ageMs)
  const [reason] = reasons
  if (disposition === 'abstain' && reason !== undefined && isAbstention(reason.code))
    meter.add('Abstentions', 1, reason.code)
}

function isAbstention(code: string): code is Abstention {
  return (ABSTENTIONS as readonly string[]).includes(code)
}

const DISPOSED = {
  clear: 'ClearArticles',
  review: 'ReviewArticles',
  hold: 'HoldArticles',
  abstain: 'AbstainArticles',
} as const satisfies Record<Disposition, MetricName>
