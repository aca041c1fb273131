import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readDocument } from '../../lib/engine/document/index.ts'
import { periodsIn, publishedOn } from '../../lib/engine/periods/index.ts'

/** Each period in short: "label start/end", or "label" alone when it is not resolved. */
function read(text: string, published: string | null): string[] {
  return periodsIn(readDocument(text), published).map(({ label, period }) =>
    period === null ? label : `${label} ${period.start === null ? '' : `${period.start}/`}${period.end}`,
  )
}

describe('periods that name their year', () => {
  it.each([
    ['on 10 November 2025', 'day 2025-11-10'],
    ['on November 10, 2025', 'day 2025-11-10'],
    ['am 10. November 2025', 'day 2025-11-10'],
    ['am 10.11.2025', 'day 2025-11-10'],
    ['on 2025-11-10', 'day 2025-11-10'],
    ['third quarter of 2025', 'quarter 2025-07-01/2025-09-30'],
    ['third-quarter 2025', 'quarter 2025-07-01/2025-09-30'],
    ['third quarter of fiscal 2025', 'quarter 2025-07-01/2025-09-30'],
    ['Q3 2025', 'quarter 2025-07-01/2025-09-30'],
    ['Q3/2025', 'quarter 2025-07-01/2025-09-30'],
    ['Q3 FY25', 'quarter 2025-07-01/2025-09-30'],
    ['im dritten Quartal 2025', 'quarter 2025-07-01/2025-09-30'],
    ['im 3. Quartal 2025', 'quarter 2025-07-01/2025-09-30'],
    ['drittes Quartal des Jahres 2025', 'quarter 2025-07-01/2025-09-30'],
    ['H1 2025', 'half 2025-01-01/2025-06-30'],
    ['first half of 2025', 'half 2025-01-01/2025-06-30'],
    ['second half of 2025', 'half 2025-07-01/2025-12-31'],
    ['erstes Halbjahr 2025', 'half 2025-01-01/2025-06-30'],
    ['zweiten Halbjahr 2025', 'half 2025-07-01/2025-12-31'],
    ['first nine months of 2025', 'nine-months 2025-01-01/2025-09-30'],
    ['ersten neun Monaten 2025', 'nine-months 2025-01-01/2025-09-30'],
    ['fiscal 2024', 'year 2024-01-01/2024-12-31'],
    ['fiscal year 2024', 'year 2024-01-01/2024-12-31'],
    ['FY2024', 'year 2024-01-01/2024-12-31'],
    ['Geschäftsjahr 2024', 'year 2024-01-01/2024-12-31'],
    ['full year 2025', 'year 2025-01-01/2025-12-31'],
    ['im Jahr 2024', 'year 2024-01-01/2024-12-31'],
    ['in 2024', 'year 2024-01-01/2024-12-31'],
    ['for 2024', 'year 2024-01-01/2024-12-31'],
    ['in February 2024', 'month 2024-02-01/2024-02-29'],
    ['im Februar 2023', 'month 2023-02-01/2023-02-28'],
  ])('resolves %j', (text, expected) => {
    expect(read(text, null)).toEqual([expected])
  })
})

describe('periods seen from the day of publication', () => {
  it.each([
    ['third quarter', '2025-11-10', 'quarter 2025-07-01/2025-09-30'],
    ['fourth quarter', '2025-11-10', 'quarter 2024-10-01/2024-12-31'],
    ['third quarter', '2025-09-30', 'quarter 2024-07-01/2024-09-30'],
    ['first half', '2025-11-10', 'half 2025-01-01/2025-06-30'],
    ['last quarter', '2025-11-10', 'last-quarter 2025-07-01/2025-09-30'],
    ['last quarter', '2025-02-10', 'last-quarter 2024-10-01/2024-12-31'],
    ['Vorquartal', '2025-11-10', 'last-quarter 2025-07-01/2025-09-30'],
    ['Vorjahr', '2025-11-10', 'last-year 2024-01-01/2024-12-31'],
    ['prior year', '2025-11-10', 'last-year 2024-01-01/2024-12-31'],
    ['this year', '2025-11-10', 'this-year 2025-01-01/2025-12-31'],
    ['Vorjahresquartal', '2025-11-10', 'year-earlier-quarter 2024-07-01/2024-09-30'],
    ['last quarter', null, 'last-quarter'],
    ['third quarter', null, 'quarter'],
    ['Vorjahr', null, 'last-year'],
  ])('resolves %j on %s', (text, published, expected) => {
    expect(read(text, published)).toEqual([expected])
  })

  it.each(['the first one', 'a third of it', 'nine months', '2024 units', 'March on', 'may 2024'])(
    'leaves out %j',
    (text) => {
      expect(read(text, '2025-11-10')).toEqual([])
    },
  )
})

describe('the day of publication', () => {
  it.each([
    ['Corvane grows\nNovember 10, 2025\nOrders rose.', '2025-11-10'],
    ['Pellworth wächst\n10.11.2025, 9:30 Uhr\nMehr.', '2025-11-10'],
    ['Corvane grows\nOrders rose.', null],
  ])('of %j is %s', (text, expected) => {
    expect(publishedOn(readDocument(text))).toBe(expected)
  })
})

describe('any text', () => {
  it('has periods that are ordered, apart and real days', () => {
    const pieces = [
      'Q3',
      '2025',
      ' ',
      ' ',
      'third quarter',
      '.',
      '10',
      'November',
      'last',
      'year',
      '31.02.2025',
      '\n',
      '-',
    ]
    const texts = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces)).map((parts) => parts.join('')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        let reached = 0
        for (const { start, end, period } of periodsIn(readDocument(text), '2025-11-10')) {
          expect(start).toBeGreaterThanOrEqual(reached)
          expect(end).toBeLessThanOrEqual(text.length)
          if (period !== null) expect(new Date(period.end).toISOString().slice(0, 10)).toBe(period.end)
          reached = end
        }
      }),
    )
  })
})
