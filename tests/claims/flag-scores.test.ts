import { describe, expect, it } from 'vitest'
import { compilePack } from '../../lib/engine/claims/index.ts'
import type { LabelledArticle } from '../../model/corpus/read-corpus.ts'
import { findFlags } from '../../model/evaluation/claims/find-flags.ts'
import { renderFlags } from '../../model/evaluation/claims/render-flags.ts'
import { f1Of, measuredRules, precisionOf, recallOf, scoreFlags } from '../../model/evaluation/claims/score-flags.ts'
import { packWith, ruleWith } from './read.ts'

const pack = compilePack(
  packWith([
    ruleWith({ id: 'moon' }),
    ruleWith({ id: 'soon', flag: 'urgency', severity: 'low', find: { detector: 'phrase', match: { en: ['soon'] } } }),
    ruleWith({ id: 'shape', flag: null, find: { detector: 'phrase', match: { en: ['square'] } } }),
  ]),
)

type Line = readonly [LabelledArticle['sentences'][number]['role'], string, ...('promise' | 'urgency')[]]

function article(...lines: readonly Line[]): LabelledArticle {
  let at = 0
  const sentences = lines.map(([role, text, ...flags]) => {
    const start = at
    at += text.length + 1
    return { start, end: start + text.length, role, flags }
  })
  return { id: 'a', family: 'a', lang: 'en', text: lines.map(([, text]) => text).join('\n'), sentences }
}

const ARTICLE = article(
  ['opinion', 'The price will go to the moon, and soon they will all know it.', 'promise'],
  ['opinion', 'Nobody knows what the market will be doing for the rest of the year.', 'promise', 'urgency'],
  ['opinion', 'They say that the square on the left is a good one for the family.'],
)

describe('the scores of flags', () => {
  const scores = scoreFlags([findFlags(ARTICLE, pack, null)])

  it('count each flag of a sentence, said, right and due', () => {
    expect(scores.flags.promise).toEqual({ said: 1, right: 1, due: 2 })
    expect(scores.flags.urgency).toEqual({ said: 1, right: 0, due: 1 })
    expect(scores.micro).toEqual({ said: 2, right: 1, due: 3 })
    expect(scores.any).toEqual({ said: 1, right: 1, due: 2 })
    expect([precisionOf(scores.micro), recallOf(scores.micro), f1Of(scores.micro)]).toEqual([1 / 2, 1 / 3, 2 / 5])
  })

  it('leave out findings that bear no flag', () => {
    expect(Object.keys(scores.rules)).toEqual(['moon', 'soon'])
    expect(measuredRules(scores)).toEqual({ moon: { right: 1, said: 1 }, soon: { right: 0, said: 1 } })
  })

  it('count what an article without advertising has to bear, and how grave it is', () => {
    expect(scores.clean).toEqual({ articles: 1, falseFlags: 1, grave: 0, trueFlags: 1, byRule: { soon: 1 } })
  })

  it('do not call an article clean that advertises', () => {
    const ad = article(['promo', 'Get the report now, it will go to the moon with you and your family.', 'promise'])

    expect(scoreFlags([findFlags(ad, pack, null)]).clean.articles).toBe(0)
  })

  it('are nothing where nothing is said or due, instead of a division by zero', () => {
    const nothing = { said: 0, right: 0, due: 0 }

    expect([precisionOf(nothing), recallOf(nothing), f1Of(nothing)]).toEqual([0, 0, 0])
  })

  it('are told with their counts and an interval', () => {
    expect(renderFlags('all', [findFlags(ARTICLE, pack, null)])).toMatch(/promise +100.0 +50.0 +66.7 +1 \/ 1 \/ 2/)
  })
})
