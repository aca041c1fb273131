import * as z from 'zod'
import { OUTCOMES } from '../review/words.ts'
import { VerdictItemSchema } from '../table.ts'

/** Older items are read as well, so a decision is no more than what has to be compared. */
const decision = z.object({ outcome: z.enum(OUTCOMES), at: z.string() }).optional()

/** As much of an article's item as tells how it stood before a change. */
export const FormerItemSchema = VerdictItemSchema.pick({ revision: true, judgedAt: true, seq: true }).extend({
  decision,
})

/** As much of an article's item as is needed to announce what has changed in it. */
export const AnnouncedItemSchema = VerdictItemSchema.pick({
  article: true,
  bucket: true,
  versionId: true,
  sequencer: true,
  revision: true,
  judgedAt: true,
  disposition: true,
  severity: true,
  reasons: true,
  shares: true,
  findingCounts: true,
  rules: true,
  language: true,
  characters: true,
  textSha256: true,
  verdictSha256: true,
  source: true,
  engine: true,
  stage: true,
  seq: true,
  head: true,
  pending: true,
}).extend({ decision })

export type FormerItem = z.infer<typeof FormerItemSchema>
export type AnnouncedItem = z.infer<typeof AnnouncedItemSchema>
