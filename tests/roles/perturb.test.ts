import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Role } from '../../lib/contracts/words.ts'
import type { LabelledArticle } from '../../model/corpus/read-corpus.ts'
import { PERTURBATIONS } from '../../model/evaluation/perturb/perturbations.ts'
import { articleOf } from './tiny-corpus.ts'

const perturb = (name: string, article: LabelledArticle, seed = 1): LabelledArticle => {
  const perturbation = PERTURBATIONS.find((one) => one.name === name)
  if (perturbation === undefined) throw new Error(`No perturbation ${name}`)
  return perturbation.perturb(article, seed)
}
const goldOf = ({ text, sentences }: LabelledArticle) => sentences.map(({ start, end }) => text.slice(start, end))

/** Gold sentences of one role in a row, taken together: a re-wrapped sentence is one again. */
const runsOf = ({ text, sentences }: LabelledArticle) => {
  const runs: { role: Role; start: number; gold: string }[] = []
  for (const { role, start, end } of sentences) {
    const open = runs.at(-1)
    if (open?.role === role) open.gold = text.slice(open.start, end)
    else runs.push({ role, start, gold: text.slice(start, end) })
  }
  return runs
}
const oneLine = (line: string, lang = 'en') => articleOf('x', lang, [['promo', line]])
const textAfter = (name: string, line: string, lang = 'en') => perturb(name, oneLine(line, lang)).text

/** Sentences that begin and end with a number of their own, which no perturbation touches; anything between. */
const words = fc.array(
  fc.oneof(
    fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }).map((word) => word.replaceAll(/\d/g, 'x')),
    fc.constantFrom('the', 'Aktienanalyse', 'jetzt', 'kaufen', 'don’t', '"free"', 'newsletter.', '-', 'Größe', '\n'),
  ),
  { maxLength: 12 },
)
const numberedArticle = fc
  .tuple(
    fc.constantFrom('en', 'de', 'fr'),
    fc.array(fc.tuple(words, fc.constantFrom(' ', '\n', '\r\n', '\n\n', '  ')), { maxLength: 6 }),
  )
  .map(([lang, parts]): LabelledArticle => {
    let text = ''
    const sentences = parts.map(([inside, gap], i) => {
      const start = text.length
      text += [1000 + i, ...inside, 1000 + i].join(' ')
      const end = text.length
      text += gap
      return { start, end, role: i % 2 === 0 ? ('promo' as const) : ('report' as const) }
    })
    return { id: 'random', family: 'random', lang, text, sentences }
  })

describe.each(PERTURBATIONS)('$name', ({ perturb: apply }) => {
  it('keeps each gold sentence on its words, from the first to the last, and its role', () => {
    fc.assert(
      fc.property(numberedArticle, fc.nat(), (article, seed) => {
        const runs = runsOf(apply(article, seed))

        expect(runs.map(({ role }) => role)).toEqual(article.sentences.map(({ role }) => role))
        for (const [i, { gold }] of runs.entries()) expect(gold).toMatch(new RegExp(`^${1000 + i}[^]*${1000 + i}$`))
      }),
      { numRuns: 100 },
    )
  })

  it('leaves no sentence outside of the text or on top of another', () => {
    fc.assert(
      fc.property(numberedArticle, fc.nat(), (article, seed) => {
        const { text, sentences } = apply(article, seed)

        for (const [i, { start, end }] of sentences.entries()) {
          expect(start).toBeGreaterThanOrEqual(sentences[i - 1]?.end ?? 0)
          expect(end).toBeGreaterThan(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
      }),
      { numRuns: 60 },
    )
  })

  it('gives the same twice for the same seed, and leaves what it was given as it was', () => {
    fc.assert(
      fc.property(numberedArticle, fc.nat(), (article, seed) => {
        const before = structuredClone(article)

        expect(apply(article, seed)).toEqual(apply(article, seed))
        expect(article).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })

  it('has nothing to do in an empty article', () => {
    expect(apply(articleOf('x', 'en', []), 1)).toMatchObject({ text: '', sentences: [] })
  })
})

describe('what a perturbation writes', () => {
  const LINE = 'Subscribe to the newsletter of Dorvale, the leading service for investors who value patience.'

  it('poses letters of other alphabets as Latin ones', () => {
    const text = textAfter('homoglyphs', LINE)

    expect(text).toMatch(/[\u0370-\u052f]/)
    expect(text).toHaveLength(LINE.length)
  })

  it('hides invisible characters inside words only', () => {
    const text = textAfter('invisible characters', LINE)

    expect(text).not.toBe(LINE)
    expect(text.replaceAll(/(?<=\p{L})[\u200b-\u200d\u2060\u00ad](?=\p{L})/gu, '')).toBe(LINE)
  })

  it('writes digits behind the first letter of a word', () => {
    expect(textAfter('leet spelling', LINE)).toMatch(/[a-z][013457]/i)
    expect(textAfter('leet spelling', 'to the end')).toBe('to the end')
  })

  it('changes the case of every word, also where that changes its length', () => {
    expect(textAfter('lower case', 'Kaufen Sie JETZT')).toBe('kaufen sie jetzt')
    expect(textAfter('upper case', 'Große Chance')).toBe('GROSSE CHANCE')
    expect(textAfter('title case', 'kaufen sie JETZT')).toBe('Kaufen Sie Jetzt')
  })

  it('slips inside long words and nowhere else', () => {
    const slipped = textAfter('typos', LINE).split(' ')
    const changed = LINE.split(' ').filter((word, i) => word !== slipped[i])

    expect(slipped).toHaveLength(LINE.split(' ').length)
    expect(changed.length).toBeGreaterThan(0)
    expect(changed.every((word) => word.length >= 6)).toBe(true)
  })

  it('exchanges typeset and plain marks, by the habits of the language', () => {
    expect(textAfter('quotes and dashes', '“Buy” – it’s free…')).toBe('"Buy" - it\'s free...')
    expect(textAfter('quotes and dashes', '"Buy" - it\'s free')).toBe('“Buy” – it’s free')
    expect(textAfter('quotes and dashes', '"Kaufen"', 'de')).toBe('„Kaufen“')
  })

  it('widens blanks and leaves line breaks', () => {
    const text = textAfter('odd blanks', LINE)

    expect(text).not.toBe(LINE)
    expect(text.replaceAll(/ {2}|\u00a0/g, ' ')).toBe(LINE)
  })

  it('drops stops but not those of numbers and addresses', () => {
    const dropped = textAfter('dropped punctuation', 'No. Yes. No. Yes. No. Yes. At 5.75, see dorvale.example now!')

    expect(dropped.match(/[.!,]/g)?.length).toBeLessThan(10)
    expect(dropped).toMatch(/5\.75.*dorvale\.example/)
  })

  it('glues lines with nothing or a blank between', () => {
    const article = articleOf(
      'x',
      'en',
      Array.from({ length: 20 }, (_, i) => ['promo', `line ${i}`] as const),
    )

    expect(perturb('lines glued', article).text).toMatch(/line \d+line/)
    expect(perturb('lines joined by a blank', article).text).toMatch(/line \d+ line/)
    expect(goldOf(perturb('lines glued', article))).toEqual(goldOf(article))
  })

  it('ends lines as Windows does, once', () => {
    const article = articleOf('x', 'en', [
      ['report', 'one'],
      ['promo', 'two'],
    ])
    const once = perturb('windows line ends', article)

    expect(once.text).toBe('one\r\ntwo')
    expect(perturb('windows line ends', once)).toEqual(once)
  })

  it('re-wraps at 72 columns and gives every piece of a broken sentence its role', () => {
    const wrapped = perturb('re-wrapped at 72', oneLine(`${LINE} ${LINE}`))

    expect(wrapped.text.split('\n').every((line) => line.length <= 72)).toBe(true)
    expect(goldOf(wrapped)).toEqual(wrapped.text.split('\n'))
    expect(wrapped.sentences.every(({ role }) => role === 'promo')).toBe(true)
    expect(wrapped.text.replaceAll('\n', ' ')).toBe(`${LINE} ${LINE}`)
  })

  it('words English stiffly: no contractions, fewer articles, adverbs too late', () => {
    expect(textAfter('stiff translation', 'It’s free, you can’t lose and won’t wait.')).toBe(
      'It is free, you cannot lose and will not wait.',
    )
    expect(textAfter('stiff translation', 'You can now buy.')).toBe('You can buy now.')
    expect(textAfter('stiff translation', 'The end. '.repeat(20))).toMatch(/The end\..*(?<!The )End\./)
  })

  it('words German stiffly: compounds in two, adverbs too late', () => {
    expect(textAfter('stiff translation', 'Sichern Sie jetzt Ihren Börsenbrief.', 'de')).toBe(
      'Sichern Sie Ihren jetzt Börsen-Brief.',
    )
  })

  it('moves no word from one sentence to the next', () => {
    const article = articleOf('x', 'de', [
      ['report', 'Das gilt jetzt'],
      ['promo', 'Ihren Vorteil sichern'],
    ])

    expect(perturb('stiff translation', { ...article, text: article.text.replace('\n', ' ') }).text).toBe(
      'Das gilt jetzt Ihren Vorteil sichern',
    )
  })
})
