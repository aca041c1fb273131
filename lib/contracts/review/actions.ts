import * as z from 'zod'
import { FLAGS, ROLES, SEVERITIES } from '../words.ts'
import { NOT_AN_ISSUE_REASONS, OUTCOME_REASONS, WAIVER_REASONS } from './words.ts'

const offset = z.int().nonnegative()
const note = z.string().trim().min(1).max(2000).optional().describe('Free words of the reviewer.')
const fingerprint = z.string().regex(/^[0-9a-f]{16}$/)
const day = z.iso.date().describe('The last day it holds, UTC.')

export const AnswerActionSchema = z.discriminatedUnion('answer', [
  z.strictObject({ kind: z.literal('answer'), finding: fingerprint, answer: z.literal('confirm'), note }),
  z.strictObject({
    kind: z.literal('answer'),
    finding: fingerprint,
    answer: z.literal('not-an-issue'),
    reason: z.enum(NOT_AN_ISSUE_REASONS),
    note,
  }),
  z
    .strictObject({
      kind: z.literal('answer'),
      finding: fingerprint,
      answer: z.literal('acceptable-here'),
      reason: z.enum(WAIVER_REASONS),
      until: day,
      note,
    })
    .describe('A waiver: the finding is true, and accepted here until a day.'),
])

export const CorrectRoleActionSchema = z.strictObject({
  kind: z.literal('correct-role'),
  start: offset,
  end: offset,
  role: z.enum(ROLES),
})

export const AddFindingActionSchema = z.strictObject({
  kind: z.literal('add-finding'),
  start: offset,
  end: offset,
  flag: z.enum(FLAGS),
  severity: z.enum(SEVERITIES),
  note,
})

export const CommentActionSchema = z.strictObject({
  kind: z.literal('comment'),
  text: z.string().trim().min(1).max(2000),
})

export const EscalateActionSchema = z
  .strictObject({ kind: z.literal('escalate'), note: z.string().trim().min(1).max(2000) })
  .describe('Asks for a second reader, who does not see the answers given so far.')

export const DecideActionSchema = z.discriminatedUnion('outcome', [
  z.strictObject({ kind: z.literal('decide'), outcome: z.literal('release'), note }),
  z.strictObject({
    kind: z.literal('decide'),
    outcome: z.literal('release-with-changes'),
    reason: z.enum(OUTCOME_REASONS),
    note,
  }),
  z.strictObject({ kind: z.literal('decide'), outcome: z.literal('reject'), reason: z.enum(OUTCOME_REASONS), note }),
])

export const UndoActionSchema = z
  .strictObject({ kind: z.literal('undo'), seq: z.int().positive() })
  .describe('Takes back one event by adding another. To undo an undo is to redo.')

export const AssignActionSchema = z.strictObject({
  kind: z.literal('assign'),
  to: z.string().min(1).max(128).nullable().describe('Id of a person; null for nobody.'),
})

/** What a person does to an article, as asked for. */
export const ActionSchema = z.discriminatedUnion('kind', [
  AnswerActionSchema,
  CorrectRoleActionSchema,
  AddFindingActionSchema,
  CommentActionSchema,
  EscalateActionSchema,
  DecideActionSchema,
  UndoActionSchema,
  AssignActionSchema,
])

export type AnswerAction = z.infer<typeof AnswerActionSchema>
export type DecideAction = z.infer<typeof DecideActionSchema>
export type AddFindingAction = z.infer<typeof AddFindingActionSchema>
export type CorrectRoleAction = z.infer<typeof CorrectRoleActionSchema>
export type Action = z.infer<typeof ActionSchema>
