import { compilePack } from '../../lib/engine/claims/index.ts'
import { createWordTable } from '../../lib/engine/roles/features/index.ts'
import { readModel } from '../../lib/engine/roles/index.ts'
import { financePromo } from '../../lib/packs/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { identityCalibration } from '../trainer/calibrate.ts'
import { fitArticles } from '../trainer/cross-fit.ts'
import { learnVocabulary } from '../trainer/learn-vocabulary.ts'
import { decisionOf, type FitSettings, withoutSequence } from '../trainer/settings.ts'
import { trainModel } from '../trainer/train-model.ts'
import { writeModel } from '../trainer/write-model.ts'
import { crossValidate } from './cross-validate.ts'
import { type JudgedArticle, judgeArticle } from './judged-article.ts'
import { allReport, type Judge, labelKeyword, modelJudge, rulesOnly } from './judges.ts'

/** Articles as each of several judges reads them. */
export type Judged = Readonly<Record<string, readonly JudgedArticle[]>>

/** What needs no training, to be printed beside every model. */
export function baselines(articles: readonly LabelledArticle[]): Judged {
  return {
    'rules-only': judgeAll(articles, rulesOnly(compilePack(financePromo))),
    'label-keyword': judgeAll(articles, labelKeyword),
    'all-report': judgeAll(articles, allReport),
  }
}

/** Trains on `own` and `train` as the trainer would, and judges `test`. */
export function trainThenTest(
  own: readonly LabelledArticle[],
  train: readonly LabelledArticle[],
  test: readonly LabelledArticle[],
  settings: FitSettings,
): Judged {
  const articles = [...own, ...train]
  return {
    model: judgeAll(test, modelJudge(readModel(trainModel(articles, settings).bytes))),
    linear: judgeAll(test, linearJudge(articles, settings)),
    ...baselines(test),
  }
}

/** Judges every article by a model that saw no article of its family, with `own` always among what it learnt from. */
export function leaveFamiliesOut(
  own: readonly LabelledArticle[],
  articles: readonly LabelledArticle[],
  settings: FitSettings,
): Judged {
  return {
    model: crossValidate(articles, own, settings),
    linear: crossValidate(articles, own, withoutSequence(settings)),
    ...baselines(articles),
  }
}

export function judgeAll(articles: readonly LabelledArticle[], judge: Judge): readonly JudgedArticle[] {
  return articles.map((article) => judgeArticle(article, judge(article.text)))
}

function linearJudge(articles: readonly LabelledArticle[], settings: FitSettings): Judge {
  const vocabulary = learnVocabulary(articles)
  const linear = withoutSequence(settings)
  const weights = fitArticles(articles, createWordTable(vocabulary), linear)
  const bytes = writeModel({ weights, vocabulary, calibration: identityCalibration(), decision: decisionOf(linear) })
  return modelJudge(readModel(bytes))
}
