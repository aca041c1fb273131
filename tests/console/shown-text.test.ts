import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toBoundary, toOffset } from '../../console/src/article/text/boundaries.ts'
import { layOut, layOutPlain } from '../../console/src/article/text/lay-out.ts'
import { lengthOf, splitVisible } from '../../console/src/article/text/symbols.ts'
import { articleView, FINDINGS, finding, TEXT } from './article-view.ts'

const glyphs = (text: string) => splitVisible(text).map((bit) => (bit.kind === 'text' ? bit.text : `[${bit.glyph}]`))

const anyText = fc.array(
  fc.constantFrom('a', ' ', '\u202e', '\u200b', '\u{1F680}', '\ud83d', '\u00ad', '\t', '\u{e0041}', 'ش', '\u0007'),
  { maxLength: 40 },
)

describe('characters that show nothing', () => {
  it('show as symbols: direction, width zero, controls, halves of pairs', () => {
    expect(glyphs('a\u202eb\u200bc\u0000d\ud83d')).toEqual(['a', '[RLO]', 'b', '[ZWSP]', 'c', '[NUL]', 'd', '[D83D]'])
  })

  it('stay where writing needs them', () => {
    expect(glyphs('\u{1F468}\u200d\u{1F467} \u2764\ufe0f می\u200cخواهم\tx')).toHaveLength(1)
  })

  it('are shown where they hide inside a word', () => {
    expect(glyphs('st\u200dock')).toEqual(['st', '[ZWJ]', 'ock'])
  })

  it('keep the length of the text', () => {
    fc.assert(
      fc.property(anyText, (characters) => {
        const text = characters.join('')
        const total = splitVisible(text).reduce((sum, bit) => sum + lengthOf(bit), 0)

        expect(total).toBe(text.length)
      }),
    )
  })
})

describe('places on the screen', () => {
  it('map to offsets and back', () => {
    const stretches = fc.array(fc.integer({ min: 1, max: 5 }), { minLength: 1, maxLength: 8 })
    fc.assert(
      fc.property(stretches, fc.nat(40), (lengths, wanted) => {
        const total = lengths.reduce((sum, length) => sum + length, 0)
        const offset = Math.min(wanted, total)

        expect(toOffset(lengths, toBoundary(lengths, offset))).toBe(offset)
      }),
    )
  })

  it('count a symbol as long as the character it stands for', () => {
    const lengths = splitVisible('a\u{e0041}b').map(lengthOf)

    expect(lengths).toEqual([1, 2, 1])
    expect(toBoundary(lengths, 3)).toEqual({ index: 2, within: 0 })
  })
})

describe('a laid out article', () => {
  const pieces = (laid: ReturnType<typeof layOut>) =>
    laid.lines.flatMap(({ runs }) => runs.flatMap(({ sentences }) => sentences.flatMap((each) => each.pieces)))

  it('has every character but line breaks in exactly one piece', () => {
    const shown = pieces(layOut(articleView())).map(({ start, end }) => TEXT.slice(start, end))

    expect(shown.join('')).toBe(TEXT.replaceAll(/[\r\n]/g, ''))
  })

  it('shows each finding by its own words', () => {
    const all = pieces(layOut(articleView()))
    const quoteOf = (id: string) =>
      all
        .filter(({ marks }) => marks.includes(id))
        .map(({ start, end }) => TEXT.slice(start, end))
        .join('')

    expect(FINDINGS.map(({ id }) => quoteOf(id))).toEqual(FINDINGS.map(({ quote }) => quote))
  })

  it('breaks a line where the role changes, and says where an unlabelled ad begins', () => {
    const runs = layOut(articleView()).lines[1]?.runs.map(({ role, heading, isAd }) => [role, heading, isAd])

    expect(runs).toEqual([
      ['promo', 'Ad, unlabelled', true],
      ['report', '', false],
    ])
  })

  it('shows a corrected role in place of the one judged', () => {
    const [, promo] = articleView().verdict.sentences
    const correction = { seq: 2, by: { id: 'a', name: 'A', duty: 'lead' as const }, at: '', ...promo }
    const corrections = [{ start: 0, end: 0, ...correction, from: 'promo' as const, role: 'report' as const }]
    const [first] = layOut(articleView({ review: { corrections } })).lines[1]?.runs ?? []

    expect([first?.role, first?.isCorrected]).toEqual(['report', true])
  })

  it('gives findings that overlap lanes of their own', () => {
    const findings = [...FINDINGS, finding('f3', '\u{1F680} before')]
    const { marks } = layOut(articleView({ verdict: { findings } }))

    expect(['f1', 'f2', 'f3'].map((id) => marks.get(id)?.lane)).toEqual([0, 0, 1])
  })

  it('has neither roles nor marks when the text is not the one judged', () => {
    const laid = layOutPlain(TEXT)

    expect(laid.marks.size).toBe(0)
    expect(pieces(laid).flatMap(({ marks }) => marks)).toEqual([])
  })
})
