import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { EvidenceDocument } from '../../lib/contracts/index.ts'
import { evidenceIdentity, gatherEvidence, MAX_EVIDENCE_BYTES } from '../../lib/engine/evidence/index.ts'
import { read, readDocument, sha256 } from './read.ts'

const NAMES = ['a.json', 'a.csv', 'a.html', 'a.txt', 'a', 'corvane.md'] as const

describe('evidence that is no use', () => {
  it.each([
    ['a.json', '', 'empty'],
    ['a.csv', ' \n\t', 'empty'],
    ['a.pdf', 'text', 'unsupported-type'],
    ['a.xlsx', 'text', 'unsupported-type'],
    ['a.txt', '%PDF-1.7', 'unsupported-type'],
    ['a.csv', 'PK\u0003\u0004', 'unsupported-type'],
    ['a.txt', 'date\u0000close', 'undecodable'],
    ['a.json', '{', 'malformed'],
  ])('%s with %j is refused as such', (name, content, code) => {
    expect(read(name, content)).toMatchObject({
      kind: 'refused',
      name,
      code,
      message: expect.stringMatching(/supply|download/),
    })
  })

  it('is refused by its size before it is looked at', () => {
    const bytes = new Uint8Array(MAX_EVIDENCE_BYTES + 1)
    const before = performance.now()

    expect(read('a.json', bytes)).toMatchObject({ kind: 'refused', code: 'too-large' })
    expect(performance.now() - before).toBeLessThan(1000)
  })
})

describe('any evidence', () => {
  it.each([
    ['facts', '{"entityName":"Corvane","facts":{}}', 'companyfacts'],
    ['prices.txt', 'date,close,currency,symbol\n2025-09-30,9.30,USD,CRVN\n', 'prices'],
    ['notice.txt', '<html><p>Corvane Robotics, Inc.</p></html>', 'filing'],
    ['notice', 'Corvane Robotics, Inc. has news.', 'filing'],
  ])('is told by content where the ending does not: %s', (name, content, kind) => {
    expect(readDocument(name, content).kind).toBe(kind)
  })

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.constantFrom(...NAMES), fc.uint8Array({ maxLength: 300 }), (name, bytes) => {
        expect(['document', 'refused']).toContain(read(name, bytes).kind)
      }),
    )
  })

  it('never throws, whatever the JSON', () => {
    fc.assert(
      fc.property(fc.json(), fc.nat(20), (json, cut) => {
        const company = `{"entityName":"Corvane","facts":{"us-gaap":{"Assets":{"units":{"USD":[${json}]}}}}}`
        expect(() => [read('a.json', company), read('a.json', company.slice(0, -1 - cut))]).not.toThrow()
      }),
    )
  })

  it('never throws, whatever the markup', () => {
    const pieces = [
      '<table>',
      '</table>',
      '<tr>',
      '<td colspan=3>',
      '<th rowspan=2>',
      '</td>',
      '<caption>',
      '&#0;',
      '&eur;',
    ]
    const words = [
      'Revenue',
      'Q3 2025',
      '1,204',
      'in USD millions',
      '<',
      '>',
      '<!--',
      '<script>',
      '\n',
      ' | ',
      '  ',
      '(',
    ]
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces, ...words), { maxLength: 60 }), (markup) => {
        expect(() => [read('corvane.html', markup.join('')), read('corvane.txt', markup.join(''))]).not.toThrow()
      }),
    )
  })

  it.each([
    ['tags that never close', 'a.html', '<td '],
    ['tables within tables', 'a.html', '<table><tr><td>'],
    ['open comments', 'a.html', '<!-- '],
    ['open scripts', 'a.html', '<script>'],
    ['cells over many columns', 'a.html', '<td colspan=50 rowspan=50>9'],
    ['ampersands', 'a.html', '&#1&a'],
    ['strokes', 'corvane.txt', '| '],
    ['quotes', 'a.csv', '"'],
    ['commas', 'a.csv', ','],
    ['rows', 'a.csv', 'date,close,currency\n'],
    ['brackets', 'a.json', '['],
    ['digits', 'corvane.txt', '1,111'],
  ])('is read in linear time: a megabyte of %s', (_, name, piece) => {
    const before = performance.now()
    read(name, piece.repeat(Math.ceil(1_000_000 / piece.length)))

    expect(performance.now() - before).toBeLessThan(2000)
  })
})

describe('what a verdict names its evidence by', () => {
  const prices = (name: string, close: string): EvidenceDocument => {
    const { skipped: _, ...document } = readDocument(name, `date,close,currency\n2025-09-30,${close},USD\n`)
    return document
  }
  const [corvane, pellworth] = [prices('CRVN.csv', '9.30'), prices('PLWH.csv', '4.10')]

  it('does not depend on the order, nor on where files lie', () => {
    const moved = { ...corvane, name: 'elsewhere/CRVN.csv' }
    const identity = evidenceIdentity([corvane, pellworth], sha256)

    expect(identity).toMatchObject({ documents: 2, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) })
    expect(evidenceIdentity([pellworth, moved], sha256)).toEqual(identity)
    expect(gatherEvidence([pellworth, corvane], sha256)).toEqual(gatherEvidence([corvane, pellworth], sha256))
  })

  it('counts the same bytes once and depends on each of them', () => {
    const one = evidenceIdentity([corvane], sha256)

    expect(evidenceIdentity([corvane, corvane], sha256)).toEqual(one)
    expect(evidenceIdentity([prices('CRVN.csv', '9.31')], sha256)).not.toEqual(one)
    expect(evidenceIdentity([prices('PLWH.csv', '9.30')], sha256)).not.toEqual(one)
  })

  it('has no hash without evidence', () => {
    expect(evidenceIdentity([], sha256)).toEqual({ documents: 0, sha256: null })
  })

  it('keeps the ids of facts apart', () => {
    const ids = gatherEvidence([corvane, pellworth], sha256).facts.map(({ id }) => id)

    expect(new Set(ids).size).toBe(ids.length)
  })
})
