import * as z from 'zod'

/** What the moderate function reads from its environment. The CDK stack and the local stack both write it. */
export const ModerateConfigSchema = z.object({
  COPYDESK_TABLE: z.string().min(3),
  COPYDESK_SNAPSHOT_BUCKET: z.string().min(3),
  COPYDESK_DEAD_LETTER_URL: z.url(),
  COPYDESK_MAX_BYTES: z.coerce.number().int().positive(),
  COPYDESK_MAX_RECEIVES: z.coerce.number().int().positive(),
})

export type ModerateConfig = z.infer<typeof ModerateConfigSchema>
