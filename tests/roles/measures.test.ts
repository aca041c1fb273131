import { describe, expect, it } from 'vitest'
import { compilePack } from '../../lib/engine/claims/index.ts'
import { financePromo } from '../../lib/packs/index.ts'
import { type JudgedArticle, judgeArticle } from '../../model/evaluation/judged-article.ts'
import { rulesOnly } from '../../model/evaluation/judges.ts'
import { measureLeakage } from '../../model/evaluation/leakage.ts'
import { leaveFamiliesOut, trainThenTest } from '../../model/evaluation/protocol.ts'
import { clearingCurve, reliabilityOf, riskCoverage } from '../../model/evaluation/reliability.ts'
import { DEFAULT_SETTINGS } from '../../model/trainer/settings.ts'
import { articleOf, TINY_CORPUS } from './tiny-corpus.ts'

const QUICK = { ...DEFAULT_SETTINGS, epochs: 2, averaged: 1, members: 1, folds: 2 }

/** Ten sentences in one article, the first `right` of them judged rightly, all with one confidence. */
const judged = (right: number, confidence: number): JudgedArticle => {
  const article = articleOf(
    'x',
    'en',
    Array.from({ length: 10 }, (_, i) => ['report', `Sentence ${i}.`] as const),
  )
  const predicted = article.sentences.map(({ start, end }, i) => ({
    start,
    end,
    role: i < right ? ('report' as const) : ('opinion' as const),
    confidence,
    ad: 0.1,
  }))
  return judgeArticle(article, predicted)
}

describe('the reliability of confidences', () => {
  it('is what was said beside what was so', () => {
    const bins = reliabilityOf([judged(5, 0.9)])

    expect(bins.reduce((sum, { sentences }) => sum + sentences, 0)).toBe(10)
    expect(bins.reduce((sum, { sentences, said }) => sum + sentences * said, 0)).toBeCloseTo(9)
    expect(bins.reduce((sum, { sentences, was }) => sum + sentences * was, 0)).toBeCloseTo(5)
  })

  it('has less risk among the sentences the model is surest of', () => {
    const risks = riskCoverage([judged(10, 0.9), judged(2, 0.4)])

    expect(risks.at(0)).toEqual({ coverage: 1, risk: 0.4 })
    expect(risks.at(-1)).toEqual({ coverage: 0.5, risk: 0 })
  })

  it('tells what clearing below a threshold would let through', () => {
    const missed = judgeArticle(articleOf('y', 'en', [['promo', 'Buy now.']]), [
      { start: 0, end: 8, role: 'report', confidence: 0.6, ad: 0.25 },
    ])
    const points = clearingCurve([judged(10, 0.9), missed])

    expect(points.find(({ threshold }) => threshold === 0.2)).toMatchObject({ cleared: 1, clean: 1, missed: 0, ads: 1 })
    expect(points.find(({ threshold }) => threshold === 0.3)).toMatchObject({ cleared: 1, missed: 1, bound: 1 })
  })
})

describe('the rules alone', () => {
  it('call a pitch advertising and leave news alone', () => {
    const judge = rulesOnly(compilePack(financePromo))
    const text = 'Vantor Mining reported lower sales on Tuesday.\nAdvertisement\nAct now before it is too late!'

    expect(judge(text).map(({ role }) => role)).toEqual(['report', 'label', 'promo'])
  })
})

describe('leakage', () => {
  it('is complete where every publisher signs its texts, and gone where the mask hides the signature', () => {
    const articles = ['Alder', 'Birch', 'Cedar'].flatMap((house) =>
      Array.from({ length: 8 }, (_, i) => ({
        ...articleOf(`${house}-${i}`, 'en', [
          ['report', `The shares of ${house} rose, ${house} said to us on day ${i}.`],
        ]),
        family: house,
      })),
    )
    const leakage = measureLeakage(articles)

    expect(leakage).toMatchObject({ articles: 24, families: 3, fromPlainWords: 1 })
    expect(leakage.fromMaskedWords).toBeLessThan(0.5)
    expect(leakage.byGuessing).toBeCloseTo(1 / 3)
  })
})

describe('the protocol', () => {
  it('puts the model beside its baselines, and judges each article once', () => {
    const [own, train, test] = [TINY_CORPUS.slice(0, 4), TINY_CORPUS.slice(4, 8), TINY_CORPUS.slice(8)]
    const transfer = trainThenTest(own, train, test, QUICK)
    const leftOut = leaveFamiliesOut(own, [...train, ...test], QUICK)

    for (const [measured, count] of [
      [transfer, 4],
      [leftOut, 8],
    ] as const) {
      expect(Object.keys(measured)).toEqual(['model', 'linear', 'rules-only', 'label-keyword', 'all-report'])
      for (const articles of Object.values(measured)) expect(new Set(articles.map(({ id }) => id)).size).toBe(count)
    }
  })
})
