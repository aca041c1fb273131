import { PATIENCE_HOURS, SEVERITIES, type Severity } from '../../contracts/index.ts'
import type { ReviewStore, ShelfFilters, ShelfPlace, ShelfStretch, ShelvedArticle } from '../ports/index.ts'
import type { Cursor } from './cursor.ts'

/** Some of a list, and where it goes on. */
export interface Stretch {
  readonly items: readonly ShelvedArticle[]
  readonly looked: number
  readonly next: Cursor | null
}

export interface StretchWish {
  readonly filters: ShelfFilters
  readonly after: Cursor | undefined
  readonly limit: number
  /** How many articles of one severity to look at, at most. */
  readonly look: number
}

type Grade = Severity | 'none'

export const GRADES: readonly Grade[] = ['none', ...SEVERITIES]

/**
 * The open articles in the order in which they should have been decided: each has waited since a time, and may wait so
 * many hours by its gravest finding. So an old small matter comes before a fresh grave one in the end. The order of two
 * articles never changes while they wait, so a page goes on exactly where the last one ended.
 */
export async function scanOpen(reviews: ReviewStore, wish: StretchWish): Promise<Stretch> {
  const { severity } = wish.filters
  const grades = severity === undefined ? GRADES : [severity]
  const stretches = await Promise.all(grades.map((grade) => scanGrade(reviews, grade, wish)))
  const merged = stretches.flatMap(({ due }) => due).toSorted(byPlace)
  const horizon = stretches.flatMap(({ reached }) => reached ?? []).toSorted(byPlace)[0]
  const certain = horizon === undefined ? merged : merged.filter((item) => byPlace(item, horizon) <= 0)
  const page = certain.slice(0, wish.limit)
  const last = page.at(-1)
  const looked = stretches.reduce((sum, stretch) => sum + stretch.looked, 0)
  const next = certain.length > page.length && last !== undefined ? toCursor(last) : horizon && toCursor(horizon)
  return { items: page.map(({ item }) => item), looked, next: next ?? null }
}

/** The decided or the cleared articles, the latest first. */
export async function scanLatest(
  reviews: ReviewStore,
  shelf: 'decided' | 'clear',
  { filters, after, limit, look }: StretchWish,
): Promise<Stretch> {
  const stretch = await reviews.scan({ section: { shelf }, filters, after, look })
  const items = stretch.items.slice(0, limit)
  const last = items.at(-1)
  const isCut = stretch.items.length > items.length && last !== undefined
  return { items, looked: stretch.looked, next: isCut ? placeOf(last) : stretch.reached }
}

/** An article, or the end of what was looked at, by when it is due. */
interface Due {
  readonly dueAt: number
  readonly article: string
}

interface DueItem extends Due {
  readonly item: ShelvedArticle
}

async function scanGrade(reviews: ReviewStore, grade: Grade, { filters, after, look }: StretchWish) {
  const patience = PATIENCE_HOURS[grade] * 60 * 60 * 1000
  const shift = (at: string, by: number): string => new Date(Date.parse(at) + by).toISOString()
  const place = after && { at: shift(after.at, -patience), article: after.article }
  const section = { shelf: 'open', severity: grade } as const
  const { items, looked, reached }: ShelfStretch = await reviews.scan({ section, filters, after: place, look })
  const toDue = ({ at, article }: ShelfPlace): Due => ({ dueAt: Date.parse(at) + patience, article })
  const due = items.map((item) => toDueItem(item, patience))
  return { due, looked, reached: reached && toDue(reached) }
}

function toDueItem(item: ShelvedArticle, patience: number): DueItem {
  return { dueAt: Date.parse(item.waitingSince) + patience, article: item.article, item }
}

function byPlace(a: Due, b: Due): number {
  return a.dueAt - b.dueAt || compareNames(a.article, b.article)
}

/** By code points, which is the order of their bytes: as the store has it. */
function compareNames(a: string, b: string): number {
  const [ones, others] = [Array.from(a), Array.from(b)]
  const index = ones.findIndex((character, at) => character !== others[at])
  if (index === -1) return ones.length - others.length
  return (ones[index]?.codePointAt(0) ?? 0) - (others[index]?.codePointAt(0) ?? -1)
}

function toCursor({ dueAt, article }: Due): Cursor {
  return { at: new Date(dueAt).toISOString(), article }
}

/** Where an article stands on its shelf. */
function placeOf({ decidedAt, judgedAt, article }: ShelvedArticle): Cursor {
  return { at: decidedAt ?? judgedAt, article }
}
