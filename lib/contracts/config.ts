import * as z from 'zod'
import { MARKETS, SEVERITIES } from './words.ts'

/** Larger inputs are not judged, in bytes. Plain text of this size is a shelf of books; the engine needs seconds for it. */
export const MAX_BYTES = 4 * 1024 * 1024

/** What the moderate function reads from its environment. The CDK stack and the local stack both write it. */
export const ModerateConfigSchema = z.object({
  COPYDESK_TABLE: z.string().min(3),
  COPYDESK_SNAPSHOT_BUCKET: z.string().min(3),
  COPYDESK_DEAD_LETTER_URL: z.url(),
  COPYDESK_MAX_BYTES: z.coerce.number().int().positive(),
  COPYDESK_MAX_RECEIVES: z.coerce.number().int().positive(),
  COPYDESK_MARKET: z.enum(MARKETS).optional().describe('Whose rules count; the pack says which if this does not.'),
  COPYDESK_S3_PATH_STYLE: z.stringbool().default(false).describe('True only where bucket names are no host names.'),
})

export type ModerateConfig = z.infer<typeof ModerateConfigSchema>

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

/** What the announce function reads from its environment. */
export const AnnounceConfigSchema = z.object({
  COPYDESK_BUS: z.string().min(1).describe('Name or ARN of the event bus that announcements go to.'),
  COPYDESK_DEAD_LETTER_URL: z.url(),
})

export type AnnounceConfig = z.infer<typeof AnnounceConfigSchema>

/** Where announcements may be posted: over TLS, with no name or password in the address. */
export const WebhookUrlSchema = z
  .url({ protocol: /^https$/ })
  .max(2000)
  .refine((url) => !/^https:\/\/[^/?#]*@/i.test(url), 'holds a name or password')

/** What the deliver-webhook function reads from its environment. */
export const DeliverConfigSchema = z.object({
  COPYDESK_WEBHOOK_URL: WebhookUrlSchema,
  COPYDESK_WEBHOOK_SECRET: z.string().min(1).describe('Name or ARN of the secret that posts are signed with.'),
  COPYDESK_DEAD_LETTER_URL: z.url(),
  COPYDESK_MAX_RECEIVES: z.coerce.number().int().positive(),
})

export type DeliverConfig = z.infer<typeof DeliverConfigSchema>

/** What the measure-queue function reads from its environment. */
export const MeasureConfigSchema = z.object({ COPYDESK_TABLE: z.string().min(3) })

export type MeasureConfig = z.infer<typeof MeasureConfigSchema>

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
