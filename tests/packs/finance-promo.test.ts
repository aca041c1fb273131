import { describe, expect, it } from 'vitest'
import { PackSchema } from '../../lib/contracts/pack.ts'
import { LANGUAGES } from '../../lib/contracts/words.ts'
import { checkExamples, guardsNamedBy } from '../../lib/engine/claims/index.ts'
import { financePromo } from '../../lib/packs/index.ts'

const { rules, guards, lexicons, citations } = financePromo

describe('the finance-promo pack', () => {
  it('is what its schema describes, and parsing changes nothing', () => {
    expect(PackSchema.parse(financePromo)).toEqual(financePromo)
  })

  it('shows what it means: each bad example is flagged, each good one is not', () => {
    expect(checkExamples(financePromo)).toEqual([])
  })

  it.each(rules.map(({ id, examples }) => [id, examples] as const))(
    '%s has two examples of each kind in each language',
    (_id, examples) => {
      for (const language of LANGUAGES) {
        expect(examples[language]?.bad.length).toBeGreaterThanOrEqual(2)
        expect(examples[language]?.good.length).toBeGreaterThanOrEqual(2)
      }
    },
  )

  it('never says that a law was broken', () => {
    const words = rules.flatMap(({ message, why, clearedBy, fix }) => [message, why, clearedBy, fix]).join(' ')
    expect(words).not.toMatch(/violat|illegal|breach|unlawful/i)
    expect(rules.filter(({ why }) => !/may conflict with|can mislead/.test(why))).toEqual([])
  })

  it('cites only what it lists, and lists only what it cites', () => {
    const cited = new Set(rules.flatMap((rule) => rule.citations))
    expect([...cited].toSorted()).toEqual(Object.keys(citations).toSorted())
  })

  it('uses every lexicon it declares', () => {
    const patterns = JSON.stringify([rules, guards, lexicons])
    const used = (name: string): boolean =>
      new RegExp(`@${name}(?![a-z-])|"(?:label|commonWords)":"${name}"`).test(patterns)
    expect(Object.keys(lexicons).filter((name) => !used(name))).toEqual([])
  })

  it('asks every guard it declares', () => {
    const asked = new Set([
      ...rules.flatMap((rule) => [...(rule.unless ?? []), ...(rule.requires ?? [])]),
      ...rules.flatMap((rule) => [...(rule.raises ?? []), ...(rule.lowers ?? [])].map(({ guard }) => guard)),
      ...guards.flatMap((guard) => (guard.detector === 'quotation' ? [guard.speaker] : [])),
      ...rules.flatMap(({ find }) => guardsNamedBy(find)),
    ])
    expect(guards.map(({ name }) => name).filter((name) => !asked.has(name))).toEqual([])
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
