import * as z from 'zod'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
/** A calendar day, `2025-09-30`. */
const day = z.iso.date()

/** What a value is true of: one day, or all days from `start` to `end`, both included. */
export const PeriodSchema = z.strictObject({
  start: day.nullable().describe('Null for a value at one moment, such as a price or a debt.'),
  end: day,
})

/** One value taken from a piece of outside evidence. */
export const FactSchema = z.strictObject({
  id: z.string().min(1).describe('Unique within everything supplied: the document id and a running number.'),
  document: z.string().min(1).describe('Id of the evidence document.'),
  entity: z.string().min(1).describe('Key of the entity: its name in lower case without legal form, or its ticker.'),
  metric: z.string().min(1).describe('Id of the metric, such as `revenue`; the list is in lib/engine/frames.'),
  period: PeriodSchema,
  unit: z
    .string()
    .min(1)
    .describe('ISO 4217 code, `percent`, `percentage-points`, `basis-points`, `shares`, `count`, or `USD/share`.'),
  value: z.number(),
  precision: z.number().nonnegative().describe('Worth of the last digit the document shows, in the unit.'),
  place: z.string().min(1).describe('Where in the document: a tag and filing, a row and column, or offsets.'),
  note: z.string().optional().describe('What a reader should know, such as that the value was restated.'),
})

export const EVIDENCE_KINDS = ['companyfacts', 'filing', 'prices'] as const

/** A piece of outside evidence, read. */
export const EvidenceDocumentSchema = z.strictObject({
  id: z.string().min(1).describe('The first 16 digits of its hash.'),
  name: z.string().min(1).describe('The file name or key as supplied.'),
  sha256,
  kind: z.enum(EVIDENCE_KINDS),
  entities: z.array(z.string().min(1)).describe('Keys of all entities it speaks of.'),
  facts: z.array(FactSchema),
})

export type Period = z.infer<typeof PeriodSchema>
export type Fact = z.infer<typeof FactSchema>
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number]
export type EvidenceDocument = z.infer<typeof EvidenceDocumentSchema>
