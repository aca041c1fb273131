import * as z from 'zod'
import { VerdictSchema } from '../verdict.ts'
import { DISPOSITIONS, SEVERITIES } from '../words.ts'
import { ActionSchema, AnswerActionSchema, UndoActionSchema } from './actions.ts'
import { LedgerExportSchema } from './ledger.ts'
import {
  ArticleViewSchema,
  BulkPreviewSchema,
  BulkResultSchema,
  DashboardSchema,
  GoldenListSchema,
  GoldenSchema,
  LabelledArticleSchema,
  LeaseSchema,
  QueueCountsSchema,
  QueuePageSchema,
  ReviewViewSchema,
  SessionSchema,
} from './views.ts'
import { type Duty, MAX_BULK_ITEMS, SHELVES, STAGES } from './words.ts'

export const QueueQuerySchema = z.strictObject({
  shelf: z.enum(SHELVES).default('open'),
  severity: z.enum([...SEVERITIES, 'none']).optional(),
  rule: z.string().max(100).optional(),
  publisher: z.string().max(200).optional(),
  language: z.string().max(10).optional(),
  disposition: z.enum(DISPOSITIONS).optional(),
  stage: z.enum(STAGES).optional(),
  assignee: z.string().max(128).optional().describe('Id of a person, or `none`.'),
  search: z.string().max(200).optional().describe('Part of the name of the article, in any case.'),
  cursor: z.string().max(2000).optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
})

export const TakeOverSchema = z.strictObject({
  takeOver: z.boolean().default(false).describe('Of a lease another holds: for leads.'),
  note: z.string().trim().min(1).max(2000).optional(),
})

export const BulkRequestSchema = z.strictObject({
  items: z
    .array(
      z.strictObject({
        article: z.string().describe('Id.'),
        version: z.string().describe('As previewed.'),
        action: z.discriminatedUnion('kind', [AnswerActionSchema, UndoActionSchema]),
      }),
    )
    .min(1)
    .max(MAX_BULK_ITEMS),
})

export const BulkQuerySchema = z.strictObject({
  rule: z.string().max(100),
  template: z.string().max(64).optional(),
  publisher: z.string().max(200).optional(),
  cursor: z.string().max(2000).optional(),
})

export const DraftSchema = z.strictObject({ text: z.string().max(4000) })
export const SeedGoldenSchema = z.strictObject({ article: z.string().describe('Id of a decided article.') })
export const DashboardQuerySchema = z.strictObject({ days: z.coerce.number().int().min(1).max(90).default(14) })
export const LedgerQuerySchema = z.strictObject({ format: z.enum(['json', 'csv']).default('json') })
export const LabelPageSchema = z.strictObject({
  articles: z.array(LabelledArticleSchema),
  next: z.string().nullable(),
})
export const PageQuerySchema = z.strictObject({ cursor: z.string().max(2000).optional() })

/** One thing the review API does. The server, its OpenAPI document and its clients read this table. */
export interface Operation {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  /** With `{article}` and `{revision}` in place of an id. */
  readonly path: string
  readonly summary: string
  /** The least a person must be allowed to do. */
  readonly duty: Duty
  /** True if it changes the article and so takes `If-Match` with the version it is based on. */
  readonly ifMatch: boolean
  readonly query?: z.ZodType
  readonly body?: z.ZodType
  /** Of the answer, by media type. */
  readonly answer: Readonly<Record<string, z.ZodType>>
}

const json = <Schema extends z.ZodType>(schema: Schema) => ({ 'application/json': schema })
const read = { method: 'GET', duty: 'reader', ifMatch: false } as const
const article = '/v1/articles/{article}'

export const OPERATIONS = {
  session: { ...read, path: '/v1/session', summary: 'Who is asking, and by which rules', answer: json(SessionSchema) },
  queue: {
    ...read,
    path: '/v1/queue',
    summary: 'Articles in the order in which they should have been decided',
    query: QueueQuerySchema,
    answer: json(QueuePageSchema),
  },
  counts: {
    ...read,
    path: '/v1/queue/counts',
    summary: 'How many wait, and since when',
    answer: json(QueueCountsSchema),
  },
  next: {
    method: 'POST',
    path: '/v1/queue/next',
    summary: 'Opens the next article nobody holds and the asker may decide',
    duty: 'reviewer',
    ifMatch: false,
    body: QueueQuerySchema.omit({ shelf: true, cursor: true, limit: true }),
    answer: { ...json(ArticleViewSchema), 'application/x-empty': z.null() },
  },
  article: {
    ...read,
    path: article,
    summary: 'An article, its verdict and its review',
    answer: json(ArticleViewSchema),
  },
  revision: {
    ...read,
    path: `${article}/revisions/{revision}`,
    summary: 'The verdict of a revision that was reviewed',
    answer: json(VerdictSchema),
  },
  claim: {
    method: 'POST',
    path: `${article}/lease`,
    summary: 'Makes the article the asker’s for ten minutes',
    duty: 'reviewer',
    ifMatch: true,
    body: TakeOverSchema,
    answer: json(ReviewViewSchema),
  },
  renew: {
    method: 'PUT',
    path: `${article}/lease`,
    summary: 'Holds on to it for ten minutes more',
    duty: 'reviewer',
    ifMatch: false,
    answer: json(LeaseSchema),
  },
  skip: {
    method: 'DELETE',
    path: `${article}/lease`,
    summary: 'Gives it back undecided',
    duty: 'reviewer',
    ifMatch: true,
    answer: json(ReviewViewSchema),
  },
  act: {
    method: 'POST',
    path: `${article}/actions`,
    summary: 'Answers a finding, corrects, adds, comments, escalates, decides, assigns, or takes one of these back',
    duty: 'reviewer',
    ifMatch: true,
    body: ActionSchema,
    answer: json(ReviewViewSchema),
  },
  draft: {
    method: 'PUT',
    path: `${article}/draft`,
    summary: 'Keeps what the asker has written and not sent yet',
    duty: 'reviewer',
    ifMatch: false,
    body: DraftSchema,
    answer: json(DraftSchema),
  },
  ledger: {
    ...read,
    path: `${article}/ledger`,
    summary: 'The whole ledger, to verify or to keep',
    query: LedgerQuerySchema,
    answer: { ...json(LedgerExportSchema), 'text/csv': z.string() },
  },
  report: {
    ...read,
    path: `${article}/report`,
    summary: 'A page to print: text, findings, decisions, ledger',
    answer: { 'text/html': z.string() },
  },
  labels: {
    ...read,
    path: '/v1/labels',
    summary: 'Decided articles as labelled lines in the format of the corpus',
    query: PageQuerySchema,
    answer: json(LabelPageSchema),
  },
  preview: {
    ...read,
    path: '/v1/bulk',
    summary: 'The findings one bulk answer would reach',
    query: BulkQuerySchema,
    answer: json(BulkPreviewSchema),
  },
  bulk: {
    method: 'POST',
    path: '/v1/bulk',
    summary: 'Answers findings of many articles, each with an outcome of its own',
    duty: 'reviewer',
    ifMatch: false,
    body: BulkRequestSchema,
    answer: json(BulkResultSchema),
  },
  dashboard: {
    ...read,
    path: '/v1/dashboard',
    summary: 'Volume, ages, dispositions, precision and agreement',
    query: DashboardQuerySchema,
    answer: json(DashboardSchema),
  },
  goldens: {
    ...read,
    path: '/v1/goldens',
    duty: 'lead',
    summary: 'Golden items and how they were answered',
    query: PageQuerySchema,
    answer: json(GoldenListSchema),
  },
  seedGolden: {
    method: 'POST',
    path: '/v1/goldens',
    summary: 'Puts a decided article into the queue again, under another name, to see how it is answered',
    duty: 'lead',
    ifMatch: false,
    body: SeedGoldenSchema,
    answer: json(GoldenSchema),
  },
} as const satisfies Record<string, Operation>

export type OperationName = keyof typeof OPERATIONS
export type QueueQuery = z.infer<typeof QueueQuerySchema>
export type BulkRequest = z.infer<typeof BulkRequestSchema>
export type BulkQuery = z.infer<typeof BulkQuerySchema>
export type TakeOver = z.infer<typeof TakeOverSchema>
