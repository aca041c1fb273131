import * as z from 'zod'
import { EVIDENCE_KINDS } from './evidence.ts'
import { reviewAttributes } from './review/table.ts'
import { EngineIdentitySchema, ReasonSchema, SharesSchema, SourceSchema } from './verdict.ts'
import { DISPOSITIONS, SEVERITIES } from './words.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime({ precision: 3 })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const key = { pk: z.string(), sk: z.string() }

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
  verdictSha256: sha256.describe('Of the whole verdict as JSON, by which it is known to be complete.'),
  source: SourceSchema,
  engine: EngineIdentitySchema,
  shelf: z.string().describe('The shelf it is on: open, of its severity; decided; or clear.'),
  shelfOrder: z.string().describe('Its place there.'),
  ...reviewAttributes,
})

/** As much of it as a new verdict on the article has to know. Earlier releases wrote no more of it than what is required. */
export const StandingItemSchema = VerdictItemSchema.pick({
  sequencer: true,
  revision: true,
  engine: true,
  waitingSince: true,
  shelf: true,
}).partial({ waitingSince: true, shelf: true })

const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A piece of the verdict without text and findings: JSON, gzipped, cut to fit an item. */
export const BodyItemSchema = z.object({ ...key, bytes })

/** Some of the findings of a verdict, in order. */
export const FindingsItemSchema = z.object({
  ...key,
  findings: z
    .union([bytes, z.string()])
    .describe(
      'A list of findings as JSON, so that they come back to the letter: gzipped, or as it is in older records.',
    ),
})

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
export const FactsItemSchema = z.object({ ...key, bytes })

/** That an entity is spoken of: by an article, or by a piece of evidence. */
export const MentionItemSchema = z.object({
  ...key,
  bucket: z.string(),
  name: z.string().describe('Key of the article or the evidence in the intake bucket.'),
  versionId: z.string().optional(),
  sequencer: z.string(),
})

export type VerdictItem = z.infer<typeof VerdictItemSchema>
export type StandingItem = z.infer<typeof StandingItemSchema>
export type BodyItem = z.infer<typeof BodyItemSchema>
export type FindingsItem = z.infer<typeof FindingsItemSchema>
export type EvidenceItem = z.infer<typeof EvidenceItemSchema>
export type FactsItem = z.infer<typeof FactsItemSchema>
export type MentionItem = z.infer<typeof MentionItemSchema>

/** The index that lists read. Its attributes cannot be changed, so an index that shows others needs another name. */
export const SHELF_INDEX = 'shelves'

/** What a list shows of an article without opening it: the attributes of the index. DynamoDB takes twenty. */
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

export const SHELF_ATTRIBUTES: readonly string[] = Object.keys(shelved)
