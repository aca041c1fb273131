export type { DeadLetter, DeadLetters } from './dead-letters.ts'
export type { SnapshotStore } from './snapshot-store.ts'
export type { SourceDescription, SourceStore, Upload } from './source-store.ts'
export type { Filing, VerdictRecord, VerdictStore } from './verdict-store.ts'
