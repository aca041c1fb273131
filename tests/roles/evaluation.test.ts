import { describe, expect, it } from 'vitest'
import type { Role } from '../../lib/contracts/words.ts'
import { alignByOverlap } from '../../model/corpus/align-gold.ts'
import { bootstrap } from '../../model/evaluation/bootstrap.ts'
import { judgeArticle, type RoleSpan } from '../../model/evaluation/judged-article.ts'
import { allReport, labelKeyword } from '../../model/evaluation/judges.ts'
import { reportJudged } from '../../model/evaluation/report.ts'
import { measureOf, scoreArticles } from '../../model/evaluation/scores.ts'
import { adSegments, matchSegments } from '../../model/evaluation/segments.ts'
import { articleOf } from './tiny-corpus.ts'

const LINES = ['aaaa', 'bbbb', 'cccc', 'dddd'] as const
const judged = (gold: readonly Role[], predicted: readonly Role[], confidence = 1) => {
  const article = articleOf(
    'x',
    'en',
    gold.map((role, i) => [role, LINES[i] ?? '']),
  )
  const spans = article.sentences.map(
    ({ start, end }, i): RoleSpan => ({ start, end, role: predicted[i] ?? 'report', confidence, ad: 0 }),
  )
  return judgeArticle(article, spans)
}

describe('aligning spans', () => {
  it('takes the span with most shared characters, the first on a tie, none without any', () => {
    const onto = [
      { start: 0, end: 10 },
      { start: 10, end: 20 },
      { start: 30, end: 40 },
    ]
    const from = [
      { start: 0, end: 4 },
      { start: 4, end: 15 },
      { start: 15, end: 20 },
    ]

    expect([...alignByOverlap(onto, from)]).toEqual([1, 1, -1])
  })
})

describe('scoring', () => {
  it('counts promo and label as one', () => {
    const { ad, roles } = scoreArticles([
      judged(['report', 'label', 'promo', 'promo'], ['promo', 'promo', 'promo', 'report']),
    ])

    expect(ad).toEqual(measureOf(2, 1, 1))
    expect(roles.promo).toEqual(measureOf(1, 2, 1))
    expect(roles.label.f1).toBe(0)
  })

  it('counts clean articles spoilt and ad articles missed', () => {
    const scores = scoreArticles([
      judged(['report', 'report'], ['report', 'promo']),
      judged(['report', 'opinion'], ['report', 'report']),
      judged(['report', 'promo'], ['promo', 'report']),
      judged(['report', 'promo'], ['report', 'promo']),
    ])

    expect(scores).toMatchObject({ cleanArticles: 2, cleanWithFalseAd: 1, adArticles: 2, adArticlesMissed: 1 })
  })

  it('finds no calibration error in a model that is as often right as it says', () => {
    const sure = judged(['report', 'report', 'report', 'report'], ['report', 'report', 'report', 'report'], 1)
    const halfRight = Array.from({ length: 10 }, () => judged(['report', 'promo'], ['report', 'report'], 0.5))

    expect(scoreArticles([sure]).calibrationError).toBe(0)
    expect(scoreArticles(halfRight).calibrationError).toBeCloseTo(0, 9)
    expect(scoreArticles([judged(['promo'], ['report'], 0.9)]).calibrationError).toBeCloseTo(0.9, 9)
  })

  it('gives zero, not a failure, where there is nothing to measure', () => {
    expect(scoreArticles([])).toMatchObject({
      articles: 0,
      ad: { precision: 0, recall: 0, f1: 0 },
      calibrationError: 0,
    })
  })
})

describe('segments', () => {
  it('runs from the first ad sentence to the last of a run', () => {
    const { gold } = judged(['promo', 'label', 'report', 'promo'], [])

    expect(adSegments(gold)).toEqual([
      { start: 0, end: 9 },
      { start: 15, end: 19 },
    ])
  })

  it('matches at half of the joint characters and not below', () => {
    expect(matchSegments([{ start: 0, end: 10 }], [{ start: 0, end: 5 }])).toBe(1)
    expect(matchSegments([{ start: 0, end: 10 }], [{ start: 0, end: 4 }])).toBe(0)
    expect(
      matchSegments(
        [{ start: 0, end: 10 }],
        [
          { start: 0, end: 5 },
          { start: 5, end: 10 },
        ],
      ),
    ).toBe(1)
  })
})

describe('bootstrap', () => {
  it('is the same twice and brackets the estimate', () => {
    const articles = [judged(['promo'], ['promo']), judged(['promo'], ['report']), judged(['report'], ['report'])]
    const interval = bootstrap(articles, 200, 3)

    expect(bootstrap(articles, 200, 3)).toEqual(interval)
    expect(interval.adF1.low).toBeLessThanOrEqual(2 / 3)
    expect(interval.adF1.high).toBeGreaterThanOrEqual(2 / 3)
  })
})

describe('baselines', () => {
  it('call everything reporting, or everything after a label an ad', () => {
    const text = 'Vantor rose two percent.\nAdvertisement\nBuy the Vantor report now.'

    expect(allReport(text).map(({ role }) => role)).toEqual(['report', 'report', 'report'])
    expect(labelKeyword(text).map(({ role }) => role)).toEqual(['report', 'label', 'promo'])
  })
})

describe('a report', () => {
  it('splits by language, by families seen and unseen, and by family', () => {
    const reports = reportJudged('model', [judged(['promo'], ['promo'])], new Set(['house-x']))

    expect(reports.map(({ stratum }) => stratum)).toEqual(['all', 'lang en', 'seen', 'family house-x'])
  })
})
