import type { JudgedArticle } from './judged-article.ts'
import type { Leakage } from './leakage.ts'
import type { CurvePoint } from './learning-curve.ts'
import { clearingCurve, reliabilityOf, riskCoverage } from './reliability.ts'
import { percent, renderInterval, renderReport, reportJudged } from './report.ts'
import type { Section } from './sections.ts'

/** Writes how far confidences can be relied on: the reliability table, risk at coverage, and what clearing would miss. */
export function renderReliability(judged: readonly JudgedArticle[]): string {
  const bins = reliabilityOf(judged).map(
    ({ sentences, said, was }) => `${String(sentences).padStart(9)} ${percent(said)}  ${percent(was)}`,
  )
  const risks = riskCoverage(judged).map(({ coverage, risk }) => `${percent(coverage)}     ${percent(risk)}`)
  const clearings = clearingCurve(judged).map(
    ({ threshold, cleared, clean, missed, ads, bound }) =>
      `${threshold.toFixed(2).padStart(9)}  ${`${cleared} of ${clean}`.padEnd(14)} ${`${missed} of ${ads}`.padEnd(13)} ${percent(bound)}`,
  )
  return [
    'sentences  said    was right',
    ...bins,
    '',
    'coverage  wrong role',
    ...risks,
    '',
    'threshold  clean cleared  ads cleared   at most (95 %)',
    ...clearings,
  ].join('\n')
}

/** Writes a learning curve, one point a line. */
export function renderCurve(points: readonly CurvePoint[]): string {
  const lines = points.map(({ learntFrom, articles, judged }) => {
    const [all] = reportJudged('model', judged, undefined)
    if (all === undefined) return learntFrom
    const { scores, intervals } = all
    const missed = `${scores.adArticlesMissed} of ${scores.adArticles}`
    const falseAds = `${scores.cleanWithFalseAd} of ${scores.cleanArticles}`
    const f1 = `${percent(scores.ad.f1)} ${renderInterval(intervals?.adF1)}`
    return `${learntFrom.padEnd(30)} ${String(articles).padStart(6)}  ${f1.padEnd(20)} ${percent(scores.macroF1)}  ${falseAds.padEnd(20)} ${missed}`
  })
  return [
    'learnt from                       own  ad F1 (95 %)         macro  clean with false ad  ads missed',
    ...lines,
  ].join('\n')
}

/** Writes how well the publisher can be told from what the model sees. */
export function renderLeakage(leakage: Leakage): string {
  const { articles, families, fromPlainWords, fromMaskedWords, byGuessing } = leakage
  return [
    `publisher told from words, ${articles} articles of ${families} families`,
    `plain words    ${percent(fromPlainWords)}`,
    `masked words   ${percent(fromMaskedWords)}`,
    `always the same ${percent(byGuessing).trimStart().padStart(4)}`,
  ].join('\n')
}

/** Writes tables one after the other, each under its title, with the reliability of its model. */
export function renderSections(sections: readonly Section[]): string {
  return sections
    .map(({ title, reports, judged }) => [title, '', renderReport(reports), '', renderReliability(judged)].join('\n'))
    .join('\n\n\n')
}
