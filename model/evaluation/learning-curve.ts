import { readModel } from '../../lib/engine/roles/index.ts'
import type { LabelledArticle } from '../corpus/read-corpus.ts'
import { seededRandom, shuffled } from '../trainer/random.ts'
import type { FitSettings } from '../trainer/settings.ts'
import { trainModel } from '../trainer/train-model.ts'
import { crossValidate } from './cross-validate.ts'
import type { JudgedArticle } from './judged-article.ts'
import { modelJudge } from './judges.ts'
import { judgeAll } from './protocol.ts'

/** What a model knows that learnt from so much. */
export interface CurvePoint {
  readonly learntFrom: string
  readonly articles: number
  readonly judged: readonly JudgedArticle[]
}

const SHARES = [0.25, 0.5, 0.75, 1] as const

/**
 * What each part of the training texts brings, on families left out: none of our own texts, growing shares of them,
 * and our own alone. One fit each, without averaging over members.
 */
export function learningCurve(
  own: readonly LabelledArticle[],
  articles: readonly LabelledArticle[],
  settings: FitSettings,
): readonly CurvePoint[] {
  const single = { ...settings, members: 1 }
  const order = shuffled(own, seededRandom(settings.seed))
  const point = (share: number): CurvePoint => {
    const extra = order.slice(0, Math.round(share * order.length))
    const learntFrom = share === 0 ? 'others only' : `others and ${Math.round(share * 100)} % of our own`
    return { learntFrom, articles: extra.length, judged: crossValidate(articles, extra, single) }
  }
  const alone = modelJudge(readModel(trainModel(own, single).bytes))
  const ownOnly = { learntFrom: 'our own only', articles: own.length, judged: judgeAll(articles, alone) }
  return [point(0), ...SHARES.map(point), ownOnly]
}
