import { describe, expect, it } from 'vitest'
import { lintPack } from '../../lib/cli/rules/index.ts'
import { PackSchema } from '../../lib/contracts/pack.ts'
import { checkExamples } from '../../lib/engine/claims/index.ts'
import { financePromoInFull as financePromo } from '../../lib/packs/index.ts'

const { rules, guards } = financePromo

describe('the finance-promo pack', () => {
  it('is what its schema describes, and parsing changes nothing', () => {
    expect(PackSchema.parse(financePromo)).toEqual(financePromo)
  })

  it('shows what it means: each bad example is flagged, each good one is not', () => {
    expect(checkExamples(financePromo)).toEqual([])
  })

  it('is written as a pack should be: three examples of each kind, hedged, every name used', () => {
    expect(lintPack(financePromo)).toEqual([])
  })
})

describe('checkExamples', () => {
  it('reports an example that does not show what it should', () => {
    const [rule] = rules
    if (rule === undefined) throw new Error('the pack has no rules')
    const silent = { bad: [{ role: 'report' as const, text: 'Nothing here.' }], good: [] }
    const broken = { ...financePromo, rules: [{ ...rule, examples: { en: silent } }] }
    expect(checkExamples(broken)).toEqual([{ rule: rule.id, language: 'en', kind: 'bad', index: 0 }])
  })
})

describe('the pack schema', () => {
  it.each([
    ['an unknown key of the pack', { ...financePromo, colour: 'red' }],
    ['an unknown key of a rule', { ...financePromo, rules: [{ ...rules[0], colour: 'red' }] }],
    ['an unknown key of a guard', { ...financePromo, guards: [{ ...guards[0], colour: 'red' }] }],
    ['an unknown detector', { ...financePromo, rules: [{ ...rules[0], find: { detector: 'magic' } }] }],
    ['an unknown flag', { ...financePromo, rules: [{ ...rules[0], flag: 'colour' }] }],
    ['a language the packs do not speak', { ...financePromo, lexicons: { fruit: { fr: ['pomme'] } } }],
    ['a version that is none', { ...financePromo, version: 'new' }],
  ])('refuses %s', (_what, pack) => {
    expect(PackSchema.safeParse(pack).success).toBe(false)
  })
})
