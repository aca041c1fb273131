import { createHash } from 'node:crypto'
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

/**
 * The partitions of the index that a section is spread over. Those that wait have one for each severity; the cleared, which
 * are most of a flood, several. Whatever was cleared before there were several lies in the first of them.
 */
export function partitionsOfSection(section: Section): readonly string[] {
  return Array.from({ length: SPREAD[section.shelf] }, (_, part) => partitionNamed(section, part))
}

/** A partition takes 1,000 small writes a second; docs/scale.md says what comes of that. */
const SPREAD: Readonly<Record<Section['shelf'], number>> = { open: 1, decided: 1, clear: 8 }

function partitionNamed(section: Section, part: number): string {
  const name = section.shelf === 'open' ? `${OPEN}${section.severity}` : `SHELF#${section.shelf}`
  return part === 0 ? name : `${name}#${part}`
}

const OPEN = 'SHELF#open#'

/** The same article always comes into the same part. */
function partOf(article: string, parts: number): number {
  return parts === 1 ? 0 : createHash('sha256').update(article).digest().readUInt32BE() % parts
}

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
  const part = partOf(article, SPREAD[section.shelf])
  return { shelf: partitionNamed(section, part), shelfOrder: orderOf(at, article) }
}
