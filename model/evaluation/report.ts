import { ROLES } from '../../lib/contracts/words.ts'
import { bootstrap, HEADLINES, type Headline, type Interval } from './bootstrap.ts'
import type { JudgedArticle } from './judged-article.ts'
import type { Judged } from './protocol.ts'
import { type Scores, scoreArticles } from './scores.ts'
import { strataOf } from './strata.ts'

/** Scores of one stratum of a corpus by one judge. */
export interface StratumReport {
  readonly judge: string
  readonly stratum: string
  readonly scores: Scores
  /** For the strata worth quoting; undefined for single families. */
  readonly intervals: Readonly<Record<Headline, Interval>> | undefined
}

const DRAWS = 500
const SEED = 1

/** Measures what each judge said: whole, by language, by families seen in training or not, and by family. */
export function reportOn(judged: Judged, seenFamilies: ReadonlySet<string> | undefined): readonly StratumReport[] {
  return Object.entries(judged).flatMap(([judge, articles]) => reportJudged(judge, articles, seenFamilies))
}

/** The same for one judge. */
export function reportJudged(
  judge: string,
  judged: readonly JudgedArticle[],
  seenFamilies: ReadonlySet<string> | undefined,
): readonly StratumReport[] {
  return strataOf(judged, seenFamilies).map(({ stratum, members, quoted }) => ({
    judge,
    stratum,
    scores: scoreArticles(members),
    intervals: quoted ? bootstrap(members, DRAWS, SEED) : undefined,
  }))
}

/** Writes a report as a table, one stratum a line, percentages to one place; families only of the first judge. */
export function renderReport(reports: readonly StratumReport[]): string {
  const [first] = reports
  const shown = reports.filter(({ judge, intervals }) => intervals !== undefined || judge === first?.judge)
  const roles = reports.filter(({ judge, stratum }) => stratum === 'all' && judge === first?.judge).flatMap(renderRoles)
  return [HEADING, ...shown.map(renderLine), '', ...roles].join('\n')
}

const HEADING =
  'judge          stratum                          articles sentences  ad P     R    F1 (95 %)            macro (95 %)           segments (95 %)        clean with false ad  ads missed  ECE'

function renderLine({ judge, stratum, scores, intervals }: StratumReport): string {
  const headline = (name: Headline): string =>
    `${percent(HEADLINES[name](scores))} ${renderInterval(intervals?.[name])}`.padEnd(22)
  return [
    judge.padEnd(14),
    stratum.slice(0, 32).padEnd(32),
    String(scores.articles).padStart(8),
    String(scores.sentences).padStart(9),
    percent(scores.ad.precision),
    percent(scores.ad.recall),
    headline('adF1'),
    headline('macroF1'),
    headline('segmentF1'),
    `${scores.cleanWithFalseAd} of ${scores.cleanArticles}`.padEnd(20),
    `${scores.adArticlesMissed} of ${scores.adArticles}`.padEnd(11),
    percent(scores.calibrationError),
  ].join(' ')
}

export function renderInterval(interval: Interval | undefined): string {
  return interval === undefined ? '' : `(${percent(interval.low).trim()}-${percent(interval.high).trim()})`
}

function renderRoles({ judge, scores }: StratumReport): readonly string[] {
  return ROLES.map((role) => {
    const { precision, recall, f1 } = scores.roles[role]
    return `${judge.padEnd(14)} ${role.padEnd(10)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`
  })
}

/** A share as a percentage to one place, right-aligned. */
export function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5)
}
