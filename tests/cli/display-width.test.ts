import { describe, expect, it } from 'vitest'
import { displayWidth, fit, fitEnd, wrapText } from '../../lib/cli/terminal/index.ts'

describe('the width on a terminal', () => {
  it.each([
    ['plain', 5],
    ['für', 3],
    ['fu\u0308r', 3],
    ['日本', 4],
    ['👩‍👩‍👧', 2],
    ['🇳🇴', 2],
    ['👍🏽', 2],
    ['❤️', 2],
    ['a\u200bb', 2],
    ['€', 1],
  ])('of %s is %i', (text, width) => {
    expect(displayWidth(text)).toBe(width)
  })
})

describe('text that is too wide', () => {
  it('is cut at the end, or at the beginning, never beyond the columns', () => {
    expect(fit('Nordvik Ferries', 8)).toBe('Nordvik…')
    expect(fitEnd('articles/nordvik.txt', 12)).toBe('…nordvik.txt')
    expect(displayWidth(fit('日本日本日本', 6))).toBeLessThanOrEqual(6)
    expect(fit('short', 8)).toBe('short')
  })

  it('is wrapped between words, and inside a word that is wider than a row', () => {
    expect(wrapText('one two  three', 7)).toEqual(['one two', 'three'])
    expect(wrapText('ab abcdefgh', 4)).toEqual(['ab', 'abcd', 'efgh'])
    expect(wrapText('日本日', 3)).toEqual(['日', '本', '日'])
  })

  it('is not wrapped at a no-break space', () => {
    expect(wrapText('up 10\u00a0% now', 6)).toEqual(['up', '10\u00a0%', 'now'])
  })
})
