const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** @returns a length of time in its largest unit: `just now`, `7 min`, `3 h`, `2 d`. */
export function formatSpell(milliseconds: number): string {
  if (milliseconds < MINUTE) return 'just now'
  if (milliseconds < HOUR) return `${Math.floor(milliseconds / MINUTE)} min`
  if (milliseconds < 2 * DAY) return `${Math.floor(milliseconds / HOUR)} h`
  return `${Math.floor(milliseconds / DAY)} d`
}

/** @returns what is left until an instant: `7 min left`, `less than a minute left`. */
export function formatLeft(until: string, now: number): string {
  const left = Date.parse(until) - now
  if (left <= 0) return 'run out'
  return left < MINUTE ? 'less than a minute left' : `${Math.round(left / MINUTE)} min left`
}

/** @returns when an article is due: `due in 3 h`, `overdue 2 h`. */
export function formatDue(dueAt: string, now: number): { readonly text: string; readonly isOverdue: boolean } {
  const left = Date.parse(dueAt) - now
  if (left <= 0) return { text: left > -MINUTE ? 'due now' : `overdue ${formatSpell(-left)}`, isOverdue: true }
  return { text: left < MINUTE ? 'due now' : `due in ${formatSpell(left)}`, isOverdue: false }
}

/** @returns an instant in the reader's own time: the time of day today, else with its date. */
export function formatInstant(instant: string, now: number): string {
  const then = new Date(instant)
  const time = then.toLocaleTimeString('en-GB', { hour: '2-digit', minute: '2-digit' })
  if (then.toDateString() === new Date(now).toDateString()) return time
  return `${then.toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })}, ${time}`
}

/** @returns the UTC day `days` after an instant, as `2026-02-03`. */
export function dayAfter(now: number, days: number): string {
  return new Date(now + days * DAY).toISOString().slice(0, 10)
}

/** @returns a day such as `2026-02-03` in short: `3 Feb`. */
export function formatDay(day: string): string {
  return new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', timeZone: 'UTC' })
}
