import * as z from 'zod'

const count = z.int().nonnegative()

/** Some articles of an archive, as the state machine of a backfill hands them over. */
export const BackfillBatchSchema = z.strictObject({
  keys: z.array(z.string().min(1)).min(1).readonly().describe('Of objects in the intake bucket.'),
  encoded: z.boolean().describe('Whether they are URL-encoded, as an S3 inventory has them.'),
  rate: z.number().positive().describe('Articles to be judged a second, in all lanes together.'),
  lanes: z.int().positive().describe('Batches that are worked on side by side.'),
  attempt: count.describe('How often this batch has failed before.'),
})

/** What became of them. */
export const BackfillReportSchema = z.strictObject({
  judged: count,
  skipped: count.describe('They have a verdict of this engine and this pack, or a newer upload has.'),
  missing: count.describe('Deleted meanwhile.'),
  buried: count.describe('Set aside as dead letters, each with its reason.'),
  pauseMs: count.describe('How long the lane has to rest to keep to the rate.'),
})

export type BackfillBatch = z.infer<typeof BackfillBatchSchema>
export type BackfillReport = z.infer<typeof BackfillReportSchema>
