import type {
  Disposition,
  Finding,
  LedgerEvent,
  Outcome,
  QueueItem,
  Severity,
  Shelf,
  Stage,
} from '../../contracts/index.ts'
import type { Tally } from './tally.ts'

/** A lease as it is kept. */
export interface HeldLease {
  /** Names this one claim. */
  readonly id: string
  readonly holder: string
  readonly name: string
  /** ISO 8601, UTC, with milliseconds, as every time here. */
  readonly since: string
  readonly until: string
}

/** What is kept of the review of an article: its current verdict in short, its lease, and its ledger. */
export interface ReviewRecord {
  readonly article: string
  readonly publisher: string
  readonly bucket: string
  readonly disposition: Disposition
  /** Of the gravest finding. */
  readonly severity: Severity | 'none'
  /** Names the current verdict. */
  readonly revision: string
  readonly judgedAt: string
  readonly waitingSince: string
  /** SHA-256 of the verdict as JSON, of the text judged, of the rule pack. */
  readonly hashes: { readonly verdict: string; readonly text: string; readonly policy: string }
  readonly assignee: string | null
  readonly lease: HeldLease | null
  /** The whole ledger, in order. */
  readonly events: readonly LedgerEvent[]
}

/** What a change leaves the article as. */
export interface NextReview {
  readonly lease: HeldLease | null
  readonly assignee: string | null
  readonly stage: Stage
  readonly escalated: boolean
  /** Set when the stage is `decided`, and only then. */
  readonly decision: { readonly outcome: Outcome; readonly at: string; readonly tally: Tally } | null
}

/** A change to be made to an article that is still as it was read. */
export interface ReviewChange {
  readonly record: ReviewRecord
  /** To be added to the ledger; may be none. */
  readonly events: readonly LedgerEvent[]
  readonly next: NextReview
  /**
   * Which lease must still stand: `same` asks for the very claim that was read, however often renewed since;
   * `unrenewed` also that nobody has renewed it meanwhile, for whoever takes the place of one that ran out.
   */
  readonly lease: 'same' | 'unrenewed'
}

/** `beaten`: the article is no longer as it was read. */
export type Commitment = { readonly kind: 'committed' } | { readonly kind: 'beaten' }

/** An article in a list, without what follows from the time of day. */
export type ShelvedArticle = Omit<QueueItem, 'id' | 'dueAt' | 'lease'> & {
  readonly judgedAt: string
  readonly lease: HeldLease | null
  readonly readBy: readonly string[]
  readonly tally: Tally | null
}

/** A stretch of a shelf. Open articles stand by the time since when they wait, apart for each severity; others by time. */
export type Section =
  | { readonly shelf: Extract<Shelf, 'open'>; readonly severity: Severity | 'none' }
  | { readonly shelf: Exclude<Shelf, 'open'> }

/** A place between two articles of a section. */
export interface ShelfPlace {
  readonly at: string
  readonly article: string
}

export interface ShelfFilters {
  readonly severity?: Severity | 'none' | undefined
  readonly rule?: string | undefined
  readonly publisher?: string | undefined
  readonly language?: string | undefined
  readonly disposition?: Disposition | undefined
  readonly stage?: Stage | undefined
  /** Id of a person, or `none`. */
  readonly assignee?: string | undefined
  /** Part of the name, in lower case. */
  readonly search?: string | undefined
}

export interface ShelfScan {
  readonly section: Section
  readonly filters: ShelfFilters
  /** Open articles come oldest first, others newest first; only those behind this place. */
  readonly after?: ShelfPlace | undefined
  /** Only those at or after this time. */
  readonly from?: string | undefined
  /** How many to look at, whether they pass the filters or not; with filters, a store may look at some more. */
  readonly look: number
}

export interface ShelfStretch {
  readonly items: readonly ShelvedArticle[]
  readonly looked: number
  /** The place behind the last article looked at; null if the section ends there. */
  readonly reached: ShelfPlace | null
}

/**
 * The desk's records. Every change is one conditional write on one item: it is made whole or not at all, and of two
 * changes to what was read once, one is beaten. Events that a crash kept from their own place are found all the same.
 */
export interface ReviewStore {
  /** @returns the review of an article as it stands, or undefined if there is no verdict on it */
  find(article: string): Promise<ReviewRecord | undefined>
  commit(change: ReviewChange): Promise<Commitment>
  /** Sets when a lease runs out. @returns false if that claim no longer stands */
  renew(article: string, lease: string, until: string): Promise<boolean>
  scan(scan: ShelfScan): Promise<ShelfStretch>
  /** Counts the articles of a section, up to a number. */
  count(section: Section, upTo: number): Promise<{ readonly count: number; readonly atLeast: boolean }>
  /** @returns the findings of a revision, current or earlier */
  findingsOf(article: string, revision: string): Promise<readonly Finding[]>
  keepDraft(article: string, person: string, text: string): Promise<void>
  findDraft(article: string, person: string): Promise<string>
}
