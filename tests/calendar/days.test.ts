import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, daysBetween, endOfMonth, isoDay, monthsOf, weekendDay } from '../../lib/engine/calendar/index.ts'

describe('calendar days', () => {
  it.each([
    [2025, 9, 30, '2025-09-30'],
    [2024, 2, 29, '2024-02-29'],
    [2000, 2, 29, '2000-02-29'],
    [1900, 2, 29, null],
    [2025, 2, 29, null],
    [2025, 4, 31, null],
    [2025, 13, 1, null],
    [2025, 0, 1, null],
    [25, 1, 1, null],
  ])('are only those there are: %d-%d-%d', (year, month, day, iso) => {
    expect(isoDay(year, month, day)).toBe(iso)
  })

  it('count to and fro without loss', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1900, max: 2199 }), fc.integer({ min: -40_000, max: 40_000 }), (year, days) => {
        const from = `${year}-03-01`
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })

  it.each([
    ['a quarter', 2025, 7, 9, { start: '2025-07-01', end: '2025-09-30' }],
    ['a leap February', 2024, 2, 2, { start: '2024-02-01', end: '2024-02-29' }],
    ['months that began the year before', 2025, -1, 1, { start: '2024-11-01', end: '2025-01-31' }],
  ])('make months: %s', (_title, year, from, to, period) => {
    expect(monthsOf(year, from, to)).toEqual(period)
    expect(endOfMonth(year, to)).toBe(period.end)
  })

  it.each([
    ['2025-11-22', 'Saturday'],
    ['2025-11-23', 'Sunday'],
    ['2025-11-24', null],
    ['1969-12-28', 'Sunday'],
  ])('know weekends: %s', (day, weekend) => {
    expect(weekendDay(day)).toBe(weekend)
  })
})
