import * as z from 'zod'
import { EVIDENCE_KINDS } from './evidence.ts'
import { GoldenSchema } from './review/views.ts'
import { OUTCOMES, STAGES } from './review/words.ts'
import { EngineIdentitySchema, FindingSchema, ReasonSchema, SharesSchema, SourceSchema } from './verdict.ts'
import { DISPOSITIONS, SEVERITIES } from './words.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime({ precision: 3 })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
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
const review = {
  stage: z.enum(STAGES),
  escalated: z.boolean().optional(),
  decision: z.strictObject({ outcome: z.enum(OUTCOMES), at: instant, tally: TallySchema }).optional(),
  readBy: z.array(z.string()).optional().describe('Who has answered, escalated or decided on this revision.'),
  assignee: z.string().optional(),
  lease: z
    .strictObject({ id: z.string(), holder: z.string(), name: z.string(), since: instant, until: instant })
    .optional(),
  seq: count.optional().describe('How many events the ledger has.'),
  head: sha256.optional().describe('Hash of the last of them.'),
  pending: z
    .array(z.string())
    .optional()
    .describe('The events of the last commit, each as JSON: they may not lie in items of their own yet.'),
}

/**
 * The current verdict of an article, what a list needs of it, where the rest of it lies, and how its review stands. One
 * for each article, so that one conditional write decides whatever is done to it.
 */
export const VerdictItemSchema = z.object({
  ...key,
  article: z.string(),
  bucket: z.string(),
  versionId: z.string().optional(),
  sequencer: z.string(),
  revision: z.string().describe('Names the parts that belong to this verdict.'),
  judgedAt: instant,
  waitingSince: instant.describe('Since when a person should look at it; a verdict on the same upload leaves it.'),
  publisher: z.string().describe('The folder it was uploaded to; empty if to none.'),
  nameLower: z.string().describe('Its key in lower case, to be searched.'),
  disposition: z.enum(DISPOSITIONS),
  severity: z.enum([...SEVERITIES, 'none']).describe('Of the gravest finding.'),
  reasons: z.array(ReasonSchema),
  shares: SharesSchema,
  findingCounts: z.record(z.enum(SEVERITIES), count),
  rules: z.array(z.string()).describe('Of the findings, each once.'),
  language: z.string(),
  characters: count,
  textSha256: z.string(),
  verdictSha256: sha256.describe('Of the whole verdict as JSON.'),
  source: SourceSchema,
  engine: EngineIdentitySchema,
  parts: z.strictObject({ body: count, findings: count }),
  queue: z.string().describe('The shelf it is on: open, of its severity; decided; or clear.'),
  queueOrder: z.string().describe('Its place there.'),
  ...review,
})

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

/** A piece of the verdict without text and findings: JSON, gzipped, cut to fit an item. */
export const BodyItemSchema = z.object({ ...key, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })

/** Some of the findings of a verdict, in order. */
export const FindingsItemSchema = z.object({ ...key, findings: z.array(FindingSchema) })

/** The current version of a piece of evidence. One for each key under `evidence/`; its facts lie with their entities. */
export const EvidenceItemSchema = z.object({
  ...key,
  name: z.string().describe('Its key in the intake bucket.'),
  bucket: z.string(),
  versionId: z.string().optional(),
  sequencer: z.string(),
  document: z.string().describe('Id of the document: names the pages of facts that belong to it.'),
  sha256: z.string(),
  kind: z.enum(EVIDENCE_KINDS),
  entities: z.array(z.string()),
  pages: z.array(count).describe('Pages of facts for each entity, in their order.'),
  touches: z
    .array(z.string())
    .describe('Names of its entities and of those of the version before: whose articles it concerns.'),
})

/** Some of the facts of a document on one entity, in order: JSON, gzipped, each page by itself. */
export const FactsItemSchema = z.object({ ...key, bytes: z.custom<Uint8Array>((value) => value instanceof Uint8Array) })

/** That an entity is spoken of: by an article, or by a piece of evidence. */
export const MentionItemSchema = z.object({
  ...key,
  bucket: z.string(),
  name: z.string().describe('Key of the article or the evidence in the intake bucket.'),
  versionId: z.string().optional(),
  sequencer: z.string(),
})

export type VerdictItem = z.infer<typeof VerdictItemSchema>
export type LedgerItem = z.infer<typeof LedgerItemSchema>
export type DraftItem = z.infer<typeof DraftItemSchema>
export type GoldenItem = z.infer<typeof GoldenItemSchema>
export type GoldenEntryItem = z.infer<typeof GoldenEntryItemSchema>
export type BodyItem = z.infer<typeof BodyItemSchema>
export type FindingsItem = z.infer<typeof FindingsItemSchema>
export type EvidenceItem = z.infer<typeof EvidenceItemSchema>
export type FactsItem = z.infer<typeof FactsItemSchema>
export type MentionItem = z.infer<typeof MentionItemSchema>

/** What a list shows of an article without opening it: the attributes of the index `queue`. DynamoDB takes twenty. */
const shelved = {
  article: true,
  publisher: true,
  nameLower: true,
  language: true,
  disposition: true,
  severity: true,
  findingCounts: true,
  rules: true,
  shares: true,
  revision: true,
  judgedAt: true,
  waitingSince: true,
  stage: true,
  escalated: true,
  decision: true,
  readBy: true,
  assignee: true,
  lease: true,
} as const

export const ShelvedItemSchema = VerdictItemSchema.pick(shelved)
export type ShelvedItem = z.infer<typeof ShelvedItemSchema>

export const QUEUE_ATTRIBUTES: readonly string[] = Object.keys(shelved)
