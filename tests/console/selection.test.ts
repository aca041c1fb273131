import { describe, expect, it } from 'vitest'
import { firstWord, moveEnd, moveStart, trimSpan } from '../../console/src/article/text/words.ts'

const TEXT = 'It paid “38%” in May, twice. – Then nothing'
const span = (quote: string) => ({ start: TEXT.indexOf(quote), end: TEXT.indexOf(quote) + quote.length })
const words = ({ start, end }: { start: number; end: number }) => TEXT.slice(start, end)

describe('a selection by keyboard', () => {
  it('begins with the first word of a sentence', () => {
    expect(words(firstWord(TEXT, span('paid “38%”')))).toBe('paid')
  })

  it('grows and shrinks at its end by whole words without punctuation', () => {
    const grown = moveEnd(TEXT, span('paid'), 1)
    const further = moveEnd(TEXT, grown, 1)

    expect(words(grown)).toBe('paid “38%')
    expect(words(further)).toBe('paid “38%” in')
    expect(words(moveEnd(TEXT, further, -1))).toBe('paid “38%')
  })

  it('grows and shrinks at its start', () => {
    expect(words(moveStart(TEXT, span('paid'), -1))).toBe('It paid')
    expect(words(moveStart(TEXT, span('It paid'), 1))).toBe('paid')
  })

  it('never becomes empty or leaves the text', () => {
    expect(moveEnd(TEXT, span('paid'), -1)).toEqual(span('paid'))
    expect(moveStart(TEXT, span('It'), 1)).toEqual(span('It'))
    expect(moveStart(TEXT, span('It'), -1)).toEqual(span('It'))
    expect(moveEnd(TEXT, span('nothing'), 1)).toEqual(span('nothing'))
  })
})

describe('a selection by pointer', () => {
  it('drops blanks at its ends', () => {
    expect(trimSpan('  a b ', { start: 0, end: 6 })).toEqual({ start: 2, end: 5 })
  })

  it('is none if there are only blanks', () => {
    expect(trimSpan('a   b', { start: 1, end: 4 })).toBeUndefined()
  })
})
