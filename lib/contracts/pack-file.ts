import * as z from 'zod'
import {
  GuardSchema,
  PackCitationSchema,
  PackSchema,
  PatternsSchema,
  PolicySchema,
  RuleSchema,
  StepsSchema,
} from './pack.ts'
import { MARKETS, SEVERITIES } from './words.ts'

const name = z.string().regex(/^[a-z][a-z0-9-]*$/)

/** A pack by its difference from another one. What is not said stays as it is. */
export const PackExtensionSchema = z.strictObject({
  extends: name.describe('Id of the pack it builds on, such as `finance-promo`.'),
  id: name,
  version: z.string().regex(/^\d+\.\d+\.\d+$/),
  market: z.enum(MARKETS).optional(),
  policy: PolicySchema.partial().optional(),
  steps: StepsSchema.optional(),
  severities: z
    .record(name, z.enum([...SEVERITIES, 'off']))
    .optional()
    .describe('By rule id: another declared severity, or "off".'),
  citations: z.record(z.string(), PackCitationSchema).optional(),
  lexicons: z.record(name, PatternsSchema).optional().describe('Added, or in place of the one of the same name.'),
  guards: z.array(GuardSchema).optional().describe('In place of the one of the same name, or asked after the others.'),
  rules: z.array(RuleSchema).optional().describe('Added, or in place of the one of the same id.'),
})

/** What `--pack FILE` reads: a whole pack, or one by its difference from another. */
export const PackFileSchema = z.union([PackExtensionSchema, PackSchema])

export type PackExtension = z.infer<typeof PackExtensionSchema>
