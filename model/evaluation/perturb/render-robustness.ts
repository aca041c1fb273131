import type { AdRecall, PerturbedRecall, Robustness, StyleRecall } from './robustness.ts'

/** Percentage points a character-level perturbation may cost. */
const MAX_DROP = 3
const MIN_STYLE_RECALL = 0.75

/** Writes the figures as two tables, one perturbation and one style a line. */
export function renderRobustness({ untouched, perturbed, styles }: Robustness): string {
  const base = [
    ...nameColumns('untouched', '', untouched.all),
    ''.padStart(7),
    cleanColumn(untouched.all, untouched.all),
    ...[untouched.en, untouched.de].map((found) => recallOf(found).padEnd(13)),
  ]
  const lines = perturbed.map((line) => renderPerturbed(line, untouched).join(' '))
  return [HEADING, base.join(' '), ...lines, '', STYLE_HEADING, ...styles.map(renderStyle)]
    .map((line) => line.trimEnd())
    .join('\n')
}

const HEADING =
  'perturbation             level     sentences recall  change clean with false ad  en (change)   de (change)   goal'
const STYLE_HEADING = 'style shift              ads missed sentences recall    en    de goal'

function renderPerturbed({ name, level, recall }: PerturbedRecall, before: Robustness['untouched']): readonly string[] {
  const change = pointsOf(recall.all, before.all)
  return [
    ...nameColumns(name, level, recall.all),
    signed(change).padStart(7),
    cleanColumn(before.all, recall.all),
    withChange(recall.en, before.en),
    withChange(recall.de, before.de),
    level === 'character' ? `at most -${MAX_DROP.toFixed(1)}: ${verdictOn(change >= -MAX_DROP)}` : '',
  ]
}

function renderStyle({ style, recall: { all, en, de } }: StyleRecall): string {
  return [
    style.padEnd(24),
    `${all.adArticlesMissed} of ${all.adArticles}`.padEnd(10),
    String(all.sentences).padStart(9),
    recallOf(all).padStart(6),
    recallOf(en),
    recallOf(de),
    `at least ${percent(MIN_STYLE_RECALL)}: ${verdictOn(all.recall >= MIN_STYLE_RECALL)}`,
  ].join(' ')
}

function nameColumns(name: string, level: string, found: AdRecall): readonly string[] {
  return [name.padEnd(24), level.padEnd(9), String(found.sentences).padStart(9), recallOf(found).padStart(6)]
}

function cleanColumn(before: AdRecall, after: AdRecall): string {
  const counts =
    before === after ? `${before.cleanWithFalseAd}` : `${before.cleanWithFalseAd} -> ${after.cleanWithFalseAd}`
  return `${counts} of ${after.cleanArticles}`.padEnd(20)
}

function withChange(after: AdRecall, before: AdRecall): string {
  const change = after.sentences === 0 ? '' : ` (${signed(pointsOf(after, before))})`
  return `${recallOf(after)}${change}`.padEnd(13)
}

function pointsOf(after: AdRecall, before: AdRecall): number {
  return (after.recall - before.recall) * 100
}

/** A dash where there was nothing to find. */
function recallOf({ sentences, recall }: AdRecall): string {
  return sentences === 0 ? '-'.padStart(5) : percent(recall)
}

function verdictOn(met: boolean): string {
  return met ? 'met' : 'missed'
}

function percent(share: number): string {
  return (share * 100).toFixed(1).padStart(5)
}

function signed(points: number): string {
  const rounded = points.toFixed(1).replace(/^-(?=0\.0$)/, '')
  return rounded.startsWith('-') ? rounded : `+${rounded}`
}
