import * as z from 'zod'
import { ROLES, SEVERITIES } from '../words.ts'
import {
  AddFindingActionSchema,
  AnswerActionSchema,
  AssignActionSchema,
  CommentActionSchema,
  CorrectRoleActionSchema,
  DecideActionSchema,
  EscalateActionSchema,
  UndoActionSchema,
} from './actions.ts'
import { DUTIES } from './words.ts'

export const LEDGER_SCHEMA_ID = 'copydesk.ledger/1'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const offset = z.int().nonnegative()

/** Who did it. `system` is Copydesk itself. */
export const ActorSchema = z.strictObject({
  id: z.string().min(1).max(128),
  name: z.string().min(1).max(128),
  duty: z.enum([...DUTIES, 'system']),
})

/** How the findings of a revision differ from those of the one reviewed before. Lists hold fingerprints. */
export const ChangesSchema = z.strictObject({
  from: z.string().nullable().describe('The revision before; null for the first.'),
  kept: z.array(z.string()),
  new: z.array(z.string()),
  gone: z.array(z.string()),
  changed: z
    .array(z.strictObject({ from: z.string(), to: z.string() }))
    .describe('The same words with another severity, or other words in place of them under the same rule.'),
})

/** What only Copydesk itself writes down. */
export const SystemDeedSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({
      kind: z.literal('open-revision'),
      changes: ChangesSchema,
      severities: z
        .record(z.string(), z.enum(SEVERITIES))
        .describe('Of each finding that wants an answer, by fingerprint.'),
      beyond: z
        .int()
        .nonnegative()
        .describe('How many findings, the least grave ones, want none because there are too many to answer.'),
      moved: z
        .array(z.strictObject({ seq: z.int().positive(), start: offset, end: offset }))
        .describe('Where added findings and corrected roles stand in the new text, by the event that made them.'),
    })
    .describe('A verdict was taken up for review.'),
])

/** What happened, as it is written down: what was asked for, with what has to be known to read it alone. */
export const DeedSchema = z.union([
  ...SystemDeedSchema.options,
  AnswerActionSchema,
  CorrectRoleActionSchema.extend({ from: z.enum(ROLES), quote: z.string() }),
  AddFindingActionSchema.extend({ id: z.string(), quote: z.string() }),
  CommentActionSchema,
  EscalateActionSchema,
  DecideActionSchema,
  UndoActionSchema,
  AssignActionSchema,
  z.strictObject({
    kind: z.literal('take-over'),
    from: ActorSchema.omit({ duty: true }),
    note: z.string().trim().min(1).max(2000).optional(),
  }),
  z.strictObject({ kind: z.literal('skip') }),
])

/**
 * One event of an article's ledger. `hash` is the SHA-256 of the event without it, in canonical JSON (RFC 8785), and
 * `previous` is the hash of the event before: no event can be changed, left out or put in unnoticed.
 * The fields answer SEC rule 17a-4(f)(2)(i)(A): what was done, when, by whom, and what is needed to re-create the original.
 */
export const LedgerEventSchema = z.strictObject({
  schema: z.literal(LEDGER_SCHEMA_ID),
  article: z.string(),
  seq: z.int().positive().describe('1 for the first event of the article.'),
  previous: sha256.nullable(),
  at: z.iso.datetime({ precision: 3 }),
  actor: ActorSchema,
  deed: DeedSchema,
  revision: z.string().describe('Of the verdict it was done on.'),
  verdict: sha256.describe('Of the verdict as JSON.'),
  text: sha256.describe('Of the judged text; the snapshot is kept under it.'),
  policy: sha256.describe('Of the rule pack.'),
  request: z
    .strictObject({ key: z.string(), sha256 })
    .nullable()
    .describe('Idempotency key and hash of the request it came by.'),
  batch: z.string().nullable().describe('Joins the events of one bulk request.'),
  hash: sha256,
})

/** An event as a reader sees it who may not see everything yet. */
export const SealedEventSchema = LedgerEventSchema.omit({ deed: true, request: true, hash: true, previous: true })
  .extend({ sealed: z.literal(true), kind: z.string() })
  .describe('Done by the first reader; what it says is shown to the second after their own answer.')

/** A whole ledger, as exported. */
export const LedgerExportSchema = z.strictObject({
  schema: z.literal('copydesk.ledger-export/1'),
  article: z.string(),
  exportedAt: z.iso.datetime({ precision: 3 }),
  head: z.strictObject({ seq: z.int().nonnegative(), hash: sha256.nullable() }),
  events: z.array(LedgerEventSchema),
})

export type Actor = z.infer<typeof ActorSchema>
export type Changes = z.infer<typeof ChangesSchema>
export type Deed = z.infer<typeof DeedSchema>
export type LedgerEvent = z.infer<typeof LedgerEventSchema>
export type SealedEvent = z.infer<typeof SealedEventSchema>
export type LedgerExport = z.infer<typeof LedgerExportSchema>
