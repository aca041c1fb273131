import { describe, expect, it } from 'vitest'
import type { Guard, Pack } from '../../lib/contracts/pack.ts'
import { MARKETS, type Market } from '../../lib/contracts/words.ts'
import { type CompiledPack, compilePack } from '../../lib/engine/claims/index.ts'
import { financePromo } from '../../lib/packs/index.ts'
import { findingsOf, packWith, type RoleLine, readLines, ruleWith } from './read.ts'

function guard(name: string, reach: 'sentence' | 'segment', ...en: string[]): Guard {
  return { name, detector: 'phrase', reach, match: { en } }
}

function codesIn(lines: readonly RoleLine[], pack: CompiledPack): readonly (readonly string[])[] {
  return readLines(lines, 'en', pack).claims.findings.map(({ evidence }) => evidence.map(({ note }) => note.code))
}

describe('a missing statement', () => {
  const find = {
    detector: 'missing-statement' as const,
    when: { en: ['coins'] },
    wordings: ["Coins may fall. You're not covered.", 'Coins may sink and nobody pays.'],
    alteredFrom: 0.6,
  }
  const pack = compilePack(packWith([ruleWith({ scope: 'segment', find })]))
  const pitch: RoleLine = ['promo', 'Get coins today. More coins for all.']

  it.each([
    ['is absent', 'Brellan runs this page.', [[]]],
    ['is in the first prescribed text', "Coins may fall. You're not covered.", []],
    ['is in the second prescribed text', 'Coins may sink and nobody pays.', []],
    ['differs in capitals, apostrophes and marks', 'COINS MAY FALL – YOU’RE NOT COVERED!', []],
    ['stands within other words', "Please note: coins may fall. You're not covered. Read on.", []],
    ['is softened', "Coins may fall. You're well covered.", [['statement-altered']]],
    ['is cut short', 'Coins may fall.', [[]]],
    ['has its words in another order', "You're not covered. Coins may fall.", [['statement-altered']]],
  ])('is judged where it %s', (_how, notice, codes) => {
    expect(codesIn([pitch, ['notice', notice]], pack)).toEqual(codes)
  })

  it('is found after the same words in another order', () => {
    const notice = "You're not covered. Coins may fall. Coins may fall. You're not covered."
    expect(codesIn([pitch, ['notice', notice]], pack)).toEqual([])
  })

  it('is missed once in each pitch, and only in pitches', () => {
    const lines: RoleLine[] = [pitch, ['report', 'Coins fell on Monday.'], ['promo', 'Coins again.']]
    expect(findingsOf(readLines(lines, 'en', pack))).toEqual(['plain medium: coins', 'plain medium: Coins'])
  })
})

describe('the market of a pack', () => {
  const packs = new Map<Market, CompiledPack>(
    MARKETS.map((market) => [market, compilePack({ ...financePromo, market })]),
  )
  const severityOf = (rule: string, market: Market, lines: readonly RoleLine[]): string | undefined =>
    readLines(lines, 'en', packs.get(market)).claims.findings.find((hit) => hit.rule.id === rule)?.severity

  it.each<[string, Market, string | undefined]>([
    ['Advertisement', 'us-publisher', undefined],
    ['Advertisement', 'uk', undefined],
    ['Anzeige', 'de', undefined],
    ['Anzeige', 'at', undefined],
    ['Entgeltliche Einschaltung', 'at', undefined],
    ['Sponsored', 'any', 'low'],
    ['Sponsored', 'de', 'medium'],
    ['Presented by our partner', 'de', 'medium'],
    ['Special', 'any', 'medium'],
    ['Special', 'us-publisher', 'medium'],
  ])('judges the label "%s" in %s as %s', (label, market, severity) => {
    const lines: RoleLine[] = [
      ['label', label],
      ['promo', 'Open an account with Brellan and trade valves from one euro.'],
    ]
    expect(severityOf('label-ambiguous-wording', market, lines)).toBe(severity)
  })

  it.each(MARKETS.map((market) => [market, market === 'uk' ? 'high' : undefined] as const))(
    'asks in %s for the British warning about crypto: %s',
    (market, severity) => {
      const lines: RoleLine[] = [['promo', 'Buy crypto on Brellan in two taps.']]
      expect(severityOf('crypto-warning-missing-uk', market, lines)).toBe(severity)
    },
  )

  it.each<[Market, string | undefined]>([
    ['eu-publisher', 'high'],
    ['de', 'high'],
    ['at', 'high'],
    ['us-publisher', undefined],
    ['ch', undefined],
    ['uk', undefined],
  ])('asks in %s for the European statement on a token sale: %s', (market, severity) => {
    const lines: RoleLine[] = [['promo', 'Join the Pellworth presale and buy tokens at launch price.']]
    expect(severityOf('crypto-mica-statement-missing', market, lines)).toBe(severity)
  })
})

describe('a score of signs', () => {
  const find = { detector: 'score' as const, parts: ['tiny', 'hurry', 'theme'], absent: ['filing'], atLeast: 3 }
  const guards = [
    guard('tiny', 'segment', 'penny stock'),
    guard('hurry', 'segment', 'today only'),
    guard('theme', 'segment', 'lithium'),
    guard('filing', 'segment', 'annual report'),
  ]
  const pack = compilePack(packWith([ruleWith({ scope: 'segment', find })], { guards }))

  it.each<[string, string, number]>([
    ['two signs and nothing absent', 'A penny stock, today only. See the annual report.', 0],
    ['two signs and an absence', 'A penny stock, today only.', 1],
    ['three signs', 'A penny stock. Lithium. Today only. See the annual report.', 1],
    ['one sign said twice', 'A penny stock. A penny stock.', 0],
  ])('counts %s', (_what, text, findings) => {
    expect(findingsOf(readLines([['promo', text]], 'en', pack))).toHaveLength(findings)
  })

  it('shows the words of each sign it found', () => {
    const [finding] = readLines([['promo', 'A penny stock. Today only.']], 'en', pack).claims.findings
    expect(finding?.evidence.map(({ note }) => note.values)).toEqual([{ guard: 'tiny' }, { guard: 'hurry' }])
  })

  it('does not add up signs of the article and of the advertisement', () => {
    const lines: RoleLine[] = [
      ['report', 'A penny stock digs for lithium.'],
      ['promo', 'Today only.'],
    ]
    expect(findingsOf(readLines(lines, 'en', pack))).toEqual([])
  })
})

describe('words that conflict', () => {
  const pair = { words: 'sealed', in: ['headline' as const], against: 'open', of: ['report' as const] }
  const guards = [guard('sealed', 'sentence', 'sealed'), guard('open', 'sentence', 'talks')]
  const packOf = (parts: Partial<Pack>, settledBy?: string): CompiledPack => {
    const pairs = [settledBy === undefined ? pair : { ...pair, settledBy }]
    return compilePack(packWith([ruleWith({ find: { detector: 'conflict', pairs } })], { guards, ...parts }))
  }
  const headline: RoleLine = ['furniture', 'Corvane takeover sealed']

  it.each<[string, string, number]>([
    ['is weaker', 'Corvane says talks go on.', 1],
    ['agrees', 'Corvane signed on Monday.', 0],
  ])('are flagged in a headline whose body %s', (_how, body, findings) => {
    expect(findingsOf(readLines([headline, ['report', body]], 'en', packOf({})))).toHaveLength(findings)
  })

  it('are at peace when the body settles them', () => {
    const body: RoleLine = ['report', 'After long talks the deal was sealed.']
    expect(findingsOf(readLines([headline, body], 'en', packOf({}, 'sealed')))).toEqual([])
  })

  it('do not count where the pair does not look', () => {
    const lines: RoleLine[] = [headline, ['promo', 'Join our talks.'], ['report', 'Corvane signed.']]
    expect(findingsOf(readLines(lines, 'en', packOf({})))).toEqual([])
  })
})

describe('a byline over advertising', () => {
  const find = { detector: 'byline-over-ads' as const, byline: 'by', voice: 'we', share: 0.5, leastSentences: 2 }
  const guards = [guard('by', 'sentence', '#start by #name'), guard('we', 'sentence', 'our newsroom')]
  const rule = ruleWith({ scope: 'article', roles: { furniture: 0, headline: 0 }, find })
  const pack = compilePack(packWith([rule], { guards }))
  const byline: RoleLine = ['furniture', 'By Olsen']
  const news: RoleLine = ['report', 'Corvane opened a plant.']

  it.each<[string, readonly RoleLine[], readonly string[]]>([
    ['flagged over a text that is mostly a pitch', [byline, news, ['promo', 'Order now. Pay less.']], ['By Olsen']],
    ['fine over news with one line of pitch', [byline, news, ['promo', 'Order now.']], []],
    ['fine over a labelled pitch', [byline, ['label', 'Ad'], ['promo', 'Order now. Pay less.']], []],
    ['not needed where the newsroom itself sells', [news, news, ['promo', 'Our newsroom sells it.']], ['Our newsroom']],
  ])('is %s', (_how, lines, words) => {
    const found = findingsOf(readLines(lines, 'en', pack)).map((finding) => finding.replace('plain medium: ', ''))
    expect(found).toEqual(words)
  })
})

describe('the detectors', () => {
  it.each([
    { detector: 'score' as const, parts: ['nowhere'], absent: [], atLeast: 1 },
    { detector: 'byline-over-ads' as const, byline: 'nowhere', voice: 'nowhere', share: 1, leastSentences: 1 },
    { detector: 'conflict' as const, pairs: [{ words: 'nowhere', in: ['promo' as const], of: ['report' as const] }] },
    { detector: 'ambiguous-label' as const, accepted: { any: 'nowhere' }, weak: 'w', weakSteps: {}, rejected: 'r' },
  ])('refuse a guard the pack does not have: $detector', (find) => {
    expect(() => compilePack(packWith([ruleWith({ find })]))).toThrow(/no guard "nowhere"/)
  })
})
