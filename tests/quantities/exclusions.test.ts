import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { findQuantities } from '../../lib/engine/quantities/index.ts'

const ENGLISH = ' That is what they said about this with the others.'
const GERMAN = ' Das ist nicht das, was sie mit der Sache auch noch wollten.'

describe('numbers that count nothing', () => {
  it.each([
    'It began in 2024.',
    'It was the 2019 report.',
    'It came on November 10, 2025.',
    'It came on 10 November 2025.',
    'It came on Nov. 10.',
    'It came at 9:30.',
    'It came at 9 a.m. sharp.',
    'It came at 9 pm.',
    'It tracks the S&P 500.',
    'It tracks the Nasdaq 100.',
    'It tracks the Russell 2000.',
    'It has a 5G licence.',
    'It has an A320 fleet.',
    'Its 10-K was late.',
    'Its 401(k) was late.',
    'It is the 3rd one.',
    '3. The third point.',
    '1) The first point.',
    'It said so (1) before.',
    'It is Level 2 data.',
    'It is Chapter 11 again.',
    'It is No. 1 again.',
    'It is #1 again.',
    'Call 1-800-555-0199 now.',
    'Call +49 69 123456 now.',
    'Its CIK is CIK 0001234567.',
    'Its filing is 0001193125-25-123456.',
    'Its ISIN is DE0001234567.',
    'It is one of them.',
    'It was a share of it.',
    'It is at 350 Fifth Avenue.',
    'It is COVID-19 again.',
    'It is a 10-year note.',
    'It is open 24/7 here.',
    'It is the Pellworth 7 model.',
    'In 2024 shares fell.',
    '3M fell.',
  ])('leaves out %j', (text) => {
    expect(findQuantities(readDocument(text + ENGLISH))).toEqual([])
  })

  it.each([
    'Es begann im Jahr 2024.',
    'Es kam am 10.11.2025.',
    'Es kam am 10. November.',
    'Es kam um 15.30 Uhr.',
    'Es kam um 9 Uhr.',
    'Es ist der 3. Platz.',
    'Es ist der DAX 40.',
    'Es ist die WKN 766403.',
    'Es ist in 12345 Nordhavn.',
    'Es ist in der Hafenstraße 12.',
    'Es ist eine von ihnen.',
  ])('leaves out %j', (text) => {
    expect(findQuantities(readDocument(text + GERMAN))).toEqual([])
  })
})

const PIECES = [
  '$',
  '€',
  '-',
  '−',
  '–',
  '5',
  '1,234',
  '1.234,5',
  '85',
  'million',
  'Mrd.',
  '%',
  'to',
  'bis',
  'and',
  'x',
  '10x',
  "1'234",
  'per share',
  'half',
  'a',
  'two',
  ' ',
  ' ',
  '\u00a0',
  '.',
  '\n',
  '(',
  ')',
  'about',
  'Nordhavn',
  'points',
  '2024',
  '0',
]

describe('any text', () => {
  it('has quantities that are ordered, apart, inside their sentence and finite', () => {
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(fc.constantFrom(...PIECES)).map((pieces) => pieces.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        const document = readDocument(text)
        let reached = 0
        for (const { start, end, first, endToken, sentence, low, high, precision } of findQuantities(document)) {
          const within = document.sentences[sentence]
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeGreaterThan(start)
          expect(first).toBeGreaterThanOrEqual(within?.firstToken ?? Infinity)
          expect(endToken).toBeLessThanOrEqual(within?.endToken ?? -1)
          expect(low).toBeLessThanOrEqual(high)
          expect([low, high, precision].every(Number.isFinite)).toBe(true)
          reached = end
        }
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['7', 1_000_000],
    ['7,', 1_000_000],
    ['7 ', 200_000],
    ['7-', 200_000],
    ['$7 and ', 200_000],
  ])('takes a line of nothing but %j, %d long, in one go', (piece, length) => {
    const document = readDocument(piece.repeat(length / piece.length))
    const before = performance.now()
    findQuantities(document)
    expect(performance.now() - before).toBeLessThan(4000)
  })
})
