import { describe, expect, it } from 'vitest'
import { renderReport } from '../../lib/cli/report/index.ts'
import { describeNote, translateVerdict } from '../../lib/messages/index.ts'
import { packWith } from '../claims/read.ts'
import { makeVerdict } from './sample-verdict.ts'

const german = {
  title: 'T',
  message: 'Es drängt.',
  why: 'Es kann täuschen.',
  clearedBy: 'Ein Datum.',
  fix: 'Streichen.',
}
const pack = packWith([], { translations: { de: { 'some-rule': german } } })
const late = { start: 0, end: 3, code: 'label-late', values: { sentences: 2, characters: 140 }, note: 'late' }
const verdict = makeVerdict({
  parts: [['promo', 'Buy it now.']],
  findings: [
    { words: 'now', evidence: [late, { ...late, code: 'of-a-later-version', note: 'as it was' }] },
    { words: 'Buy', rule: 'another-rule' },
  ],
  change: { reasons: [{ code: 'some-rule', message: 'It presses.' }] },
})

describe('a verdict in German', () => {
  const translated = translateVerdict(verdict, pack, 'de')

  it('says what the rules say, from facts that stay', () => {
    expect(translated.findings[0]).toMatchObject({ message: 'Es drängt.', fix: 'Streichen.', quote: 'now' })
    expect(translated.reasons).toEqual([{ code: 'some-rule', message: 'Es drängt.' }])
    expect(translated.sentences).toBe(verdict.sentences)
  })

  it('says what evidence shows, by its code and values', () => {
    expect(translated.findings[0]?.evidence.map(({ note }) => note)).toEqual([
      'die Kennzeichnung steht 2 Sätze und 140 Zeichen nach Beginn der Werbung',
      'as it was',
    ])
  })

  it('keeps the words of a rule that has none in German', () => {
    expect(translated.findings[1]?.message).toBe(verdict.findings[1]?.message)
  })

  it('is reported under German labels', () => {
    const report = renderReport(translated, { color: false, width: 100, language: 'de' })

    expect(report).toContain('BEFUNDE  2')
    expect(report).toContain('warum')
    expect(report).toContain('ENTLASTET  keine')
  })
})

describe('a note', () => {
  it('is the same fact in each language', () => {
    const note = { code: 'offer-old', values: { days: 9 } } as const

    expect(describeNote(note, 'en')).toBe('the offer is 9 days older than the article')
    expect(describeNote(note, 'de')).toBe('das Angebot ist 9 Tage älter als der Artikel')
  })
})
