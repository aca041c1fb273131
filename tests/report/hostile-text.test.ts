import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SEVERITIES, type Verdict } from '../../lib/contracts/index.ts'
import { ROLES } from '../../lib/contracts/words.ts'
import { splitLines } from '../../lib/marks/index.ts'
import { renderReportPage } from '../../lib/report/index.ts'
import { readSigns } from '../../lib/report/signs.ts'
import { makeVerdict } from '../cli/sample-verdict.ts'
import { type Done, reviewOf } from './sample-review.ts'

const PRINTED = { check: 'intact', printedAt: '2026-03-02T12:00:00.000Z' }

/** Every tag the page itself writes. */
const OWN_TAG =
  /^<\/?[a-z][a-z0-9]*(?: (?:class|id|href|dir|lang|name|content|charset|http-equiv)="[\w #;:,.'=→-]*")*>$/

/** What stands between two tags can be taken for no tag. */
function tagsOf(page: string): readonly string[] {
  return page.replace('<!doctype html>', '').match(/<[^>]*>?/g) ?? []
}

/** The lines of the text as the page shows them, with every sign put back to what it stands for. */
function readShownText(page: string, text: string): string {
  const signs = new Map(
    [...readSigns(text)].flatMap((shown) => (shown.kind === 'sign' ? [[shown.name, shown.code]] : [])),
  )
  const rows = [...page.matchAll(/<p class="words" dir="auto">([^]*?)<\/p>/g)].map(([, row = '']) => row)
  return rows
    .join('')
    .replaceAll(/<sup>.*?<\/sup>/g, '')
    .replaceAll(/<span class="sign">(.*?)<\/span>/g, (_, name: string) => String.fromCodePoint(Number(signs.get(name))))
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => ENTITIES[name] ?? '')
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" }

const NASTY = [
  '<script>',
  '</p>',
  '</style>',
  '</title>',
  '<!--',
  ']]>',
  '&lt;',
  '&amp',
  '"',
  "'",
  '<',
  '>',
  '=',
  '`',
  '\u202e',
  '\u2067',
  '\u200b',
  '\ufeff',
  '\u00ad',
  '\u0000',
  '\u001b[31m',
  '\u0085',
  '\ud800',
  '\udc00',
  '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}',
  '\u{1f680}',
  '\u2764\ufe0f',
  '\u{e0041}',
  '\ue000',
  '\u05d0\u05d1',
  '\n',
  '\r\n',
  '\r',
  '\v',
  '\u2028',
  '\t',
  ' ',
  'a',
  'word',
  '10%',
]

const hostile = fc
  .array(fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary', maxLength: 6 })), { maxLength: 24 })
  .map((parts) => parts.join(''))

const articles = fc
  .record({
    parts: fc.array(fc.tuple(fc.constantFrom(...ROLES), hostile), { minLength: 1, maxLength: 6 }),
    spans: fc.array(fc.tuple(fc.nat(150), fc.nat(60), fc.constantFrom(...SEVERITIES)), { maxLength: 8 }),
    words: hostile,
  })
  .map(({ parts, spans, words }) => {
    const verdict = makeVerdict({ parts })
    const { content } = verdict.text
    const findings = spans.map(([start, length, severity], index) => ({
      ...BLANK_FINDING,
      id: `f${index}`,
      start,
      end: start + length,
      severity,
      quote: content.slice(start, start + length),
      rule: words,
      message: words,
      why: words,
      clearedBy: words,
      fix: words,
      citations: [{ id: 'c', title: words, appliesTo: words, verified: false }],
      evidence: [{ start, end: start + 1, note: words, code: 'sign', values: {} }],
    }))
    return { verdict: { ...verdict, findings } satisfies Verdict, words }
  })

const BLANK_FINDING = { flag: null, argument: { guards: [], nearestSource: null, measured: null } }

/** Everything a person can write carries the same hostile words. */
function hostileDeeds(words: string): readonly Done[] {
  const eve = { id: `e${words}`, name: `e${words}`, duty: 'lead' } as const
  return [
    [eve, { kind: 'comment', text: words }],
    [eve, { kind: 'assign', to: words }],
    [eve, { kind: 'take-over', from: { id: words, name: words }, note: words }],
    [
      eve,
      {
        kind: 'add-finding',
        start: 0,
        end: 1,
        flag: 'advice',
        severity: 'low',
        id: 'added',
        quote: words,
        note: words,
      },
    ],
    [eve, { kind: 'decide', outcome: 'release', note: words }],
  ]
}

describe('a page on hostile text', () => {
  it('has no tag it did not write itself', async () => {
    const written = new Set<string>()
    await fc.assert(
      fc.asyncProperty(articles, async ({ verdict, words }) => {
        const page = renderReportPage({
          ...(await reviewOf(verdict, hostileDeeds(words), { article: words })),
          ...PRINTED,
        })
        const tags = tagsOf(page)

        for (const tag of tags) written.add(tag)
        expect(tags.filter((tag) => !OWN_TAG.test(tag))).toEqual([])
        expect(page).not.toMatch(/<\/?(?:script|iframe|img|svg|object|embed|base|form|a href="(?!#))/i)
        expect(page.match(/<\/style>/g)).toHaveLength(1)
        expect(page.match(/<\/title>/g)).toHaveLength(1)
      }),
      { numRuns: 150 },
    )

    expect(written.size).toBeGreaterThan(30)
  })

  it('shows every character of every line, once', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async ({ verdict, words }) => {
        const { content } = verdict.text
        const page = renderReportPage({ ...(await reviewOf(verdict, hostileDeeds(words))), ...PRINTED })

        const lines = splitLines(content).map(({ start, end }) => content.slice(start, end))

        expect(readShownText(page, content)).toBe(lines.filter((line) => line.trim() !== '').join(''))
      }),
      { numRuns: 150 },
    )
  })

  it('lets no mark that turns writing around, and nothing else unseen, into any part of the page', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async ({ verdict, words }) => {
        const page = renderReportPage({
          ...(await reviewOf(verdict, hostileDeeds(words), { article: words })),
          ...PRINTED,
        })

        expect(page).not.toMatch(/(?![\t\n\r])[\p{Cc}\p{Bidi_Control}\u00ad\u200b\ufeff]/u)
        expect(Buffer.from(page).toString()).toBe(page)
      }),
      { numRuns: 100 },
    )
  })

  it('names what cannot be seen and counts it, but leaves emoji whole', async () => {
    const text = 'Act \u202enow\u202c\u200b! \u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f'
    const page = renderReportPage({ ...(await reviewOf(makeVerdict({ parts: [['promo', text]] }), [])), ...PRINTED })

    expect(page).toContain(
      'Act <span class="sign">RLO</span>now<span class="sign">PDF</span><span class="sign">ZWSP</span>!',
    )
    expect(page).toContain('<li><span class="sign">RLO</span> right-to-left override × 1</li>')
    expect(page).toContain('\u{1f468}\u200d\u{1f469}\u200d\u{1f467} \u2764\ufe0f</p>')
  })

  it('shows a joiner that joins no emoji', async () => {
    const page = renderReportPage({
      ...(await reviewOf(makeVerdict({ parts: [['promo', 'pro\u200dfit 1\ufe0f0%']] }), [])),
      ...PRINTED,
    })

    expect(page).toContain('pro<span class="sign">ZWJ</span>fit 1<span class="sign">U+FE0F</span>0%')
  })
})
