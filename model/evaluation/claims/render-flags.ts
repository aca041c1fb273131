import { seededRandom } from '../../trainer/random.ts'
import { intervalOf } from '../bootstrap.ts'
import type { FlaggedArticle } from './judge-flags.ts'
import { type FlagScores, f1Of, precisionOf, recallOf, scoreFlags, type Tally } from './score-flags.ts'

/** Rates of a tally as a line: precision, recall and F1 in per cent, and the counts they come from. */
export function renderFlags(title: string, articles: readonly FlaggedArticle[]): string {
  const scores = scoreFlags(articles)
  const rows = [
    row('micro', scores.micro),
    row('any flag', scores.any),
    ...Object.entries(scores.flags).map(([flag, tally]) => row(flag, tally)),
  ]
  const rules = Object.entries(scores.rules).map(([rule, tally]) => row(rule, tally))
  return [
    `${title}: ${scores.articles} articles, ${scores.sentences} sentences`,
    `micro-F1 95 %: ${intervals(articles)}`,
    HEADER,
    ...rows,
    renderClean(scores),
    `wrong there: ${Object.entries(scores.clean.byRule)
      .map(([rule, count]) => `${rule} ${count}`)
      .join(', ')}`,
    '',
    HEADER,
    ...rules,
  ].join('\n')
}

const HEADER = `${''.padEnd(40)}    P      R     F1   right / said / due`
const DRAWS = 200

function row(name: string, tally: Tally): string {
  const rates = [precisionOf(tally), recallOf(tally), f1Of(tally)].map((rate) => (rate * 100).toFixed(1).padStart(6))
  return `${name.padEnd(38)} ${rates.join(' ')}   ${tally.right} / ${tally.said} / ${tally.due}`
}

function renderClean({ clean }: FlagScores): string {
  const per100 = (count: number): string => ((100 * count) / Math.max(1, clean.articles)).toFixed(1)
  return (
    `clean articles: ${clean.articles}; per 100 of them ${per100(clean.falseFlags)} false flags ` +
    `(${per100(clean.grave)} of at least medium severity), ${per100(clean.trueFlags)} true ones`
  )
}

/** Whole articles are drawn, never sentences (Efron 1979). */
function intervals(articles: readonly FlaggedArticle[]): string {
  const random = seededRandom(1)
  const draw = (): FlaggedArticle[] => articles.flatMap(() => articles[Math.floor(random() * articles.length)] ?? [])
  const { low, high } = intervalOf(Array.from({ length: DRAWS }, () => f1Of(scoreFlags(draw()).micro)))
  return `${(low * 100).toFixed(1)} to ${(high * 100).toFixed(1)}`
}
