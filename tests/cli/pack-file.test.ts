import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadPack, parsePack, SHIPPED } from '../../lib/cli/packs/index.ts'
import { financePromo } from '../../lib/packs/index.ts'
import { packWith, ruleWith } from '../claims/read.ts'
import { writeFiles } from './temporary-files.ts'

const EXTENSION = { extends: 'finance-promo', id: 'desk', version: '1.0.0' }
const parse = (value: unknown) => parsePack(JSON.stringify(value), 'desk.json', [financePromo])
const [first, second] = financePromo.rules.map(({ id }) => id)

describe('a pack file', () => {
  it('may hold a whole pack', () => {
    const pack = packWith([ruleWith({ id: 'own' })])

    expect(parse(pack)).toEqual(pack)
  })

  it('may say only what is different from another', () => {
    const own = ruleWith({ id: 'own' })
    const pack = parse({ ...EXTENSION, market: 'de', policy: { hold: 'high' }, rules: [own] })

    expect(pack).toEqual({
      ...financePromo,
      id: 'desk',
      version: '1.0.0',
      market: 'de',
      policy: { ...financePromo.policy, hold: 'high' },
      rules: [...financePromo.rules, own],
    })
  })

  it('replaces the rule of the same id in its place, and forgets how it was measured', () => {
    const own = ruleWith({ id: first ?? '' })
    const pack = parse({ ...EXTENSION, rules: [own] })

    expect(pack.rules[0]).toEqual(own)
    expect(pack.rules).toHaveLength(financePromo.rules.length)
    expect(Object.keys(pack.measured)).not.toContain(first)
  })

  it('changes the severity of a rule, or leaves the rule out', () => {
    const { rules } = parse({ ...EXTENSION, severities: { [first ?? '']: 'info', [second ?? '']: 'off' } })

    expect(rules.find(({ id }) => id === first)?.severity).toBe('info')
    expect(rules.some(({ id }) => id === second)).toBe(false)
  })

  it.each([
    ['an unknown key', { ...EXTENSION, polcy: {} }, /there is no key "polcy"/, 'did you mean "policy"?'],
    [
      'an unknown key inside',
      { ...EXTENSION, policy: { hodl: 'high' } },
      /at policy: there is no key "hodl"/,
      'did you mean "hold"?',
    ],
    ['a severity there is none', { ...EXTENSION, severities: { x: 'grave' } }, /at severities.x/, /README/],
    [
      'a severity for no rule',
      { ...EXTENSION, severities: { 'urgency-presure': 'low' } },
      /there is no rule/,
      'did you mean "urgency-pressure"?',
    ],
    ['an unknown base', { ...EXTENSION, extends: 'finance-prom' }, /which is no pack/, 'did you mean "finance-promo"?'],
    ['no version', { extends: 'finance-promo', id: 'desk' }, /at version/, /README/],
  ])('is refused with %s, and told what to do', (_what, value, message, hint) => {
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ code: 'pack-invalid', message: expect.stringMatching(message) }),
    )
    expect(() => parse(value)).toThrow(
      expect.objectContaining({ hint: typeof hint === 'string' ? hint : expect.stringMatching(hint) }),
    )
  })

  it('that is not JSON is refused with the place, and without its text', () => {
    expect(() => parsePack('{"id": secret}', 'desk.json', [])).toThrow(
      expect.objectContaining({
        code: 'pack-invalid',
        message: 'desk.json is not JSON',
        hint: expect.not.stringContaining('secret'),
      }),
    )
  })

  it('that is not there is named', async () => {
    await expect(loadPack({ file: '/nowhere/desk.json', market: undefined }, financePromo)).rejects.toMatchObject({
      code: 'input-unreadable',
      message: 'the pack /nowhere/desk.json cannot be read',
    })
  })

  it('gives way to the market asked for', async () => {
    const directory = writeFiles({ 'desk.json': JSON.stringify({ ...EXTENSION, market: 'de' }) })

    expect((await loadPack({ file: join(directory, 'desk.json'), market: 'uk' }, financePromo)).market).toBe('uk')
    expect((await loadPack({ ...SHIPPED, market: 'ch' }, financePromo)).market).toBe('ch')
  })
})
