import { describe, expect, it } from 'vitest'
import { loadEngine, sha256 } from '../../lib/adapters/node/index.ts'
import type { Market } from '../../lib/contracts/words.ts'
import { compilePack } from '../../lib/engine/claims/index.ts'
import { moderate, readSource } from '../../lib/engine/index.ts'
import { financePromo, financePromoInFull } from '../../lib/packs/index.ts'
import { findingsOf, packWith, readLines, ruleWith } from './read.ts'

const rule = ruleWith({ markets: { uk: 1, ch: 'off' }, citations: ['UK', 'EU'] })
const CITATIONS = {
  UK: { title: 'A British rule', appliesTo: 'firms', verified: true, markets: ['uk' as const] },
  EU: {
    title: 'A European rule',
    appliesTo: 'firms',
    verified: false,
    markets: ['eu-publisher' as const, 'de' as const],
  },
}

const severityIn = (market: Market): readonly string[] =>
  findingsOf(
    readLines([['promo', 'To the moon.']], 'en', compilePack(packWith([rule], { market, citations: CITATIONS }))),
  )

describe('a rule', () => {
  it.each([
    ['any', ['plain medium: moon']],
    ['uk', ['plain high: moon']],
    ['ch', []],
  ] as const)('in the market %s says %j', (market, findings) => {
    expect(severityIn(market)).toEqual(findings)
  })

  it('cites what binds somebody in the market, everywhere else all it has', () => {
    const everywhere = { report: 0, opinion: 0, promo: 0, label: 0, notice: 0, furniture: 0, headline: 0 }
    const cites = (market: Market): readonly string[] => {
      const pack = packWith([{ ...rule, roles: everywhere }], { market, citations: CITATIONS })
      const bytes = new TextEncoder().encode('The harvest was good, and the price of it will go to the moon, they say.')
      const source = readSource({ uri: 'a.txt', mediaType: 'text/plain', bytes }, sha256)
      if (source.kind !== 'text') throw new Error('the text cannot be read')
      return moderate(source, loadEngine(pack)).findings.flatMap(({ citations }) => citations.map(({ id }) => id))
    }

    expect(cites('any')).toEqual(['UK', 'EU'])
    expect(cites('uk')).toEqual(['UK'])
    expect(cites('de')).toEqual(['EU'])
  })
})

describe('the hash of a pack', () => {
  const hashOf = (pack: typeof financePromo): string => loadEngine(pack).identity.pack.sha256

  it('is the same with and without examples and other languages', () => {
    expect(hashOf(financePromoInFull)).toBe(hashOf(financePromo))
  })

  it('says whose rules counted', () => {
    expect(hashOf({ ...financePromo, market: 'uk' })).not.toBe(hashOf(financePromo))
    expect(loadEngine(undefined, 'uk').identity.pack.sha256).toBe(hashOf({ ...financePromo, market: 'uk' }))
  })
})

describe('words quoted in a headline', () => {
  const quoted = packWith([ruleWith({ unless: ['headline-quote'] })], {
    guards: [{ name: 'headline-quote', detector: 'quoted', reach: { headline: 'sentence' } }],
  })
  const read = (role: 'furniture' | 'promo', text: string) =>
    findingsOf(readLines([[role, text]], 'en', compilePack(quoted)))

  it('are somebody else’s, whoever that is', () => {
    expect(read('furniture', 'Court bans "to the moon" brochure')).toEqual([])
  })

  it('are still said where nobody is quoted, or where the quotation sells', () => {
    expect(read('furniture', 'To the moon')).toEqual(['plain medium: moon'])
    expect(read('promo', 'It goes "to the moon"')).toEqual(['plain medium: moon'])
  })
})

describe('an advertisement without a label', () => {
  it('weighs a step less while the model is unsure of it', () => {
    const ad = ruleWith({
      id: 'ad',
      find: { detector: 'unlabelled-ad', label: 'label', minimumTokens: 1, sureFrom: 0.8 },
    })
    const pack = compilePack(packWith([ad], { lexicons: { label: { en: ['ad'] } } }))
    const severities = [1, 0.7].map((confidence) =>
      readLines([['promo', 'Our letter names three.']], 'en', pack, confidence).claims.findings.map(
        ({ severity }) => severity,
      ),
    )

    expect(severities).toEqual([['medium'], ['low']])
  })
})
