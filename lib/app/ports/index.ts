export type { Archive, ArchivedVersion } from './archive.ts'
export type { Bus, Sending } from './bus.ts'
export type { DeadLetter, DeadLetters } from './dead-letters.ts'
export type { EvidenceRecord, FactStore, Saving, Touched } from './fact-store.ts'
export type { GoldenStore, Submission } from './golden-store.ts'
export type { KeptLetter, LetterBox } from './letter-box.ts'
export type { Rejudging } from './rejudging.ts'
export type {
  Commitment,
  HeldLease,
  NextReview,
  ReviewChange,
  ReviewRecord,
  ReviewStore,
  Section,
  ShelfFilters,
  ShelfPlace,
  ShelfScan,
  ShelfStretch,
  ShelvedArticle,
} from './review-store.ts'
export type { SnapshotStore } from './snapshot-store.ts'
export type { SourceReading, SourceStore, Upload } from './source-store.ts'
export type { GoldenTally, Tally } from './tally.ts'
export type { Filing, Standing, VerdictArchive, VerdictRecord, VerdictStore } from './verdict-store.ts'
export type { Receipt, Webhook } from './webhook.ts'
