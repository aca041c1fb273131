import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { namedEntities } from '../../lib/engine/frames/index.ts'

describe('whom a text speaks of', () => {
  it.each([
    ['a name without its legal form', 'Corvane Systems, Inc. rose.', 'corvane systems'],
    ['a name in running text', 'Yesterday the shares of Pellworth fell.', 'pellworth'],
    [
      'a name after a word that only began the sentence',
      'Shares fell. The Halden Optics board met; the shares rose.',
      'halden optics',
    ],
    ['a German name', 'Die Aktie der Nordhavn AG stieg, und die Anleger freuten sich.', 'nordhavn'],
  ])('is told from %s', (_title, content, entity) => {
    expect(namedEntities(content)).toContain(entity)
  })

  it('names first what the text speaks of most', () => {
    expect(namedEntities('Brindle met Corvane. But Corvane left, and so Corvane won.')[0]).toBe('corvane')
  })

  it.each([
    [
      'a company among the nouns of German',
      'Die Aktie fiel. Der Umsatz der Nordhavn AG sank. Die Aktie und der Umsatz: Das Unternehmen sah die Aktie fallen.',
      'nordhavn',
    ],
    [
      'a company with a comma before its legal form',
      'Then Then Then and Corvane Systems, Inc. rose.',
      'corvane systems',
    ],
    ['a ticker', 'Brindle and Brindle and Brindle sold to Halden (NYSE: HALD).', 'hald'],
  ])('puts first %s', (_title, content, entity) => {
    expect(namedEntities(content)[0]).toBe(entity)
  })

  it('looks up a ticker, too: prices are filed under it', () => {
    expect(namedEntities('Shares of Halden Optics (NASDAQ: HALD) fell.')).toEqual(
      expect.arrayContaining(['halden optics', 'hald']),
    )
  })

  it('has no empty keys, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (content) => {
        expect(namedEntities(content).every((entity) => entity !== '')).toBe(true)
      }),
    )
  })

  it.each([['A'], ['Ab '], ['Ab-'], ['a '], ['Corvane Systems Inc ']])(
    'takes a megabyte of %j in its stride',
    (piece) => {
      const start = performance.now()
      namedEntities(piece.repeat(1_000_000 / piece.length))

      expect(performance.now() - start).toBeLessThan(3000)
    },
  )
})
