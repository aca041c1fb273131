export type { Backfill } from './backfill-article.ts'
export { backfillBatch, readBatch } from './backfill-batch.ts'
export { type BackfillProgress, type BackfillWish, backfillPrefix } from './backfill-prefix.ts'
