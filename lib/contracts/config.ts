import * as z from 'zod'
import { SEVERITIES } from './words.ts'

/** Larger inputs are not judged, in bytes. Plain text of this size is a shelf of books; the engine needs seconds for it. */
export const MAX_BYTES = 4 * 1024 * 1024

/** What the moderate function reads from its environment. The CDK stack and the local stack both write it. */
export const ModerateConfigSchema = z.object({
  COPYDESK_TABLE: z.string().min(3),
  COPYDESK_SNAPSHOT_BUCKET: z.string().min(3),
  COPYDESK_DEAD_LETTER_URL: z.url(),
  COPYDESK_MAX_BYTES: z.coerce.number().int().positive(),
  COPYDESK_MAX_RECEIVES: z.coerce.number().int().positive(),
  COPYDESK_S3_PATH_STYLE: z.stringbool().default(false).describe('True only where bucket names are no host names.'),
})

export type ModerateConfig = z.infer<typeof ModerateConfigSchema>

/** What the backfill function reads from its environment. */
export const BackfillConfigSchema = ModerateConfigSchema.extend({ COPYDESK_INTAKE_BUCKET: z.string().min(3) })

export type BackfillConfig = z.infer<typeof BackfillConfigSchema>

/** What the index-evidence function reads from its environment. */
export const IndexConfigSchema = z.object({
  COPYDESK_TABLE: z.string().min(3),
  COPYDESK_INTAKE_URL: z.url().describe('Of the queue that articles to be judged again are sent to.'),
  COPYDESK_DEAD_LETTER_URL: z.url(),
  COPYDESK_MAX_RECEIVES: z.coerce.number().int().positive(),
  COPYDESK_S3_PATH_STYLE: z.stringbool().default(false).describe('True only where bucket names are no host names.'),
})

export type IndexConfig = z.infer<typeof IndexConfigSchema>

/** What the review API reads from its environment. */
export const ReviewConfigSchema = z.object({
  COPYDESK_TABLE: z.string().min(3),
  COPYDESK_SNAPSHOT_BUCKET: z.string().min(3),
  COPYDESK_INTAKE_BUCKET: z.string().min(3),
  COPYDESK_OIDC_ISSUER: z.url().describe('Whose tokens are taken; its keys are at `/.well-known/jwks.json` below it.'),
  COPYDESK_OIDC_CLIENT: z.string().min(1).describe('For whom they must be made out.'),
  COPYDESK_FOUR_EYES: z
    .enum([...SEVERITIES, 'off'])
    .default('off')
    .describe('Findings this grave or graver need two readers.'),
  COPYDESK_S3_PATH_STYLE: z.stringbool().default(false).describe('True only where bucket names are no host names.'),
})

export type ReviewConfig = z.infer<typeof ReviewConfigSchema>

/** What the local stack leaves in `.copydesk/stack.json` for commands run from another terminal. */
export const StackFileSchema = z.strictObject({
  endpoint: z.url(),
  table: z.string(),
  intakeBucket: z.string(),
  snapshotBucket: z.string(),
  deadLetterUrl: z.url(),
  evidenceDeadLetterUrl: z.url(),
  console: z.url().describe('Where the review console and its API are.'),
})

export type StackFile = z.infer<typeof StackFileSchema>
