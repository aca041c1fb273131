import * as z from 'zod'
import { EVIDENCE_KINDS } from './evidence.ts'
import { EngineIdentitySchema, FindingSchema, ReasonSchema, SharesSchema, SourceSchema } from './verdict.ts'
import { DISPOSITIONS, SEVERITIES } from './words.ts'

const count = z.int().nonnegative()
const key = { pk: z.string(), sk: z.string() }

/** The current verdict of an article: what a list needs, and where the rest of it lies. One for each article. */
export const VerdictItemSchema = z.object({
  ...key,
  article: z.string(),
  bucket: z.string(),
  versionId: z.string().optional(),
  sequencer: z.string(),
  revision: z.string().describe('Names the parts that belong to this verdict.'),
  judgedAt: z.iso.datetime(),
  disposition: z.enum(DISPOSITIONS),
  severity: z.enum([...SEVERITIES, 'none']).describe('Of the gravest finding.'),
  reasons: z.array(ReasonSchema),
  shares: SharesSchema,
  findingCounts: z.record(z.enum(SEVERITIES), count),
  language: z.string(),
  characters: count,
  textSha256: z.string(),
  source: SourceSchema,
  engine: EngineIdentitySchema,
  parts: z.strictObject({ body: count, findings: count }),
  queue: z.string().optional().describe('Present while a person has to look at it.'),
  queueOrder: z.string().optional(),
})

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
export type BodyItem = z.infer<typeof BodyItemSchema>
export type FindingsItem = z.infer<typeof FindingsItemSchema>
export type EvidenceItem = z.infer<typeof EvidenceItemSchema>
export type FactsItem = z.infer<typeof FactsItemSchema>
export type MentionItem = z.infer<typeof MentionItemSchema>

/** What the review queue shows of an article without opening it. */
export const QUEUE_ATTRIBUTES = [
  'article',
  'disposition',
  'severity',
  'judgedAt',
  'shares',
  'findingCounts',
  'revision',
] as const
