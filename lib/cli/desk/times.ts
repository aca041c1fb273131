const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** "2026-11-03 10:15 UTC", from ISO 8601 in UTC. */
export function showTime(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`
}

/** "12 min", "5 h" or "3 d". */
export function showDuration(ms: number): string {
  const past = Math.max(0, ms)
  if (past < 2 * HOUR) return `${Math.floor(past / MINUTE)} min`
  return past < 3 * DAY ? `${Math.floor(past / HOUR)} h` : `${Math.floor(past / DAY)} d`
}

/** "in 3 h", or "2 h over" for what should have been done by now. */
export function showDue(dueAt: string, now: Date): string {
  const left = Date.parse(dueAt) - now.getTime()
  return left >= 0 ? `in ${showDuration(left)}` : `${showDuration(-left)} over`
}
