import { describe, expect, it } from 'vitest'
import type { Language, Role } from '../../lib/contracts/words.ts'
import { readLines, rulesOf } from './read.ts'

/** Two sentences that differ in what clears: the bare one is flagged, the guarded one recorded as a near miss. */
type Pair = readonly [guard: string, language: Language, role: Role, rule: string, bare: string, guarded: string]

const PAIRS: readonly Pair[] = [
  [
    'attribution',
    'en',
    'opinion',
    'promissory-upside',
    'Corvane could double from here.',
    'Mira Olsen said Corvane could double from here.',
  ],
  [
    'attribution',
    'en',
    'opinion',
    'promissory-upside',
    'The shares could double.',
    'According to Tarn Capital, the shares could double.',
  ],
  [
    'attribution',
    'de',
    'opinion',
    'promissory-upside',
    'Corvane könnte sich verdoppeln.',
    'Laut Tarn Capital könnte sich Corvane verdoppeln.',
  ],
  [
    'attribution',
    'de',
    'opinion',
    'promissory-upside',
    'Corvane könnte sich verdoppeln.',
    'Corvane könnte sich verdoppeln, so Mira Olsen von Tarn.',
  ],
  [
    'quotation',
    'en',
    'opinion',
    'promissory-upside',
    'We think the shares could easily double by next summer.',
    '“I think that the shares could easily double by next summer,” said Mira Olsen.',
  ],
  [
    'quotation',
    'de',
    'opinion',
    'promissory-upside',
    'Ich denke, die Aktie könnte sich bald verdoppeln.',
    '„Ich denke, die Aktie könnte sich schon bald verdoppeln“, sagte Mira Olsen.',
  ],
  [
    'reported-speech',
    'de',
    'opinion',
    'promissory-upside',
    'Der Kurs wird sich verdoppeln.',
    'Die Börse sei zu vorsichtig, sagte Mira Olsen. Der Kurs werde sich verdoppeln, das sei im Kurs nicht enthalten, die Aktie könnte zulegen.',
  ],
  ['negation', 'en', 'promo', 'guaranteed-return', 'Profits are guaranteed.', 'Profits are not guaranteed.'],
  [
    'negation',
    'de',
    'promo',
    'guaranteed-return',
    'Garantierte Gewinne für alle.',
    'Gewinne werden nicht garantiert, also keine garantierten Gewinne.',
  ],
  [
    'warning',
    'en',
    'promo',
    'guaranteed-return',
    'Guaranteed profits, every month.',
    'Beware of anyone who promises guaranteed profits.',
  ],
  [
    'warning',
    'de',
    'opinion',
    'no-risk-claim',
    'Das Angebot kommt ohne Risiko.',
    'Die Finanzaufsicht warnt vor Angeboten ohne Risiko.',
  ],
  ['denial', 'en', 'opinion', 'no-risk-claim', 'This bond is risk-free.', 'No bond is risk-free.'],
  ['denial', 'de', 'opinion', 'no-risk-claim', 'Diese Anleihe ist risikofrei.', 'Keine Anleihe ist je risikofrei.'],
  [
    'other-sense',
    'en',
    'opinion',
    'no-risk-claim',
    'The fund is risk-free.',
    'The risk-free rate stands at two percent.',
  ],
  [
    'other-sense',
    'de',
    'opinion',
    'no-risk-claim',
    'Der Fonds ist risikolos.',
    'Der risikolose Zins liegt bei zwei Prozent.',
  ],
  [
    'analyst-action',
    'en',
    'report',
    'recommendation-no-producer',
    'The grade stands at “Buy” today.',
    'Tarn Capital cut the shares from “Buy” to “Neutral”.',
  ],
  [
    'analyst-action',
    'de',
    'report',
    'recommendation-no-producer',
    'Für uns bleibt das Papier „Kaufen“.',
    'Tarn Capital stufte die Aktie von „Kaufen“ auf „Neutral“ herab.',
  ],
  [
    'company-guidance',
    'en',
    'opinion',
    'promissory-upside',
    'Earnings per share will double.',
    'The latest guidance for 2027 says earnings will double.',
  ],
  [
    'named-source',
    'en',
    'report',
    'authority-anonymous',
    'Many observers remain cautious.',
    'Many observers remain cautious. Tarn Capital downgraded the shares.',
  ],
  [
    'named-source',
    'de',
    'report',
    'authority-anonymous',
    'Viele Beobachter sehen das skeptisch.',
    'Viele Beobachter sehen das skeptisch. Tarn Capital stufte die Aktie herab.',
  ],
  [
    'consensus',
    'en',
    'report',
    'authority-anonymous',
    'Analysts believe in pumps.',
    'Analysts believe in pumps, a poll of economists shows.',
  ],
  [
    'ranking-named',
    'en',
    'promo',
    'superlative-unqualified',
    'Brellan is the leading broker.',
    'Brellan is the leading broker by number of accounts.',
  ],
  [
    'notice',
    'en',
    'promo',
    'no-risk-claim',
    'Zero risk for your savings.',
    'Capital at risk: zero risk does not exist.',
  ],
  [
    'venue',
    'en',
    'report',
    'quote-currency-venue-missing',
    'The current price of €14.20 holds.',
    'The current Nasdaq price of €14.20 holds.',
  ],
  [
    'quote-time',
    'de',
    'report',
    'quote-currency-venue-missing',
    'Der aktuelle Kurs von 14,20 Euro hält.',
    'Der aktuelle Kurs von 14,20 Euro hielt am Montag.',
  ],
]

describe('a guard', () => {
  it.each(PAIRS)(
    '%s (%s, %s) clears %s and keeps the bare sentence flagged',
    (guard, language, role, rule, bare, guarded) => {
      expect(rulesOf(readLines([[role, bare]], language))).toContain(rule)
      const reading = readLines([[role, guarded]], language)
      expect(rulesOf(reading)).not.toContain(rule)
      expect(reading.claims.cleared.filter((hit) => hit.rule === rule).map((hit) => hit.guard)).toContain(guard)
    },
  )

  it('does not let the advertiser vouch for itself', () => {
    const reading = readLines([['promo', 'Our analysts said the coin will double.']])
    expect(rulesOf(reading)).toContain('promissory-upside')
  })

  it('does not take the first person for a source', () => {
    expect(rulesOf(readLines([['opinion', 'We expected it: the shares will double.']]))).toContain('promissory-upside')
    expect(rulesOf(readLines([['opinion', 'Wir sagen es: Die Aktie wird sich verdoppeln.']], 'de'))).toContain(
      'promissory-upside',
    )
  })

  it('does not clear inside promo, where the quoted speaker is a testimonial', () => {
    const quote = '“I can tell you that the coin will double before the year is out,” said Dana, a happy member.'
    expect(rulesOf(readLines([['promo', quote]]))).toContain('promissory-upside')
  })

  it('does not take a quotation without speaker for speech', () => {
    const quote = '“The shares could easily double before the end of the year.”'
    expect(rulesOf(readLines([['opinion', quote]]))).toContain('promissory-upside')
  })

  it.each([
    'Mira Olsen said: “My friend told me ‘the shares could double by summer’ and I believed every word.”',
    'Mira Olsen said: „So hear this, dear holders, the shares could double by summer',
    'Mira Olsen said: »Hear this, dear holders, the shares could double by summer.«',
  ])('finds nested, foreign and unclosed quotations: %s', (line) => {
    expect(rulesOf(readLines([['opinion', line]]))).not.toContain('promissory-upside')
  })

  it('never reaches into another line', () => {
    const reading = readLines([
      ['report', 'Many observers remain cautious.'],
      ['report', 'Tarn Capital downgraded the shares.'],
    ])
    expect(rulesOf(reading)).toContain('authority-anonymous')
  })
})

describe('claims', () => {
  it('name who stands behind them', () => {
    const { text, claims } = readLines([['opinion', 'According to Tarn Capital, the shares could double.']])
    const [claim] = claims.claims
    expect(claim?.status).toBe('attributed')
    expect(text.slice(claim?.source?.start, claim?.source?.end)).toBe('Tarn Capital')
  })

  it('are unverifiable when they promise, and nobody is named', () => {
    const { claims } = readLines([['promo', 'The coin will double.']])
    expect(claims.claims.map(({ status, source }) => ({ status, source }))).toEqual([
      { status: 'unverifiable', source: null },
    ])
  })

  it('are weakly attributed when only a class of people is named', () => {
    const { claims } = readLines([['promo', 'Insiders are quietly loading up.']])
    expect(claims.claims.map(({ status }) => status)).toEqual(['attributed-weak'])
  })

  it('are not made by labels, calls and teasers', () => {
    const { claims } = readLines([['promo', 'Buy or sell?! Read more here.']])
    expect(claims.claims).toEqual([])
  })
})
