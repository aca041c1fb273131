import * as z from 'zod'
import { DISPOSITIONS, FLAGS, ROLES, SEVERITIES, SUPPORT_STATUSES, VERDICT_SCHEMA_ID } from './words.ts'

const offset = z.int().nonnegative()
const share = z.number().min(0).max(1)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A half-open stretch of UTF-16 code units of `text.content`. */
const spanShape = { start: offset, end: offset }
export const SpanSchema = z.strictObject(spanShape)

export const SourceSchema = z.strictObject({
  uri: z.string().describe('The path or S3 URI as given by the user.'),
  mediaType: z.string(),
  bytes: z.int().nonnegative(),
  sha256: sha256.nullable().describe('Of the bytes; null when they were never downloaded.'),
})

export const TextSchema = z.strictObject({
  language: z.string().describe('ISO 639-1, or "und" when it cannot be told.'),
  characters: z.int().nonnegative().describe('Length of content in UTF-16 code units.'),
  sha256: sha256.describe('Of content, encoded as UTF-8.'),
  content: z.string(),
})

export const EngineIdentitySchema = z.strictObject({
  version: z.string(),
  model: z.strictObject({ id: z.string(), sha256 }),
  pack: z.strictObject({ id: z.string(), version: z.string(), sha256 }),
  evidence: z.strictObject({ documents: z.int().nonnegative(), sha256: sha256.nullable() }),
})

export const ReasonSchema = z.strictObject({
  code: z.string().describe('A rule id, `unsure-of-advertising`, or why Copydesk abstained.'),
  message: z.string(),
  finding: z.string().optional().describe('The id of the finding that speaks for this reason.'),
})

export const SharesSchema = z.strictObject({
  report: share,
  opinion: share,
  promo: share,
  label: share,
  notice: share,
  furniture: share,
})

export const SentenceSchema = z.strictObject({
  ...spanShape,
  role: z.enum(ROLES),
  confidence: share.describe('How often a role is right that the model is so sure of; 0 where it was not judged.'),
})

export const SegmentSchema = z.discriminatedUnion('kind', [
  z.strictObject({ ...spanShape, kind: z.literal('editorial') }),
  z.strictObject({
    ...spanShape,
    kind: z.literal('ad'),
    labelled: z.boolean().describe('True when a label stands before the first promotional sentence.'),
  }),
])

export const MatchSchema = z.strictObject({
  document: z.string(),
  place: z.string(),
  value: z.number(),
  unit: z.string(),
  formula: z.string().optional().describe('How the value was worked out from several facts.'),
  tolerance: z.number().nonnegative(),
})

export const ClaimSchema = z.strictObject({
  ...spanShape,
  support: z.strictObject({
    status: z.enum(SUPPORT_STATUSES),
    source: SpanSchema.nullable().describe('The words that name who stands behind the claim.'),
    evidence: z.array(z.string()).describe('Ids of the facts the claim was compared with.'),
    matches: z
      .array(MatchSchema)
      .optional()
      .describe('What the facts give, for a figure that was compared with evidence.'),
  }),
  frame: z
    .record(z.string(), z.string())
    .describe('Entity, metric, period, unit and value, as far as the text gives them.'),
})

export const CitationSchema = z.strictObject({
  id: z.string(),
  title: z.string(),
  appliesTo: z.string(),
  verified: z.boolean().describe('False while the citation has not been checked against the primary text.'),
})

export const FindingSchema = z.strictObject({
  id: z.string().describe('Fingerprint: stable while the flagged words stay, whatever is edited elsewhere.'),
  rule: z.string(),
  flag: z.enum(FLAGS).nullable(),
  severity: z.enum(SEVERITIES),
  ...spanShape,
  quote: z.string(),
  message: z.string(),
  why: z.string(),
  clearedBy: z.string(),
  fix: z.string(),
  citations: z.array(CitationSchema),
  evidence: z.array(
    z.strictObject({
      ...spanShape,
      note: z.string().describe('What it shows, in words.'),
      code: z.string().describe('The same as a fact, to be put into other words.'),
      values: z.record(z.string(), z.union([z.string(), z.number()])),
    }),
  ),
  argument: z.strictObject({
    guards: z.array(z.string()).describe('What was asked and found nothing to clear the words by, in that order.'),
    nearestSource: z
      .strictObject({ ...spanShape, sentences: z.int().nonnegative() })
      .nullable()
      .describe('Who is named nearest without standing behind the words, and how many sentences away.'),
    measured: z
      .strictObject({ right: z.int().nonnegative(), said: z.int().positive() })
      .nullable()
      .describe('How often the rule has been right on labelled articles; null where nobody has measured it.'),
  }),
})

/** A change to the text after which the finding is gone and no other has come. */
export const SuggestionSchema = z.strictObject({
  ...spanShape,
  text: z.string().describe('What stands in place of the span.'),
})

export const ClearedSchema = z.strictObject({
  rule: z.string(),
  ...spanShape,
  guard: z.string(),
  by: SpanSchema.describe('The words that cleared it.'),
})

/** The contract `copydesk.verdict/1`. Fields may be added; none is renamed or dropped without a new schema id. */
export const VerdictSchema = z.strictObject({
  schema: z.literal(VERDICT_SCHEMA_ID),
  source: SourceSchema,
  text: TextSchema,
  engine: EngineIdentitySchema,
  disposition: z.enum(DISPOSITIONS),
  reasons: z.array(ReasonSchema),
  shares: SharesSchema.describe('Of non-blank characters.'),
  sentences: z.array(SentenceSchema),
  segments: z.array(SegmentSchema),
  claims: z.array(ClaimSchema),
  findings: z.array(FindingSchema),
  cleared: z.array(ClearedSchema),
})

export type Span = z.infer<typeof SpanSchema>
export type Source = z.infer<typeof SourceSchema>
export type EngineIdentity = z.infer<typeof EngineIdentitySchema>
export type Reason = z.infer<typeof ReasonSchema>
export type Shares = z.infer<typeof SharesSchema>
export type JudgedSentence = z.infer<typeof SentenceSchema>
export type Segment = z.infer<typeof SegmentSchema>
export type Claim = z.infer<typeof ClaimSchema>
export type Citation = z.infer<typeof CitationSchema>
export type Finding = z.infer<typeof FindingSchema>
export type Suggestion = z.infer<typeof SuggestionSchema>
export type Cleared = z.infer<typeof ClearedSchema>
export type Verdict = z.infer<typeof VerdictSchema>
