import * as z from 'zod'
import { ActorSchema } from '../review/ledger.ts'
import { OUTCOMES, STAGES } from '../review/words.ts'
import { EngineIdentitySchema, SharesSchema } from '../verdict.ts'
import { DISPOSITIONS, SEVERITIES } from '../words.ts'

const count = z.int().nonnegative()
const instant = z.iso.datetime({ precision: 3 })
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** What every announcement says: names, hashes and counts, never a word of the article or of a note on it. */
const common = {
  id: sha256.describe('Names this announcement: one that comes again has the same.'),
  order: z.string().describe('Of two announcements on one article, the later compares greater as text.'),
  at: instant.describe('When it happened.'),
  article: z.string().describe('Its key in the intake bucket.'),
  upload: z.strictObject({
    bucket: z.string(),
    versionId: z.string().nullable(),
    sequencer: z.string().describe('Padded: of two uploads of one key, the later compares greater as text.'),
  }),
  revision: z.string().describe('Names the verdict that is current.'),
  disposition: z.enum(DISPOSITIONS),
  hashes: z.strictObject({
    source: sha256.nullable().describe('Of the bytes as uploaded; null when they were never downloaded.'),
    text: sha256.describe('Of the judged text as UTF-8.'),
    verdict: sha256.describe('Of the verdict as JSON.'),
    policy: sha256.describe('Of the rule pack.'),
  }),
  ledger: z
    .strictObject({ seq: count, hash: sha256.nullable() })
    .describe('The head of the ledger as of this announcement; 0 and null while there is none.'),
}

const by = ActorSchema.omit({ name: true })

/** A verdict became current: of a new upload, or of the same one judged again. The article is open for review anew. */
export const VerdictIssuedSchema = z.strictObject({
  schema: z.literal('copydesk.verdict-issued/1'),
  ...common,
  replaces: z.string().nullable().describe('The revision that was current before; null for the first.'),
  severity: z.enum([...SEVERITIES, 'none']).describe('Of the gravest finding.'),
  findingCounts: z.record(z.enum(SEVERITIES), count),
  rules: z.array(z.string()).describe('Of the findings, each once.'),
  reasons: z.array(z.string()).describe('Codes of the reasons for the disposition.'),
  language: z.string(),
  characters: count,
  shares: SharesSchema,
  engine: EngineIdentitySchema,
})

/**
 * A person answered a finding, decided on the article, asked for a second reader, or took something back. What was answered
 * is not told, and the outcome only once nobody has to look any more: a second reader must not learn it here either.
 */
export const DecisionMadeSchema = z.strictObject({
  schema: z.literal('copydesk.decision-made/1'),
  ...common,
  deed: z.enum(['answer', 'decide', 'escalate', 'undo']),
  finding: z.string().nullable().describe('The fingerprint of the finding that was answered.'),
  undoes: z.int().positive().nullable().describe('The number of the event that was taken back.'),
  by,
  stage: z.enum(STAGES).describe('Who has to look next, after the change this belongs to.'),
  outcome: z.enum(OUTCOMES).nullable().describe('What becomes of the article; null while somebody has to look.'),
})

/** The article may be published: a person decided so, and nobody else has to look. */
export const ArticleReleasedSchema = z.strictObject({
  schema: z.literal('copydesk.article-released/1'),
  ...common,
  outcome: z.enum(OUTCOMES).exclude(['reject']),
  by: by.describe('Who took the last step.'),
})

/** What Copydesk tells the outside of an article. Fields may be added; none is renamed or dropped without a new id. */
export const AnnouncementSchema = z.discriminatedUnion('schema', [
  VerdictIssuedSchema,
  DecisionMadeSchema,
  ArticleReleasedSchema,
])

export type VerdictIssued = z.infer<typeof VerdictIssuedSchema>
export type DecisionMade = z.infer<typeof DecisionMadeSchema>
export type ArticleReleased = z.infer<typeof ArticleReleasedSchema>
export type Announcement = z.infer<typeof AnnouncementSchema>

/** The kinds of announcements, by contract, as rules on the bus name them. */
export const ANNOUNCEMENT_KINDS = {
  'copydesk.verdict-issued/1': 'VerdictIssued',
  'copydesk.decision-made/1': 'DecisionMade',
  'copydesk.article-released/1': 'ArticleReleased',
} as const satisfies Record<Announcement['schema'], string>

/** Whose announcements these are, as rules on the bus name it. */
export const ANNOUNCEMENT_SOURCE = 'copydesk'
