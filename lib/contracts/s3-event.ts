import * as z from 'zod'

/** One record of an S3 event notification, reduced to what identifies and orders an upload. */
export const S3RecordSchema = z.object({
  eventName: z.string(),
  eventTime: z.string(),
  s3: z.object({
    bucket: z.object({ name: z.string().min(1) }),
    object: z.object({
      key: z.string().min(1).describe('URL-encoded, with + for a space.'),
      size: z.number().optional(),
      versionId: z.string().optional(),
      sequencer: z.string().regex(/^[0-9A-Fa-f]+$/),
    }),
  }),
})

/** S3 sends this once when a notification is configured. It is no upload; it is acknowledged. */
export const S3TestEventSchema = z.object({ Event: z.literal('s3:TestEvent') })

export const S3NotificationSchema = z.union([S3TestEventSchema, z.object({ Records: z.array(S3RecordSchema).min(1) })])

export type S3Record = z.infer<typeof S3RecordSchema>
