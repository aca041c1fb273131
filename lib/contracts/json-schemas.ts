import * as z from 'zod'
import { ArticleReleasedSchema, DecisionMadeSchema, VerdictIssuedSchema } from './announcements/index.ts'
import {
  AnnounceConfigSchema,
  DeliverConfigSchema,
  IndexConfigSchema,
  ModerateConfigSchema,
  ReviewConfigSchema,
} from './config.ts'
import { PackSchema } from './pack.ts'
import { RejudgeSchema } from './rejudge.ts'
import { LedgerEventSchema, LedgerExportSchema } from './review/ledger.ts'
import { DraftItemSchema, GoldenEntryItemSchema, GoldenItemSchema, LedgerItemSchema } from './review/table.ts'
import { ConsoleConfigSchema } from './review/views.ts'
import { S3NotificationSchema } from './s3-event.ts'
import {
  BodyItemSchema,
  EvidenceItemSchema,
  FactsItemSchema,
  FindingsItemSchema,
  MentionItemSchema,
  VerdictItemSchema,
} from './table.ts'
import { FindingSchema, VerdictSchema } from './verdict.ts'

const PUBLISHED = {
  verdict: VerdictSchema,
  finding: FindingSchema,
  pack: PackSchema,
  's3-notification': S3NotificationSchema,
  'table-verdict': VerdictItemSchema,
  'table-body': BodyItemSchema,
  'table-findings': FindingsItemSchema,
  'table-ledger': LedgerItemSchema,
  'table-draft': DraftItemSchema,
  'table-golden': GoldenItemSchema,
  'table-golden-entry': GoldenEntryItemSchema,
  'table-evidence': EvidenceItemSchema,
  'table-facts': FactsItemSchema,
  'table-mention': MentionItemSchema,
  rejudge: RejudgeSchema,
  'moderate-config': ModerateConfigSchema,
  'index-config': IndexConfigSchema,
  'review-config': ReviewConfigSchema,
  'announce-config': AnnounceConfigSchema,
  'deliver-config': DeliverConfigSchema,
  'verdict-issued': VerdictIssuedSchema,
  'decision-made': DecisionMadeSchema,
  'article-released': ArticleReleasedSchema,
  'ledger-event': LedgerEventSchema,
  'ledger-export': LedgerExportSchema,
  'console-config': ConsoleConfigSchema,
} as const

/** The contracts as JSON Schema (draft 2020-12), by name. Values JSON cannot hold, such as bytes, are left open. */
export function jsonSchemas(): Readonly<Record<string, object>> {
  const convert = (schema: z.ZodType): object => z.toJSONSchema(schema, { unrepresentable: 'any', io: 'input' })
  return Object.fromEntries(Object.entries(PUBLISHED).map(([name, schema]) => [name, convert(schema)]))
}
