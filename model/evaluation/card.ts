import { readFile } from 'node:fs/promises'
import { readCorpus } from '../corpus/read-corpus.ts'
import { CHECK_SET, SHIPPED_WEIGHTS } from '../places.ts'
import { recordPathOf, type TrainingRecord, trainingRecord } from '../training-record.ts'
import { CARD_INTRODUCTION, CARD_LIMITS } from './card-words.ts'
import { measureLeakage } from './leakage.ts'
import { measureRobustness, renderRobustness } from './perturb/index.ts'
import { renderLeakage, renderReliability } from './render.ts'
import { percent, renderInterval, type StratumReport } from './report.ts'
import { type Inputs, loadJudge, measureProtocol, type Section } from './sections.ts'

/**
 * Writes the model card: the record of the shipped weights and every figure of the protocol, measured now.
 * @throws CopydeskError `input-unreadable` for a corpus that cannot be read
 */
export async function renderCard(inputs: Inputs): Promise<string> {
  const record = trainingRecord.parse(JSON.parse(await readFile(recordPathOf(SHIPPED_WEIGHTS), 'utf8')))
  const sections = await measureProtocol(inputs)
  const leakage = measureLeakage(await readCorpus([...inputs.train, ...inputs.corpus]))
  const robustness = await measureRobustness([CHECK_SET], await loadJudge(SHIPPED_WEIGHTS))
  return [
    CARD_INTRODUCTION,
    renderRecord(record),
    '## Measured\n\nIntervals are 95 %, by bootstrap over articles. Ad is promo and label taken together, by sentence.',
    ...sections.map(renderSection),
    renderClearing(record),
    `## Robustness\n\nThe shipped weights on the check set, perturbed, and on the style-shift set; they learnt from neither.\n\n${fenced(renderRobustness(robustness))}`,
    `## Leakage\n\nWhat a naive Bayes classifier makes of the words of an article.\n\n${fenced(renderLeakage(leakage))}`,
    CARD_LIMITS,
  ].join('\n\n')
}

function renderRecord({ articles, sentences, bytes, sha256, corpora }: TrainingRecord): string {
  return [
    '## Trained on',
    '',
    `${articles} articles, ${sentences} sentences, from ${corpora.map((name) => `\`${name}\``).join(', ')}.`,
    `Weights: ${bytes} bytes, sha256 \`${sha256}\`. The same texts and seed give the same bytes.`,
  ].join('\n')
}

function renderSection({ title, reports, judged }: Section): string {
  const rows = reports.filter(({ intervals }) => intervals !== undefined).map(renderRow)
  return [`### ${title}`, '', TABLE_HEAD, ...rows, '', fenced(renderReliability(judged))].join('\n')
}

const TABLE_HEAD = [
  '| judge | stratum | articles | ad F1 | role macro-F1 | ad segment F1 | clean with a false ad | ads missed | ECE |',
  '|---|---|---|---|---|---|---|---|---|',
].join('\n')

function renderRow({ judge, stratum, scores, intervals }: StratumReport): string {
  const cells = [
    judge,
    stratum,
    scores.articles,
    `${percent(scores.ad.f1).trim()} ${renderInterval(intervals?.adF1)}`,
    percent(scores.macroF1).trim(),
    percent(scores.segments.f1).trim(),
    `${scores.cleanWithFalseAd} of ${scores.cleanArticles}`,
    `${scores.adArticlesMissed} of ${scores.adArticles}`,
    percent(scores.calibrationError).trim(),
  ]
  return `| ${cells.join(' | ')} |`
}

function renderClearing({ calibration: { clearing } }: TrainingRecord): string {
  const { clearBelow, adArticles, missed, bound, coverage } = clearing
  return [
    '## When an article is cleared',
    '',
    'An article in which no advertising was found is cleared only if none of its sentences is advertising with a',
    `probability of ${clearBelow} or more; otherwise the verdict says where and sends it to review. On the calibration`,
    `articles, each scored by a model that had not seen its family, this would clear ${missed} of ${adArticles} ad-bearing`,
    `articles (at most ${percent(bound).trim()} % with 95 % confidence) and ${percent(coverage).trim()} % of the clean ones.`,
  ].join('\n')
}

function fenced(text: string): string {
  return `\`\`\`\n${text}\n\`\`\``
}
