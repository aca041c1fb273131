import type { Section } from '../../../app/ports/index.ts'
import type { Disposition, Severity, Stage } from '../../../contracts/index.ts'
import { shortName } from '../short-name.ts'

/** Where an article lies in the index `shelves`. */
export interface ShelfKey {
  readonly shelf: string
  readonly shelfOrder: string
}

/** What decides where an article lies. */
export interface Shelved {
  readonly article: string
  readonly disposition: Disposition
  readonly severity: Severity | 'none'
  readonly judgedAt: string
  readonly waitingSince: string
}

/** Every judged article lies on one shelf: with those decided, with those cleared, or with those that wait. */
export function shelfOf(item: Shelved, stage: Stage, decidedAt?: string): ShelfKey {
  const { article, disposition, severity, judgedAt, waitingSince } = item
  if (decidedAt !== undefined) return placed({ shelf: 'decided' }, decidedAt, article)
  // Once somebody has asked for another reader, a cleared article waits as well.
  if (disposition === 'clear' && stage === 'first') return placed({ shelf: 'clear' }, judgedAt, article)
  return placed({ shelf: 'open', severity }, waitingSince, article)
}

/** The partition of the index a section lies in. Those that wait have one for each severity: so writes spread, too. */
export function partitionOfSection(section: Section): string {
  return section.shelf === 'open' ? `${OPEN}${section.severity}` : `SHELF#${section.shelf}`
}

const OPEN = 'SHELF#open#'

/** @returns true if an article on this shelf waits for a person. */
export function isOpen({ shelf }: Pick<ShelfKey, 'shelf'>): boolean {
  return shelf.startsWith(OPEN)
}

/** Articles stand by time; the name makes each place one article's alone. */
export function orderOf(at: string, article: string): string {
  return `${at}#${shortName(article)}`
}

/** @returns the time that a place in a section begins with. */
export function timeIn(shelfOrder: string): string {
  return shelfOrder.slice(0, shelfOrder.indexOf('#'))
}

function placed(section: Section, at: string, article: string): ShelfKey {
  return { shelf: partitionOfSection(section), shelfOrder: orderOf(at, article) }
}
