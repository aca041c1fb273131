import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { toLine } from '../../lib/cli/json.ts'
import { renderArticle } from '../../lib/cli/report/article.ts'
import { openPage, renderReport } from '../../lib/cli/report/index.ts'
import { displayWidth, harmless } from '../../lib/cli/terminal/index.ts'
import { ROLES, SEVERITIES } from '../../lib/contracts/words.ts'
import { numberFindings, splitLines } from '../../lib/marks/index.ts'
import { makeVerdict } from './sample-verdict.ts'

const PLAIN = { color: false, width: 100 }
const DRIVING = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

describe('text from outside', () => {
  it('cannot drive the terminal from an article, its name, or a finding', () => {
    const attack = 'before \u001b[2J\u001b]0;owned\u0007 \u009b31m \u202egnp.exe\u202c after'
    const verdict = makeVerdict({
      uri: `drafts/\u001b[31m.txt`,
      parts: [['promo', attack]],
      findings: [{ words: attack, message: attack, why: attack, fix: attack, rule: attack }],
      cleared: [{ rule: attack, words: attack, guard: attack, by: attack }],
      change: { reasons: [{ code: attack, message: attack }], disposition: 'hold' },
    })
    const report = renderReport(verdict, PLAIN, { provenance: attack })

    expect(report.replaceAll('\n', '')).not.toMatch(DRIVING)
    expect(report).toContain('before ␛[2J␛]0;owned␇')
  })

  it('keeps its offsets when it is made harmless', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(harmless(text)).toHaveLength(text.length)
        expect(harmless(text)).not.toMatch(DRIVING)
      }),
    )
  })

  it('may hold lone surrogates and emoji, also where marks begin and end', () => {
    const text = 'a \ud83d b 👩‍👩‍👧 🇳🇴 👍🏽 c \udc00'
    for (let start = 0; start < text.length; start++) {
      const span = { start, end: start + 1 }
      const verdict = makeVerdict({ parts: [['promo', text]], findings: [{ words: text, ...span }] })
      const report = renderReport(verdict, PLAIN)

      expect(report.replace(/⟦|⟧\[1\]/g, '')).toContain('a \ufffd b 👩‍👩‍👧 🇳🇴 👍🏽 c \ufffd')
    }
  })

  it('may be a megabyte on one line', () => {
    const words = makeVerdict({ parts: [['report', 'word '.repeat(200_000)]] })
    const letters = makeVerdict({ parts: [['report', 'x'.repeat(1_000_000)]] })
    const started = performance.now()
    const reports = [renderReport(words, PLAIN), renderReport(letters, PLAIN)]

    expect(performance.now() - started).toBeLessThan(10_000)
    for (const report of reports) expect(report.split('\n').every((row) => displayWidth(row) <= 100)).toBe(true)
    // One more in the name of the file.
    expect(reports[1]?.match(/x/g)).toHaveLength(1_000_001)
  })

  it('shows every character of the text whatever it is and whatever is marked', () => {
    const part = fc.tuple(fc.constantFrom(...ROLES), fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 }))
    const mark = fc.record({
      start: fc.nat(120),
      end: fc.nat(120),
      severity: fc.constantFrom(...SEVERITIES),
    })
    fc.assert(
      fc.property(fc.array(part, { maxLength: 8 }), fc.array(mark, { maxLength: 6 }), (parts, marks) => {
        const findings = marks.map((span) => ({ words: '', ...span }))
        const verdict = makeVerdict({ parts, findings })
        const lines = splitLines(verdict.text.content)
        const page = openPage(PLAIN)
        const rows = renderArticle(verdict, lines, numberFindings(verdict.findings), page)
        const shown = rows.map((row) => row.slice(GUTTER)).join('')

        expect(lettersOf(shown)).toBe(lettersOf(harmless(verdict.text.content)))
      }),
    )
  })
})

describe('a line of JSON', () => {
  it('has no line break of any kind in it, and nothing a terminal obeys', () => {
    const value = { text: 'a\u2028b\u2029c\u0085d\u001be\u009bf\ud800\u007f' }
    const line = toLine(value)

    expect(line).not.toMatch(DRIVING)
    expect(JSON.parse(line)).toEqual(value)
  })
})

/** Two columns of line number, eight of role, and the blanks between. */
const GUTTER = 12

/** What no layout, gutter or mark adds. */
function lettersOf(text: string): string {
  return text.replace(/\[[\d,]+\]⟦|⟧\[[\d,]+\]|[⟦⟧]|\s/g, '')
}
