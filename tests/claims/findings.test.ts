import { describe, expect, it } from 'vitest'
import type { Role } from '../../lib/contracts/words.ts'
import { compilePack } from '../../lib/engine/claims/index.ts'
import { findingsOf, packWith, readLines, ruleWith } from './read.ts'

function phrase(...en: string[]): { detector: 'phrase'; match: { en: string[] } } {
  return { detector: 'phrase', match: { en } }
}

describe('severity', () => {
  const pack = compilePack(packWith([ruleWith({ severity: 'high' })]))

  it.each<[Role, string | undefined]>([
    ['promo', 'high'],
    ['opinion', 'medium'],
    ['report', undefined],
    ['label', undefined],
    ['notice', undefined],
  ])('in %s is %s', (role, severity) => {
    const { claims } = readLines(
      [
        ['report', 'Corvane opened.'],
        [role, 'To the moon it goes.'],
      ],
      'en',
      pack,
    )
    expect(claims.findings[0]?.severity).toBe(severity)
  })

  it('counts furniture as a headline only where the article opens', () => {
    const lines = [
      ['furniture', 'To the moon'],
      ['report', 'Corvane opened.'],
      ['furniture', 'The moon again'],
    ] as const
    expect(findingsOf(readLines(lines, 'en', pack))).toEqual(['plain high: moon'])
  })

  it('lets a rule differ from the steps of its pack', () => {
    const rule = ruleWith({ severity: 'high', roles: { report: -2, promo: 'off' } })
    const own = compilePack(packWith([rule]))
    expect(findingsOf(readLines([['report', 'The moon rose.']], 'en', own))).toEqual(['plain low: moon'])
    expect(findingsOf(readLines([['promo', 'The moon rose.']], 'en', own))).toEqual([])
  })

  it('is raised and lowered by guards, stays on the scale, and says by which words', () => {
    const guards = [
      { name: 'loud', detector: 'phrase' as const, reach: 'sentence' as const, match: { en: ['loud'] } },
      { name: 'quiet', detector: 'phrase' as const, reach: 'sentence' as const, match: { en: ['quiet'] } },
    ]
    const rule = ruleWith({ raises: [{ guard: 'loud', by: 4 }], lowers: [{ guard: 'quiet', by: 1 }] })
    const own = compilePack(packWith([rule], { guards }))
    const loud = readLines([['promo', 'A loud moon.']], 'en', own)
    expect(findingsOf(loud)).toEqual(['plain critical: moon'])
    expect(loud.claims.findings[0]?.evidence).toEqual([
      { start: 2, end: 6, note: { code: 'raises-severity', values: { guard: 'loud' } } },
    ])
    expect(findingsOf(readLines([['promo', 'A quiet moon.']], 'en', own))).toEqual(['plain low: moon'])
  })
})

describe('one finding per meaning', () => {
  const general = ruleWith({ id: 'general', find: phrase('big gain*'), specificity: 1 })
  const specific = ruleWith({ id: 'specific', find: phrase('guaranteed ..2 gain*'), specificity: 2 })
  const pack = compilePack(packWith([general, specific]))

  it('keeps the most specific of overlapping hits of a family', () => {
    expect(findingsOf(readLines([['promo', 'Guaranteed big gains.']], 'en', pack))).toEqual([
      'specific medium: Guaranteed big gains',
    ])
  })

  it('keeps both where they do not overlap', () => {
    expect(findingsOf(readLines([['promo', 'Big gains, and guaranteed small gains.']], 'en', pack))).toHaveLength(2)
  })

  it('keeps both where the families differ', () => {
    const other = compilePack(packWith([{ ...general, family: 'other' }, specific]))
    expect(findingsOf(readLines([['promo', 'Guaranteed big gains.']], 'en', other))).toHaveLength(2)
  })

  it('says the same thing once a sentence, and again in the next', () => {
    const moon = compilePack(packWith([ruleWith({})]))
    expect(findingsOf(readLines([['promo', 'Moon, moon, moon. And the moon.']], 'en', moon))).toHaveLength(2)
  })

  it.each([
    ['segment', 2],
    ['article', 1],
  ] as const)('speaks once a %s where the rule says so', (scope, times) => {
    const rule = compilePack(packWith([ruleWith({ scope })]))
    const lines = [
      ['promo', 'Moon.'],
      ['promo', 'Moon!'],
      ['report', 'Corvane opened.'],
      ['promo', 'Moon?'],
    ] as const
    expect(readLines(lines, 'en', rule).claims.findings).toHaveLength(times)
  })

  it('orders findings by place, then by rule', () => {
    const rules = [ruleWith({ id: 'b', family: 'b' }), ruleWith({ id: 'a', family: 'a' })]
    const pair = compilePack(packWith(rules))
    expect(findingsOf(readLines([['promo', 'A moon.']], 'en', pair))).toEqual(['a medium: moon', 'b medium: moon'])
  })
})

describe('requires', () => {
  it('keeps a rule silent until the required words are there', () => {
    const guards = [{ name: 'loud', detector: 'phrase' as const, reach: 'sentence' as const, match: { en: ['loud'] } }]
    const pack = compilePack(packWith([ruleWith({ requires: ['loud'] })], { guards }))
    expect(findingsOf(readLines([['promo', 'A moon.']], 'en', pack))).toEqual([])
    expect(findingsOf(readLines([['promo', 'A loud moon.']], 'en', pack))).toEqual(['plain medium: moon'])
  })
})
