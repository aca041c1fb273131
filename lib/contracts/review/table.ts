import * as z from 'zod'
import { GoldenSchema } from './views.ts'
import { OUTCOMES, STAGES } from './words.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime({ precision: 3 })
const key = { pk: z.string(), sk: z.string() }

/** What a decided article adds to the figures of the desk. */
export const TallySchema = z.strictObject({
  judgedAt: instant,
  waitedMs: z.number().describe('From waiting to decided.'),
  rules: z
    .record(z.string(), z.tuple([count, count, count]))
    .describe('Per rule: findings confirmed, found to be no issue, waived.'),
  second: z.strictObject({ right: count, said: count }).nullable(),
  golden: z
    .strictObject({
      reviewer: z.string(),
      name: z.string(),
      right: count,
      said: count,
      outcome: z.enum(OUTCOMES),
      outcomeAgrees: z.boolean(),
    })
    .nullable(),
  skipped: count,
})

/** What the desk writes down on the item of an article. A new verdict leaves all but the first four as they are. */
export const reviewAttributes = {
  stage: z.enum(STAGES),
  escalated: z.boolean().optional(),
  decision: z.strictObject({ outcome: z.enum(OUTCOMES), at: instant, tally: TallySchema }).optional(),
  readBy: z.array(z.string()).optional().describe('Who has answered, escalated or decided on this revision.'),
  assignee: z.string().optional(),
  lease: z
    .strictObject({ id: z.string(), holder: z.string(), name: z.string(), since: instant, until: instant })
    .optional(),
  seq: count.optional().describe('How many events the ledger has.'),
  head: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .optional()
    .describe('Hash of the last of them.'),
  pending: z
    .array(z.string())
    .optional()
    .describe('The events of the last commit, each as JSON: they may not lie in items of their own yet.'),
}

/** An event of the ledger of an article. Written once. */
export const LedgerItemSchema = z.object({
  ...key,
  event: z.string().describe('The event as JSON, so that it comes back to the letter.'),
})

/** What a person has written on an article and not sent yet. */
export const DraftItemSchema = z.object({ ...key, text: z.string() })

/** A golden item: the right answers to an article, and how it was answered. */
export const GoldenItemSchema = z.object({ ...key, golden: GoldenSchema })

/** That there is a golden item, in the list of all. */
export const GoldenEntryItemSchema = z.object({ ...key, article: z.string() })

export type LedgerItem = z.infer<typeof LedgerItemSchema>
export type DraftItem = z.infer<typeof DraftItemSchema>
export type GoldenItem = z.infer<typeof GoldenItemSchema>
export type GoldenEntryItem = z.infer<typeof GoldenEntryItemSchema>
