import * as z from 'zod'
import { FindingSchema, SharesSchema, VerdictSchema } from '../verdict.ts'
import { DISPOSITIONS, FLAGS, ROLES, SEVERITIES } from '../words.ts'
import { ActorSchema, ChangesSchema, LedgerEventSchema, SealedEventSchema } from './ledger.ts'
import { ANSWERS, DUTIES, NOT_AN_ISSUE_REASONS, OUTCOME_REASONS, OUTCOMES, STAGES, WAIVER_REASONS } from './words.ts'

const count = z.int().nonnegative()
const offset = z.int().nonnegative()
const instant = z.iso.datetime({ precision: 3 })
const severity = z.enum([...SEVERITIES, 'none'])

/** An article that is somebody's for a while. */
export const LeaseSchema = z.strictObject({
  holder: z.string(),
  name: z.string(),
  since: instant,
  until: instant,
})

/** Part of every event that may be read: who, when, and where in the ledger. */
const done = { seq: z.int().positive(), by: ActorSchema, at: instant }

export const GivenAnswerSchema = z.strictObject({
  ...done,
  finding: z.string(),
  answer: z.enum(ANSWERS),
  reason: z.enum([...NOT_AN_ISSUE_REASONS, ...WAIVER_REASONS]).optional(),
  until: z.iso.date().optional(),
  note: z.string().optional(),
  revision: z.string().describe('The revision it was given on; an earlier one if it was carried over.'),
  lapsed: z.boolean().describe('True if it is a waiver whose last day is over: the finding wants an answer again.'),
})

export const CorrectedRoleSchema = z.strictObject({
  ...done,
  start: offset,
  end: offset,
  from: z.enum(ROLES),
  role: z.enum(ROLES),
})

export const AddedFindingSchema = z.strictObject({
  ...done,
  id: z.string(),
  start: offset,
  end: offset,
  quote: z.string(),
  flag: z.enum(FLAGS),
  severity: z.enum(SEVERITIES),
  note: z.string().optional(),
})

export const GivenOutcomeSchema = z.strictObject({
  ...done,
  outcome: z.enum(OUTCOMES),
  reason: z.enum(OUTCOME_REASONS).optional(),
  note: z.string().optional(),
})

/** Where the review of an article stands, as its ledger tells it and as far as the viewer may see. */
export const ReviewSchema = z.strictObject({
  stage: z.enum(STAGES),
  escalation: z.strictObject({ ...done, note: z.string() }).nullable(),
  answers: z.array(GivenAnswerSchema).describe('In the order given; of each finding and person the last one.'),
  corrections: z.array(CorrectedRoleSchema),
  additions: z.array(AddedFindingSchema),
  comments: z.array(z.strictObject({ ...done, text: z.string() })),
  outcomes: z.array(GivenOutcomeSchema).describe('Of each reader; the last one counts once the stage is `decided`.'),
  unanswered: z.array(z.string()).describe('Findings the viewer has to answer before the article can be decided.'),
  disputed: z.array(z.string()).describe('Findings two readers answered differently; a lead has the last word.'),
  sealed: z.boolean().describe("True while the first reader's answers are kept from the viewer."),
  undo: z.int().positive().nullable().describe("Number of the viewer's last event that can be taken back."),
  redo: z.int().positive().nullable().describe("Number of the viewer's last undo that can be taken back."),
})

/** How often a rule has been right at this desk. */
export const DeskPrecisionSchema = z.strictObject({ right: count, said: count })

/** Where an article stands, without its verdict: what every change is answered with. */
export const ReviewViewSchema = z.strictObject({
  id: z.string(),
  article: z.string(),
  publisher: z.string(),
  version: z.string().describe('For `If-Match`: changes with every event, every new lease and every verdict.'),
  revision: z.string(),
  judgedAt: instant,
  waitingSince: instant,
  dueAt: instant,
  assignee: z.string().nullable(),
  lease: LeaseSchema.nullable().describe('Null as well when it has run out.'),
  isMine: z.boolean().describe('True if the lease is the viewer’s.'),
  mayAct: z.boolean().describe('True if the viewer may answer and decide once the article is theirs.'),
  review: ReviewSchema,
  changes: ChangesSchema.nullable().describe('Against the revision reviewed before; null if there is none.'),
  revisions: z
    .array(z.strictObject({ revision: z.string(), openedAt: instant }))
    .describe('Those taken up for review, the latest last.'),
  events: z
    .array(z.union([LedgerEventSchema, SealedEventSchema]))
    .describe('The whole ledger where an article is opened; where it is changed, what was added.'),
})

/** An article opened: the verdict, and everything people have said about it. */
export const ArticleViewSchema = ReviewViewSchema.extend({
  verdict: VerdictSchema,
  gone: z.array(FindingSchema).describe('Findings of the revision before that are gone or changed.'),
  draft: z.string().describe('What the viewer has written and not sent yet.'),
})

/** An article in a list. */
export const QueueItemSchema = z.strictObject({
  id: z.string(),
  article: z.string(),
  publisher: z.string(),
  language: z.string(),
  disposition: z.enum(DISPOSITIONS),
  severity: severity.describe('Of the gravest finding.'),
  findingCounts: z.record(z.enum(SEVERITIES), count),
  rules: z.array(z.string()),
  shares: SharesSchema,
  revision: z.string(),
  waitingSince: instant,
  dueAt: instant,
  stage: z.enum(STAGES),
  escalated: z.boolean(),
  assignee: z.string().nullable(),
  lease: LeaseSchema.nullable(),
  outcome: z.enum(OUTCOMES).nullable(),
  decidedAt: instant.nullable(),
})

export const QueuePageSchema = z.strictObject({
  items: z.array(QueueItemSchema),
  next: z.string().nullable().describe('Cursor of the rest; null at the end.'),
  looked: count.describe(
    'Items looked at. A page may be short, even empty, with more to come: filters look so far at a time.',
  ),
})

export const QueueCountsSchema = z.strictObject({
  open: z.record(severity, z.strictObject({ count, atLeast: z.boolean().describe('True if counting stopped there.') })),
  oldest: instant.nullable().describe('Since when the article waits that has waited longest.'),
  overdue: z.boolean().describe('True if some article should have been decided by now.'),
})

/** What one bulk item came to. */
export const BulkOutcomeSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('done'), article: z.string(), seq: z.int().positive() }),
  z.strictObject({ kind: z.literal('held'), article: z.string(), lease: LeaseSchema }),
  z.strictObject({ kind: z.literal('changed'), article: z.string() }).describe('Not as it was when previewed.'),
  z.strictObject({ kind: z.literal('missing'), article: z.string() }),
  z.strictObject({ kind: z.literal('refused'), article: z.string(), code: z.string(), detail: z.string() }),
])

export const BulkResultSchema = z.strictObject({ batch: z.string(), outcomes: z.array(BulkOutcomeSchema) })

/** Findings of waiting articles that one answer would fit. */
export const BulkPreviewSchema = z.strictObject({
  matches: z.array(
    z.strictObject({
      article: z.string().describe('Id.'),
      name: z.string(),
      version: z.string(),
      finding: z.string(),
      rule: z.string(),
      severity: z.enum(SEVERITIES),
      quote: z.string(),
      template: z.string().describe('Its words with names, numbers and dates masked, as a hash.'),
      held: z.boolean(),
    }),
  ),
  articles: count,
  next: z.string().nullable(),
})

export const SessionSchema = z.strictObject({
  id: z.string(),
  name: z.string(),
  duty: z.enum(DUTIES),
  fourEyes: z.enum(SEVERITIES).nullable().describe('Findings this grave or graver need two readers.'),
  pack: z.strictObject({ id: z.string(), version: z.string() }),
})

const interval = z.strictObject({ right: count, said: count, low: z.number(), high: z.number() })

export const DashboardSchema = z.strictObject({
  from: z.iso.date(),
  to: z.iso.date(),
  complete: z.boolean().describe('False if there were more decisions than could be looked at.'),
  volume: z.array(z.strictObject({ day: z.iso.date(), judged: count, decided: count })),
  ages: z.strictObject({
    waiting: z.array(z.strictObject({ upToHours: z.number().nullable(), count })),
    medianHoursToDecide: z.number().nullable(),
  }),
  dispositions: z.record(z.enum(DISPOSITIONS), count),
  outcomes: z.record(z.enum(OUTCOMES), count),
  precision: z
    .array(interval.extend({ rule: z.string(), waived: count }))
    .describe('Per rule: confirmed or waived of all answered, with the 95% Wilson interval.'),
  agreement: z.strictObject({
    secondReadings: interval.describe('Findings on which two readers agreed.'),
    golden: z
      .array(interval.extend({ reviewer: z.string(), name: z.string() }))
      .describe('Answers on golden items that agree with the known ones. For leads; others see their own.'),
  }),
  skipped: count,
})

/** A golden item as a lead sees it. */
export const GoldenSchema = z.strictObject({
  article: z.string(),
  of: z.string().describe('The article it was made from.'),
  seededAt: instant,
  seededBy: ActorSchema,
  answers: z.record(z.string(), z.enum(ANSWERS)).describe('The known answers, by fingerprint.'),
  outcome: z.enum(OUTCOMES),
  result: z
    .strictObject({ reviewer: ActorSchema, at: instant, right: count, said: count, outcomeAgrees: z.boolean() })
    .nullable(),
})
export const GoldenListSchema = z.strictObject({ goldens: z.array(GoldenSchema), next: z.string().nullable() })

/** The first line of `/config.json`: what one build of the console must know of its stage. */
export const ConsoleConfigSchema = z.strictObject({
  api: z.string().describe('Where the API is, without a slash at the end; empty for the same origin.'),
  build: z.string(),
  auth: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('local') }),
    z.strictObject({
      kind: z.literal('oidc'),
      authorize: z.url(),
      token: z.url(),
      logout: z.url(),
      clientId: z.string(),
    }),
  ]),
})

/** RFC 9457, with what is needed to go on. No stack, no text of an article. */
export const ProblemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  detail: z.string(),
  hint: z.string().optional(),
  current: z
    .strictObject({ version: z.string(), revision: z.string(), stage: z.enum(STAGES), lease: LeaseSchema.nullable() })
    .optional()
    .describe('How the article stands now.'),
  beatenBy: z
    .strictObject({ seq: z.int().positive(), kind: z.string(), by: ActorSchema, at: instant })
    .nullable()
    .optional()
    .describe('The event that came first, if it was an event.'),
})

/** A labelled article in the format of the corpus. */
export const LabelledArticleSchema = z.strictObject({
  id: z.string(),
  publisher: z.string(),
  family: z.string(),
  lang: z.string(),
  origin: z.literal('review'),
  kind: z.literal('reviewed'),
  text: z.string(),
  sentences: z.array(
    z.strictObject({ start: offset, end: offset, role: z.enum(ROLES), flags: z.array(z.enum(FLAGS)) }),
  ),
})

export type Lease = z.infer<typeof LeaseSchema>
export type GivenAnswer = z.infer<typeof GivenAnswerSchema>
export type CorrectedRole = z.infer<typeof CorrectedRoleSchema>
export type AddedFinding = z.infer<typeof AddedFindingSchema>
export type GivenOutcome = z.infer<typeof GivenOutcomeSchema>
export type Review = z.infer<typeof ReviewSchema>
export type ReviewView = z.infer<typeof ReviewViewSchema>
export type ArticleView = z.infer<typeof ArticleViewSchema>
export type QueueItem = z.infer<typeof QueueItemSchema>
export type QueuePage = z.infer<typeof QueuePageSchema>
export type QueueCounts = z.infer<typeof QueueCountsSchema>
export type BulkOutcome = z.infer<typeof BulkOutcomeSchema>
export type BulkResult = z.infer<typeof BulkResultSchema>
export type BulkPreview = z.infer<typeof BulkPreviewSchema>
export type Session = z.infer<typeof SessionSchema>
export type Dashboard = z.infer<typeof DashboardSchema>
export type Golden = z.infer<typeof GoldenSchema>
export type ConsoleConfig = z.infer<typeof ConsoleConfigSchema>
export type Problem = z.infer<typeof ProblemSchema>
export type LabelledArticle = z.infer<typeof LabelledArticleSchema>
