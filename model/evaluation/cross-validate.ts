import { ROLES } from '../../lib/contracts/words.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import { createWordTable } from '../../lib/engine/roles/features/index.ts'
import { confidenceOf } from '../../lib/engine/roles/index.ts'
import { adProbability, decideRoles } from '../../lib/engine/roles/sequence/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { type Calibration, calibrate } from '../trainer/calibrate.ts'
import { crossFit, type OutOfFold } from '../trainer/cross-fit.ts'
import { learnVocabulary } from '../trainer/learn-vocabulary.ts'
import { decisionOf, type FitSettings } from '../trainer/settings.ts'
import { type JudgedArticle, judgeArticle } from './judged-article.ts'

/**
 * Judges every article by a model that saw no article of its family, only the other folds and `extra`; its confidences
 * are calibrated on the other folds too. The vocabulary is the one thing learnt from all: it holds plain words, no roles.
 */
export function crossValidate(
  articles: readonly LabelledArticle[],
  extra: readonly LabelledArticle[],
  settings: FitSettings,
): readonly JudgedArticle[] {
  const table = createWordTable(learnVocabulary([...extra, ...articles]))
  const scored = crossFit(articles, extra, table, settings, settings.folds)
  const folds = [...new Set(scored.map(({ fold }) => fold))]
  return folds.flatMap((fold) => {
    const others = scored.filter((candidate) => candidate.fold !== fold)
    const calibration = calibrate(others, decisionOf(settings))
    return scored.filter((candidate) => candidate.fold === fold).map((held) => judge(held, calibration, settings))
  })
}

function judge(held: OutOfFold, { temperature, platt }: Calibration, settings: FitSettings): JudgedArticle {
  const { article, example, emissions, transitions } = held
  const rule = { transitions, temperature, ...decisionOf(settings) }
  const { roles, marginals } = decideRoles(emissions, example.steps, rule)
  const calibration = Float64Array.from(platt)
  const predicted = readDocument(article.text).sentences.map(({ start, end }, s) => {
    const role = roles[s] ?? 0
    const confidence = confidenceOf(marginals[s * ROLES.length + role] ?? 0, role, calibration)
    return { start, end, role: ROLES[role] ?? 'report', confidence, ad: adProbability(marginals, s) }
  })
  return judgeArticle(article, predicted)
}
