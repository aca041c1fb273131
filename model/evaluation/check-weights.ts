import { readModel } from '../../lib/engine/roles/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { modelJudge } from './judges.ts'
import { judgeAll } from './protocol.ts'
import { percent } from './report.ts'
import { scoreArticles } from './scores.ts'

/** What weights are worth on the frozen check set. Shares, 0 to 1. */
export interface CheckResult {
  readonly adF1: number
  readonly macroF1: number
  readonly cleanSpoilt: number
  readonly adsMissed: number
}

/** @throws CopydeskError `model-invalid` for bytes that are no model */
export function checkWeights(bytes: Uint8Array, check: readonly LabelledArticle[]): CheckResult {
  const scores = scoreArticles(judgeAll(check, modelJudge(readModel(bytes))))
  return {
    adF1: scores.ad.f1,
    macroF1: scores.macroF1,
    cleanSpoilt: scores.cleanWithFalseAd / Math.max(1, scores.cleanArticles),
    adsMissed: scores.adArticlesMissed / Math.max(1, scores.adArticles),
  }
}

/** Two points: on a check set of this size, less is the luck of the seed. */
const TOLERANCE = 0.02

/** True if new weights know advertising, or roles in all, less well than the old ones. */
export function gotWorse(before: CheckResult, after: CheckResult): boolean {
  return after.adF1 < before.adF1 - TOLERANCE || after.macroF1 < before.macroF1 - TOLERANCE
}

/** Writes both results side by side; `before` is undefined where there were no weights. */
export function renderChecks(before: CheckResult | undefined, after: CheckResult): string {
  const line = (name: string, read: (result: CheckResult) => number): string =>
    `${name.padEnd(28)} ${before === undefined ? '    -' : percent(read(before))}  ${percent(read(after))}`
  return [
    'on the check set              before  after',
    line('ad sentence F1', ({ adF1 }) => adF1),
    line('role macro-F1', ({ macroF1 }) => macroF1),
    line('clean articles with false ad', ({ cleanSpoilt }) => cleanSpoilt),
    line('ad-bearing articles missed', ({ adsMissed }) => adsMissed),
    '',
  ].join('\n')
}
