import * as z from 'zod'

/** Asks for an article to be judged again: evidence on something it speaks of came later, or it was set aside in a backfill. */
export const RejudgeSchema = z.strictObject({
  rejudge: z.strictObject({
    bucket: z.string().min(1),
    article: z.string().min(1).describe('Its key in the intake bucket, not encoded.'),
    versionId: z.string().optional(),
    sequencer: z
      .string()
      .regex(/^[0-9A-F]{40}$/)
      .describe('Of the upload, padded to its full width.'),
    anew: z
      .literal(true)
      .optional()
      .describe('Also if its verdict has this evidence already, but is by another engine.'),
  }),
})

export type Rejudge = z.infer<typeof RejudgeSchema>
