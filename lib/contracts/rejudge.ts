import * as z from 'zod'

/** Asks for an article to be judged again, because evidence on something it speaks of came later. */
export const RejudgeSchema = z.strictObject({
  rejudge: z.strictObject({
    bucket: z.string().min(1),
    article: z.string().min(1).describe('Its key in the intake bucket, not encoded.'),
    versionId: z.string().optional(),
    sequencer: z
      .string()
      .regex(/^[0-9A-F]{40}$/)
      .describe('Of the upload, padded to its full width.'),
  }),
})

export type Rejudge = z.infer<typeof RejudgeSchema>
