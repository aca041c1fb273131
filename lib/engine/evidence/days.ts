/** Calendar days as `2025-09-30`, and as whole days since 1970-01-01 for counting. */
const MILLISECONDS = 86_400_000

/** @returns the day as ISO text, or null if the calendar has no such day. Years 1900 to 2199. */
export function isoDay(year: number, month: number, day: number): string | null {
  if (!(year >= 1900 && year <= 2199)) return null
  const iso = isoOf(Date.UTC(year, month - 1, day) / MILLISECONDS)
  return iso === `${year}-${pad(month)}-${pad(day)}` ? iso : null
}

/** @returns the text if it is a day of the calendar written `2025-09-30`, else null. */
export function readIsoDay(text: unknown): string | null {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return null
  return isoDay(Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8)))
}

/** @returns whole days since 1970-01-01. */
function dayNumber(iso: string): number {
  return Date.UTC(Number(iso.slice(0, 4)), Number(iso.slice(5, 7)) - 1, Number(iso.slice(8))) / MILLISECONDS
}

/** @returns the day that many days later, or earlier for negative numbers. */
export function addDays(iso: string, days: number): string {
  return isoOf(dayNumber(iso) + days)
}

/** @returns the days from `start` to `end`, both included. */
export function daysBetween(start: string, end: string): number {
  return dayNumber(end) - dayNumber(start) + 1
}

/** @returns the last day of a month, 1 to 12. */
export function endOfMonth(year: number, month: number): string {
  return isoOf(Date.UTC(year, month, 0) / MILLISECONDS)
}

/** @returns `Saturday` or `Sunday`, or null on other days. */
export function weekendDay(iso: string): 'Saturday' | 'Sunday' | null {
  const weekday = (((dayNumber(iso) + 4) % 7) + 7) % 7
  if (weekday === 6) return 'Saturday'
  return weekday === 0 ? 'Sunday' : null
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

function isoOf(days: number): string {
  return new Date(days * MILLISECONDS).toISOString().slice(0, 10)
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
