import { describe, expect, it } from 'vitest'
import { cleanArticles, hiddenTeaser, versteckterTeaser } from './articles.ts'
import { clearedOf, findingsOf, readLines } from './read.ts'

describe('an article with a hidden teaser and a late label', () => {
  it('is read in English', () => {
    expect(findingsOf(readLines(hiddenTeaser))).toEqual([
      'buy-or-sell-teaser medium: Should shareholders sell',
      'in-body-teaser medium: Should shareholders sell right away? Or is it worth buying Havelund?',
      'label-after-content medium: Should shareholders sell right away? Or is it worth buying Havelund?',
      'buy-or-sell-teaser medium: is it worth buying',
      'quote-currency-venue-missing low: current share price of €14.20',
      'buy-or-sell-teaser medium: Buy or sell',
      'stale-or-inconsistent-date info: New Havelund analysis from March 3',
      'urgency-pressure high: Urgent',
      'advertiser-identity-missing medium: Find out what',
      'buy-or-sell-teaser medium: what to do now',
      'free-bait low: free analysis',
      'buy-or-sell-teaser medium: buy or sell',
    ])
  })

  it('is read in German', () => {
    expect(findingsOf(readLines(versteckterTeaser, 'de')).map((finding) => finding.split(':')[0])).toEqual([
      'buy-or-sell-teaser medium',
      'in-body-teaser medium',
      'label-after-content medium',
      'buy-or-sell-teaser medium',
      'quote-currency-venue-missing low',
      'buy-or-sell-teaser medium',
      'stale-or-inconsistent-date info',
      'urgency-pressure high',
      'buy-or-sell-teaser medium',
      'advertiser-identity-missing medium',
      'free-bait low',
      'buy-or-sell-teaser medium',
    ])
  })

  it('says why the named bank and its rating are no advice', () => {
    expect(clearedOf(readLines(hiddenTeaser))).toEqual(
      expect.arrayContaining([
        'authority-anonymous by named-source: Tarn Capital recently downgraded',
        expect.stringMatching(/^recommendation-no-producer by analyst-action: .*downgraded Havelund shares from “Buy/),
      ]),
    )
    expect(clearedOf(readLines(versteckterTeaser, 'de'))).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^authority-anonymous by named-source: .*stufte/),
        expect.stringMatching(/^recommendation-no-producer by analyst-action: .*stufte Havelund zuletzt von „Kaufen/),
      ]),
    )
  })
})

describe('a clean article', () => {
  it.each(cleanArticles)('in %s raises nothing', (language, lines) => {
    expect(findingsOf(readLines(lines, language))).toEqual([])
  })
})
