import { describe, expect, it } from 'vitest'
import { compilePack } from '../../lib/engine/claims/index.ts'
import { packWith, readLines, ruleWith } from './read.ts'

const LEXICONS = { fruit: { en: ['apple', 'passion fruit', 'blue berr*'] } }

/** The words a pattern finds first in a sentence, or null. */
function find(pattern: string, sentence: string): string | null {
  const rule = ruleWith({ find: { detector: 'phrase', match: { en: [pattern] } } })
  const pack = compilePack(packWith([rule], { lexicons: LEXICONS }))
  const { text, claims } = readLines([['promo', sentence]], 'en', pack)
  const [hit] = claims.findings
  return hit === undefined ? null : text.slice(hit.start, hit.end)
}

describe('the pattern language', () => {
  it.each([
    ['urgent action', 'An urgent action it is', 'urgent action'],
    ['urgent action', 'Urgent and swift action', null],
    ['{buy|sell|load up} now', 'Please load up now', 'load up now'],
    ['guarantee* ..3 profit', 'We guarantee you a nice profit', 'guarantee you a nice profit'],
    ['guarantee* ..2 profit', 'We guarantee you a very nice profit', null],
    ['*rendite', 'Eine Traumrendite lockt', 'Traumrendite'],
    ['*end*', 'The Dividendenkönig speaks', 'Dividendenkönig'],
    ['act (right) now', 'Act now', 'Act now'],
    ['act (right|just) now', 'Act right now', 'Act right now'],
    ['risk-free', 'A risk-free bet', 'risk-free'],
    ['risk-free', 'A risk free bet', 'risk free'],
    ['buy @fruit', 'Buy passion fruit today', 'Buy passion fruit'],
    ['buy @fruit', 'Buy blue berries today', 'Buy blue berries'],
    ['#percent a year', 'It pays 12 percent a year', '12 percent a year'],
    ['pays #percent', 'It pays 3,5%', 'pays 3,5%'],
    ['for #money', 'Yours for $99 today', 'for $99'],
    ['for #money', 'Yours for 5 million euros', 'for 5 million euros'],
    ['from #date', 'Analysis from November 10', 'from November 10'],
    ['since #year', 'Running since 2009', 'since 2009'],
    ['since #year', 'Running since 9', null],
    ['says #name', 'So says Olsen of late', 'says Olsen'],
    ['says #name', 'So says everyone', null],
    ['really #caps', 'It is really HUGE', 'really HUGE'],
    ['sell ?', 'Time to sell?!', 'sell?!'],
    ['#start buy', 'Buy it', 'Buy'],
    ['#start buy', 'We buy it', null],
    ['{us|#start} buy', 'Let us buy it', 'us buy'],
    ['\\( buy \\)', 'Rank 1 (Buy) it is', '(Buy)'],
    ['rank # 1', 'Our rank #1 pick', 'rank #1'],
    ["can't lose", 'You can’t lose', 'can’t lose'],
  ])('%s in "%s" finds %s', (pattern, sentence, words) => {
    expect(find(pattern, sentence)).toBe(words)
  })

  it('never matches across the end of a sentence', () => {
    expect(find('buy ..6 now', 'They buy. It is now late.')).toBeNull()
  })

  it('sees through look-alike letters and invisible ones', () => {
    expect(find('free stock', 'A fr\u00adee st0ck')).toBe('fr\u00adee st0ck')
  })
})

describe('a pattern that cannot be read', () => {
  it.each([
    ['{buy|sell', 'character 1: "{" is never closed'],
    ['buy (now', 'character 5: "(" is never closed'],
    ['buy }', 'character 5: "}" closes nothing'],
    ['{buy|} now', 'character 6: an alternative is empty'],
    ['buy ..99 now', 'character 5: a gap is 1 to 12 tokens long'],
    ['buy ..3', 'character 8: the gap at the end leads nowhere'],
    ['..3 buy', 'character 1: the pattern begins with a gap'],
    ['(buy) (now)', 'character 1: every part is optional'],
    ['b*y', 'character 1: "*" stands only at the beginning or end of a word'],
    ['buy *', 'character 5: a word with "*" needs two letters'],
    ['buy @nothing', 'there is no lexicon "nothing"'],
    ['buy #nothing', 'there is no class "#nothing"'],
    ['@', 'character 1: a lexicon needs a name'],
  ])('%s says what and where', (pattern, message) => {
    const compile = (): unknown => find(pattern, 'x')
    expect(compile).toThrow(expect.objectContaining({ code: 'pack-invalid' }))
    expect(compile).toThrow(message)
    expect(compile).toThrow('rule "plain", en, pattern')
  })
})
