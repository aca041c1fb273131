import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'

function split(text: string): string[] {
  return readDocument(text).sentences.map(({ start, end }) => text.slice(start, end))
}

/** A context of telltale words, so that the language is known however short the case. */
const ENGLISH = 'That is what they said about this with the others.'
const GERMAN = 'Das ist nicht das, was sie mit der Sache auch noch wollten.'

describe('sentences', () => {
  it.each([
    ['ends at a full stop before a capital', 'Orders rose. Costs fell.', ['Orders rose.', 'Costs fell.']],
    ['goes on after a title', 'It was Dr. Hale who spoke. He left.', ['It was Dr. Hale who spoke.', 'He left.']],
    ['goes on after initials', 'J. P. Orwin sold. She bought.', ['J. P. Orwin sold.', 'She bought.']],
    ['goes on after a legal form', 'Brindle Inc. Chief Ann Poe left.', ['Brindle Inc. Chief Ann Poe left.']],
    [
      'ends after a legal form before an opener',
      'He joined Brindle Inc. The stock fell.',
      ['He joined Brindle Inc.', 'The stock fell.'],
    ],
    ['goes on inside U.S.', 'The U.S. economy grew. It did.', ['The U.S. economy grew.', 'It did.']],
    ['keeps decimals whole', 'It cost $5.75 a share. Then 1.5 more.', ['It cost $5.75 a share.', 'Then 1.5 more.']],
    ['keeps a run of stops whole', 'Buy or sell?! Read on.', ['Buy or sell?!', 'Read on.']],
    ['ends at an ellipsis before a capital', 'And then... Nothing came.', ['And then...', 'Nothing came.']],
    ['goes on at an ellipsis before a small letter', 'And then... nothing came.', ['And then... nothing came.']],
    ['takes a closing quote along', 'He said “Go.” She went.', ['He said “Go.”', 'She went.']],
    [
      'goes on when a quoted stop is followed by who said it',
      '“Really?” asked the chair.',
      ['“Really?” asked the chair.'],
    ],
    ['takes a closing bracket along', 'It fell (a lot.) Then rose.', ['It fell (a lot.)', 'Then rose.']],
    [
      'cuts sentences glued together',
      'That needs a patient hand.Should you act?',
      ['That needs a patient hand.', 'Should you act?'],
    ],
    [
      'keeps web addresses whole',
      'See www.brindle.example/News.Today now.',
      ['See www.brindle.example/News.Today now.'],
    ],
    ['keeps a stop before a blank', "Tarn's index . It fell.", ["Tarn's index .", 'It fell.']],
    ['reads a stop glued to a ticker as part of it', 'The index .TRN5 fell 2%.', ['The index .TRN5 fell 2%.']],
    ['goes on after a list number', '1. Brindle is cheap.', ['1. Brindle is cheap.']],
    ['goes on after a heading number', '2.4.1. Market outlook', ['2.4.1. Market outlook']],
    ['goes on after No. before a number', 'It ranks No. 5 there. Good.', ['It ranks No. 5 there.', 'Good.']],
    ['ends after a plain no', 'Is it cheap? No. It is not.', ['Is it cheap?', 'No.', 'It is not.']],
    ['ends after a weekday that is a verb', 'There he sat. Then he rose.', ['There he sat.', 'Then he rose.']],
  ])('%s', (_title, text, expected) => {
    expect(split(`${ENGLISH}\n${text}`).slice(1)).toEqual(expected)
  })

  it.each([
    [
      'goes on after the day of a date',
      'Am 10. November stieg der Kurs. Danach fiel er.',
      ['Am 10. November stieg der Kurs.', 'Danach fiel er.'],
    ],
    ['goes on after an ordinal', 'Im 3. Quartal sank der Absatz.', ['Im 3. Quartal sank der Absatz.']],
    [
      'ends after a number before an opener',
      'Der Kurs stieg auf 10. Die Anleger jubelten.',
      ['Der Kurs stieg auf 10.', 'Die Anleger jubelten.'],
    ],
    ['ends after a year', 'Das war 2024. Umsatz gab es kaum.', ['Das war 2024.', 'Umsatz gab es kaum.']],
    [
      'goes on after scale words',
      'Rund 5,75 Mrd. Euro flossen. Viel Geld.',
      ['Rund 5,75 Mrd. Euro flossen.', 'Viel Geld.'],
    ],
    [
      'ends after a scale word before an opener',
      'Es waren 5,75 Mrd. Das ist viel.',
      ['Es waren 5,75 Mrd.', 'Das ist viel.'],
    ],
    ['goes on after z. B.', 'Titel wie z. B. Norddreher stiegen.', ['Titel wie z. B. Norddreher stiegen.']],
    ['closes German quotes', '„Das reicht.“ Mehr sagte er nicht.', ['„Das reicht.“', 'Mehr sagte er nicht.']],
    ['goes on after bzw.', 'Umsatz bzw. Gewinn stiegen.', ['Umsatz bzw. Gewinn stiegen.']],
  ])('in German: %s', (_title, text, expected) => {
    expect(split(`${GERMAN}\n${text}`).slice(1)).toEqual(expected)
  })

  it('never crosses a line break of any kind', () => {
    const text = 'one\ntwo\r\nthree\rfour\u2028five\u2029six\fseven'

    expect(split(text)).toEqual(['one', 'two', 'three', 'four', 'five', 'six', 'seven'])
  })

  it('counts blank lines, so that paragraphs can be told from lines', () => {
    const { lines, sentences } = readDocument('one\r\n\r\ntwo')

    expect(lines).toHaveLength(3)
    expect(sentences.map(({ line }) => line)).toEqual([0, 2])
  })

  it('places every non-blank character of any text in exactly one sentence, in order, within one line', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { sentences, lines } = readDocument(text)
        const places = new Uint8Array(text.length)
        for (const { start, end, line } of sentences) {
          expect(start).toBeLessThan(end)
          expect(lines[line]?.start ?? Infinity).toBeLessThanOrEqual(start)
          expect(lines[line]?.end ?? -1).toBeGreaterThanOrEqual(end)
          for (let at = start; at < end; at++) places[at] = (places[at] ?? 0) + 1
        }
        for (let at = 0; at < text.length; at++) {
          if (/\S/.test(text[at] ?? '')) expect(places[at]).toBe(1)
          else expect(places[at]).toBeLessThanOrEqual(1)
        }
      }),
      { numRuns: 500 },
    )
  })

  it('gives each token to exactly the sentence that holds its characters', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const { sentences, tokens } = readDocument(text)
        let next = 0
        for (const { start, end, firstToken, endToken } of sentences) {
          expect(firstToken).toBe(next)
          next = endToken
          for (const token of tokens.slice(firstToken, endToken)) {
            expect(token.start).toBeGreaterThanOrEqual(start)
            expect(token.end).toBeLessThanOrEqual(end)
          }
        }
        expect(next).toBe(tokens.length)
      }),
      { numRuns: 500 },
    )
  })

  it('reads a megabyte on one line, with stops everywhere, in linear time', () => {
    const hostile = ['a.', '"'.repeat(3), '?!', '(', 'A.B.', '1.', '\u200b', 'x@'].join('').repeat(60_000)

    expect(readDocument(hostile).sentences.length).toBeGreaterThan(0)
  })
})

/** Unicode of every kind, lone surrogates included, thick with what sentence rules look at. */
function anyText(): fc.Arbitrary<string> {
  const marks = fc.constantFrom(
    '.',
    '?',
    '!',
    '...',
    '"',
    '“',
    '”',
    '„',
    ' ',
    '\n',
    '\r\n',
    'Dr',
    'z',
    'B',
    '10',
    ',',
    'Mrd',
    '\u00ad',
    '\u200b',
    '\ud835',
  )
  return fc
    .array(fc.oneof(marks, marks, fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 40 })
    .map((parts) => parts.join(''))
}
