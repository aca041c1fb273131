import * as z from 'zod'
import { FindingSchema, VerdictSchema } from '../verdict.ts'
import {
  ActionSchema,
  AddFindingActionSchema,
  AnswerActionSchema,
  AssignActionSchema,
  CommentActionSchema,
  CorrectRoleActionSchema,
  DecideActionSchema,
  EscalateActionSchema,
  UndoActionSchema,
} from './actions.ts'
import {
  ActorSchema,
  ChangesSchema,
  DeedSchema,
  LedgerEventSchema,
  LedgerExportSchema,
  SealedEventSchema,
} from './ledger.ts'
import { BulkRequestSchema, DraftSchema, LabelPageSchema, SeedGoldenSchema, TakeOverSchema } from './operations.ts'
import {
  ArticleViewSchema,
  BulkOutcomeSchema,
  BulkPreviewSchema,
  BulkResultSchema,
  DashboardSchema,
  GoldenListSchema,
  GoldenSchema,
  LabelledArticleSchema,
  LeaseSchema,
  ProblemSchema,
  QueueCountsSchema,
  QueueItemSchema,
  QueuePageSchema,
  ReviewSchema,
  ReviewViewSchema,
  SessionSchema,
} from './views.ts'

/** A schema as JSON, in the dialect of OpenAPI 3.1. */
export type JsonSchema = Readonly<Record<string, unknown>>

export interface NamedSchemas {
  /** By name, each pointing to the others by theirs. */
  readonly components: Readonly<Record<string, JsonSchema>>
  /** @returns a pointer to a schema that has a name, or the schema itself */
  pointTo(schema: z.ZodType): JsonSchema
}

/** Writes the contracts of the review API as the components of its document. */
export function nameSchemas(): NamedSchemas {
  const registry = z.registry<{ id: string }>()
  const names = new Map<z.ZodType, string>(Object.entries(NAMED).map(([name, schema]) => [schema, name]))
  for (const [schema, id] of names) registry.add(schema, { id })
  const { schemas } = z.toJSONSchema(registry, { io: 'input', uri: toPointer })
  return {
    components: Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)])),
    pointTo: (schema) => {
      const name = names.get(schema)
      return name === undefined ? bare(z.toJSONSchema(schema, { io: 'input' })) : { $ref: toPointer(name) }
    },
  }
}

function toPointer(name: string): string {
  return `#/components/schemas/${name}`
}

function bare({ $schema: _dialect, $id: _place, ...schema }: JsonSchema): JsonSchema {
  return schema
}

const NAMED = {
  Action: ActionSchema,
  Actor: ActorSchema,
  AddFindingAction: AddFindingActionSchema,
  AnswerAction: AnswerActionSchema,
  ArticleView: ArticleViewSchema,
  AssignAction: AssignActionSchema,
  BulkOutcome: BulkOutcomeSchema,
  BulkPreview: BulkPreviewSchema,
  BulkRequest: BulkRequestSchema,
  BulkResult: BulkResultSchema,
  Changes: ChangesSchema,
  CommentAction: CommentActionSchema,
  CorrectRoleAction: CorrectRoleActionSchema,
  Dashboard: DashboardSchema,
  DecideAction: DecideActionSchema,
  Deed: DeedSchema,
  Draft: DraftSchema,
  EscalateAction: EscalateActionSchema,
  Finding: FindingSchema,
  Golden: GoldenSchema,
  GoldenList: GoldenListSchema,
  LabelPage: LabelPageSchema,
  LabelledArticle: LabelledArticleSchema,
  Lease: LeaseSchema,
  LedgerEvent: LedgerEventSchema,
  LedgerExport: LedgerExportSchema,
  Problem: ProblemSchema,
  QueueCounts: QueueCountsSchema,
  QueueItem: QueueItemSchema,
  QueuePage: QueuePageSchema,
  Review: ReviewSchema,
  ReviewView: ReviewViewSchema,
  SealedEvent: SealedEventSchema,
  SeedGolden: SeedGoldenSchema,
  Session: SessionSchema,
  TakeOver: TakeOverSchema,
  UndoAction: UndoActionSchema,
  Verdict: VerdictSchema,
} as const
