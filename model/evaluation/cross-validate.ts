import { ROLES } from '../../lib/contracts/words.ts'
import { readDocument } from '../../lib/engine/document/index.ts'
import { createWordTable } from '../../lib/engine/roles/features/index.ts'
import { decideRoles } from '../../lib/engine/roles/sequence/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { crossFit, type OutOfFold } from '../trainer/cross-fit.ts'
import { learnVocabulary } from '../trainer/learn-vocabulary.ts'
import type { FitSettings } from '../trainer/settings.ts'
import { type JudgedArticle, judgeArticle } from './judged-article.ts'

/**
 * Judges every article by a model that saw no article of its family, only the other folds and `extra`.
 * The vocabulary is the one thing learnt from all: it holds plain words, no roles.
 */
export function crossValidate(
  articles: readonly LabelledArticle[],
  extra: readonly LabelledArticle[],
  settings: FitSettings,
): readonly JudgedArticle[] {
  const table = createWordTable(learnVocabulary([...extra, ...articles]))
  return crossFit(articles, extra, table, settings, settings.folds).map((scored) => judge(scored, settings))
}

function judge({ article, example, emissions, transitions }: OutOfFold, settings: FitSettings): JudgedArticle {
  const rule = { transitions, temperature: 1, bias: settings.bias, evidence: settings.evidence }
  const { roles, marginals } = decideRoles(emissions, example.steps, rule)
  const predicted = readDocument(article.text).sentences.map(({ start, end }, s) => {
    const role = roles[s] ?? 0
    return { start, end, role: ROLES[role] ?? 'report', confidence: marginals[s * ROLES.length + role] ?? 0 }
  })
  return judgeArticle(article, predicted)
}
