/** Calendar days as ISO text such as `2025-09-30`, in the Gregorian calendar throughout. */
const MILLISECONDS = 86_400_000

/** @returns the day as ISO text, or null if the calendar has no such day. */
export function isoDay(year: number, month: number, day: number): string | null {
  const date = new Date(Date.UTC(year, month - 1, day))
  const exists = date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day
  return exists ? date.toISOString().slice(0, 10) : null
}

/** @returns whole days since 1970-01-01; a day past the end of its month counts on into the next one. */
export function dayNumber(year: number, month: number, day: number): number {
  return Date.UTC(year, month - 1, day) / MILLISECONDS
}

/** @returns the day that many days later, or earlier for negative numbers. */
export function addDays(iso: string, days: number): string {
  return isoOf(numberOf(iso) + days)
}

/** @returns the days from one to another: 1 from a day to the next, below zero if `to` comes first. */
export function daysBetween(from: string, to: string): number {
  return numberOf(to) - numberOf(from)
}

/** @returns the last day of a month, 1 to 12; months beyond lie in the years around. */
export function endOfMonth(year: number, month: number): string {
  return isoOf(dayNumber(year, month + 1, 0))
}

/** @returns the months `from` to `to`, both included, of a year; months beyond 1 to 12 lie in the years around. */
export function monthsOf(year: number, from: number, to: number): { readonly start: string; readonly end: string } {
  return { start: isoOf(dayNumber(year, from, 1)), end: endOfMonth(year, to) }
}

/** @returns `Saturday` or `Sunday`, or null on other days. */
export function weekendDay(iso: string): 'Saturday' | 'Sunday' | null {
  const weekday = new Date(Date.parse(iso)).getUTCDay()
  if (weekday === 6) return 'Saturday'
  return weekday === 0 ? 'Sunday' : null
}

function numberOf(iso: string): number {
  return Date.parse(iso) / MILLISECONDS
}

function isoOf(days: number): string {
  return new Date(days * MILLISECONDS).toISOString().slice(0, 10)
}
