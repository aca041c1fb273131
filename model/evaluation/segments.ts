import type { Span } from '../corpus/align-gold.ts'
import { isAdRole, type RoleSpan } from './judged-article.ts'

const MIN_OVERLAP = 0.5

/** Runs of neighbouring promo and label spans, from the first one's start to the last one's end. */
export function adSegments(spans: readonly RoleSpan[]): readonly Span[] {
  const segments: Span[] = []
  let open: Span | undefined
  for (const { start, end, role } of spans) {
    if (isAdRole(role)) open = { start: open?.start ?? start, end }
    else if (open !== undefined) {
      segments.push(open)
      open = undefined
    }
  }
  return open === undefined ? segments : [...segments, open]
}

/**
 * How many segments of one side have a partner on the other that shares at least half of their joint characters.
 * Above a half a segment can have only one partner; at exactly a half the first one is taken.
 */
export function matchSegments(gold: readonly Span[], predicted: readonly Span[]): number {
  const taken = new Set<Span>()
  let matches = 0
  for (const segment of gold) {
    const partner = predicted.find((other) => !taken.has(other) && overlap(segment, other) >= MIN_OVERLAP)
    if (partner === undefined) continue
    taken.add(partner)
    matches++
  }
  return matches
}

/** Shared characters over joint characters (Jaccard index). */
function overlap(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start)
  return shared <= 0 ? 0 : shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start))
}
