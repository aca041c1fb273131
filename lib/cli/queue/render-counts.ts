import { type QueueCounts, SEVERITIES } from '../../contracts/index.ts'
import { showDuration } from '../desk/index.ts'
import type { Listing } from './list-articles.ts'

/** "3 articles", or "50 articles, and there are more." */
export function describeShown({ items, isCut }: Listing): string {
  const count = items.length === 0 ? 'No articles' : items.length === 1 ? '1 article' : `${items.length} articles`
  return isCut ? `${count}, and there may be more (--limit).` : `${count}.`
}

/** " The desk holds 12: 1 critical, 11 low; the oldest waits 3 h." */
export function renderCounts({ open, oldest, overdue }: QueueCounts, now: Date): string {
  const grades = [...SEVERITIES.toReversed(), 'none'] as const
  const present = grades.filter((grade) => open[grade].count > 0)
  if (present.length === 0) return ' Nothing waits at the desk.'
  const total = present.reduce((sum, grade) => sum + open[grade].count, 0)
  const atLeast = present.some((grade) => open[grade].atLeast) ? 'at least ' : ''
  const counts = present.map((grade) => `${open[grade].count}${open[grade].atLeast ? '+' : ''} ${nameGrade(grade)}`)
  const since = oldest === null ? '' : `; the oldest waits ${showDuration(now.getTime() - Date.parse(oldest))}`
  return ` The desk holds ${atLeast}${total}: ${counts.join(', ')}${since}${overdue ? ', and some are overdue' : ''}.`
}

function nameGrade(grade: string): string {
  return grade === 'none' ? 'without findings' : grade
}
