import { addDays, isoDay } from '../calendar/index.ts'

/** @returns the day as ISO text, or null if the calendar has none such or the year is none of a report: 1900 to 2199. */
export function reportedDay(year: number, month: number, day: number): string | null {
  return year >= 1900 && year <= 2199 ? isoDay(year, month, day) : null
}

/** @returns the text if it is a day a report can name, written `2025-09-30`, else null. */
export function readIsoDay(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  return reportedDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

/** Sixteen quarters: what is older than this before the newest value is not kept. */
const KEPT_DAYS = 1461

/** @returns the last day that is too long ago to be kept beside the newest of `days`; empty if there are none. */
export function oldestKept(days: readonly string[]): string {
  const newest = days.reduce((latest, day) => (day > latest ? day : latest), '')
  return newest === '' ? '' : addDays(newest, -KEPT_DAYS)
}

/** Leaves what ends within the last sixteen quarters before the newest end. */
export function keepRecent<T extends { readonly period: { readonly end: string } }>(facts: readonly T[]): readonly T[] {
  const oldest = oldestKept(facts.map(({ period }) => period.end))
  return facts.filter(({ period }) => period.end > oldest)
}
