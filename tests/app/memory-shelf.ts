import { orderOf, partitionOfSection, shelfOf } from '../../lib/adapters/aws/verdicts/shelves.ts'
import type {
  NextReview,
  ReviewStore,
  ShelfFilters,
  ShelfPlace,
  ShelfScan,
  ShelvedArticle,
  VerdictRecord,
} from '../../lib/app/index.ts'
import type { LedgerEvent, VerdictItem } from '../../lib/contracts/index.ts'

/** All that is kept of an article: its current verdict and how its review stands. */
export interface KeptArticle {
  readonly record: VerdictRecord
  readonly head: VerdictItem
  readonly next: NextReview
  readonly readBy: readonly string[]
  readonly events: readonly LedgerEvent[]
}

/** The lists of the desk, over articles in memory. */
export function memoryShelves(articles: ReadonlyMap<string, KeptArticle>): Pick<ReviewStore, 'scan' | 'count'> {
  return {
    async scan(scan) {
      const behind = shelf(articles, scan).filter(({ place }) => isBehind(place, scan))
      const seen = behind.slice(0, scan.look)
      const items = seen.map(({ kept }) => toShelved(kept)).filter((item) => passes(item, scan.filters))
      const last = seen.at(-1)
      return { items, looked: seen.length, reached: behind.length > seen.length ? (last?.place ?? null) : null }
    },
    async count(section, upTo) {
      const { length } = shelf(articles, { section })
      return { count: Math.min(length, upTo), atLeast: length > upTo }
    },
  }
}

function shelf(articles: ReadonlyMap<string, KeptArticle>, { section }: Pick<ShelfScan, 'section'>) {
  const placed = [...articles.values()].map((kept) => {
    const key = shelfOf(kept.head, kept.next.stage, kept.next.decision?.at)
    return { kept, key, place: { at: key.shelfOrder.slice(0, 24), article: kept.head.article } }
  })
  const here = placed.filter(({ key }) => key.shelf === partitionOfSection(section))
  const ascending = here.toSorted((a, b) => compare(a.key.shelfOrder, b.key.shelfOrder))
  return section.shelf === 'open' ? ascending : ascending.toReversed()
}

function isBehind(place: ShelfPlace, { section, after, from }: ShelfScan): boolean {
  if (from !== undefined && place.at < from) return false
  if (after === undefined) return true
  const difference = compare(orderOf(place.at, place.article), orderOf(after.at, after.article))
  return section.shelf === 'open' ? difference > 0 : difference < 0
}

/** By bytes, as the table orders keys. */
function compare(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

function passes(item: ShelvedArticle, filters: ShelfFilters): boolean {
  const { severity, rule, publisher, language, disposition, stage, assignee, search } = filters
  const isEqual = (asked: string | undefined, value: string): boolean => asked === undefined || asked === value
  const tests = [
    isEqual(severity, item.severity),
    isEqual(publisher, item.publisher),
    isEqual(language, item.language),
    isEqual(disposition, item.disposition),
    isEqual(stage, item.stage),
    isEqual(assignee, item.assignee ?? 'none'),
    rule === undefined || item.rules.includes(rule),
    search === undefined || item.article.toLowerCase().includes(search),
  ]
  return tests.every(Boolean)
}

function toShelved({ head, next, readBy }: KeptArticle): ShelvedArticle {
  const { article, publisher, language, disposition, severity, findingCounts, rules, shares, revision } = head
  const { judgedAt, waitingSince } = head
  const { lease, assignee, stage, escalated, decision } = next
  const verdict = { article, publisher, language, disposition, severity, findingCounts, rules, shares, revision }
  const outcome = decision?.outcome ?? null
  const decided = { outcome, decidedAt: decision?.at ?? null, tally: decision?.tally ?? null }
  return { ...verdict, judgedAt, waitingSince, stage, escalated, assignee, readBy, lease, ...decided }
}
