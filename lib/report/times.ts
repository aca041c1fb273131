/** "2026-11-03 10:15:07 UTC", from ISO 8601 in UTC. */
export function showTime(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 19)} UTC`
}

/** The same to the millisecond, in a column that says UTC. */
export function showInstant(at: string): string {
  return `${at.slice(0, 10)} ${at.slice(11, 23)}`
}
