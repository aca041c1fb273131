import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { createSpellings, extendHash, type Spellings } from '../../lib/engine/document/spellings.ts'

/** Meets every word of a text in turn. */
function meetAll(spellings: Spellings, text: string, shadow: (text: string, start: number, end: number) => string) {
  spellings.open(text)
  const numbers = [...text.matchAll(/\S+/g)].map(({ 0: word, index }) => {
    const hash = word.split('').reduce((sum, unit) => extendHash(sum, unit.charCodeAt(0)), 0)
    return spellings.meet(index, index + word.length, hash, shadow)
  })
  return { numbers, words: spellings.close() }
}

const upper = (text: string, start: number, end: number): string => text.slice(start, end).toUpperCase()

describe('the spellings of a text', () => {
  it('are numbered in order of appearance, whatever was read before', () => {
    const spellings = createSpellings()

    meetAll(spellings, 'sell sell hold', upper)

    expect(meetAll(spellings, 'buy hold buy sell', upper)).toEqual({
      numbers: [0, 1, 0, 2],
      words: ['BUY', 'HOLD', 'SELL'],
    })
  })

  it('have their shadow worked out once, until too much is remembered', () => {
    const asked: string[] = []
    const spellings = createSpellings({ spellings: 2, letters: 100 })
    const shadow = (text: string, start: number, end: number): string => {
      asked.push(text.slice(start, end))
      return ''
    }

    for (const text of ['a b', 'b a', 'a b c', 'a']) meetAll(spellings, text, shadow)

    expect(asked).toEqual(['a', 'b', 'c', 'a'])
  })

  it('are forgotten likewise after a text of very long words', () => {
    let asked = 0
    const spellings = createSpellings({ spellings: 100, letters: 10 })
    const shadow = (): string => {
      asked++
      return ''
    }

    for (const text of ['a'.repeat(50_000), 'a', 'a']) meetAll(spellings, text, shadow)

    expect(asked).toBe(2)
  })

  it('come out the same from a full memory, a small one and none', () => {
    const word = fc.constantFrom('a', 'b', 'ab', 'ba', 'aab', 'Ä', 'long-long-long-long')
    const texts = fc.array(
      fc.array(word).map((words) => words.join(' ')),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(texts, (list) => {
        const [large, small] = [createSpellings(), createSpellings({ spellings: 3, letters: 9 })]
        for (const text of list) {
          const fresh = meetAll(createSpellings(), text, upper)
          expect(meetAll(large, text, upper)).toEqual(fresh)
          expect(meetAll(small, text, upper)).toEqual(fresh)
        }
      }),
    )
  })

  it('number thousands of distinct words apart', () => {
    const words = Array.from({ length: 30_000 }, (_, at) => `word${at}`)
    const { spellings, tokens } = readDocument(words.join(' '))

    expect(spellings).toEqual(words)
    expect(tokens.map(({ spelling }) => spelling)).toEqual(words.map((_, at) => at))
  })
})
