import { ROLES } from '../../lib/contracts/words.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { bootstrap, HEADLINES, type Headline, type Interval } from './bootstrap.ts'
import { type JudgedArticle, judgeArticle } from './judged-article.ts'
import type { Judge } from './judges.ts'
import { type Scores, scoreArticles } from './scores.ts'

/** Scores of one stratum of the corpus by one judge. */
export interface StratumReport {
  readonly judge: string
  readonly stratum: string
  readonly scores: Scores
  /** For the strata worth quoting; undefined for single families. */
  readonly intervals: Readonly<Record<Headline, Interval>> | undefined
}

const DRAWS = 500
const SEED = 1

/** Judges a corpus and measures it whole, by language, by families seen in training or not, and by family. */
export function reportOn(
  corpus: readonly LabelledArticle[],
  judges: Readonly<Record<string, Judge>>,
  seenFamilies: ReadonlySet<string> | undefined,
): readonly StratumReport[] {
  return Object.entries(judges).flatMap(([judge, read]) =>
    reportJudged(
      judge,
      corpus.map((article) => judgeArticle(article, read(article.text))),
      seenFamilies,
    ),
  )
}

/** The same for articles that are judged already. */
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

interface Stratum {
  readonly stratum: string
  readonly members: readonly JudgedArticle[]
  readonly quoted: boolean
}

function strataOf(judged: readonly JudgedArticle[], seen: ReadonlySet<string> | undefined): readonly Stratum[] {
  const languages = [...new Set(judged.map(({ lang }) => lang))].toSorted()
  const families = [...new Set(judged.map(({ family }) => family))].toSorted()
  const unseen = judged.filter(({ family }) => seen !== undefined && !seen.has(family))
  const quote = (stratum: string, members: readonly JudgedArticle[]): Stratum => ({ stratum, members, quoted: true })
  const strata = [
    quote('all', judged),
    ...languages.map((lang) =>
      quote(
        `lang ${lang}`,
        judged.filter((article) => article.lang === lang),
      ),
    ),
    ...(seen === undefined
      ? []
      : [
          quote(
            'seen',
            judged.filter(({ family }) => seen.has(family)),
          ),
          quote('unseen', unseen),
        ]),
    ...(seen === undefined
      ? []
      : languages.map((lang) =>
          quote(
            `unseen ${lang}`,
            unseen.filter((article) => article.lang === lang),
          ),
        )),
    ...(families.length > MAX_FAMILIES ? [] : families.map((family) => familyStratum(judged, family))),
  ]
  return strata.filter(({ members }) => members.length > 0)
}

/** More families than this are not worth a line each. */
const MAX_FAMILIES = 80

function familyStratum(judged: readonly JudgedArticle[], family: string): Stratum {
  return { stratum: `family ${family}`, members: judged.filter((article) => article.family === family), quoted: false }
}

/** Writes a report as a table, one stratum a line, percentages to one place. */
export function renderReport(reports: readonly StratumReport[]): string {
  const lines = reports.map((report) => renderLine(report))
  const roles = reports.filter(({ stratum }) => stratum === 'all').flatMap(renderRoles)
  return [HEADING, ...lines, '', ...roles].join('\n')
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

function renderInterval(interval: Interval | undefined): string {
  return interval === undefined ? '' : `(${percent(interval.low).trim()}-${percent(interval.high).trim()})`
}

function renderRoles({ judge, scores }: StratumReport): readonly string[] {
  return ROLES.map((role) => {
    const { precision, recall, f1 } = scores.roles[role]
    return `${judge.padEnd(14)} ${role.padEnd(10)} P ${percent(precision)}  R ${percent(recall)}  F1 ${percent(f1)}`
  })
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5)
}
