import { readFileSync } from 'node:fs'
import * as z from 'zod'

const amount = z.number().nonnegative()
const amounts = z.record(z.string(), amount)

/** What one piece of work took, on the mean or the median. */
const work = {
  cpuMs: amount.describe('User and system time of the function, warm, on one core of the machine that measured.'),
  waitMs: amount.describe('Waiting for answers, had each call taken as long as is assumed of AWS.'),
  logBytes: amount.describe('As CloudWatch counts them, without the lines of the platform.'),
  requests: amounts.describe('By service and action.'),
  readUnits: amount,
  writeUnits: amounts.describe('By what was written; `index` for what the index takes of it.'),
  storedBytes: amount.describe('Of the table and its index.'),
}

const ArticleUsageSchema = z.object({ bytes: z.int().positive(), peakMiB: amount, ...work })
const EvidenceUsageSchema = z.object({ bytes: z.int().positive(), ...work })
const ReviewUsageSchema = z
  .object({ calls: amount, answerBytes: amount, ...work })
  .describe('Of an article, save for `cpuMs`, `waitMs`, `logBytes` and `answerBytes`, which are of a call.')

const CallUsageSchema = z.object({ cpuMs: work.cpuMs, waitMs: work.waitMs, logBytes: work.logBytes })

const HeavyBatchSchema = z.object({
  articles: amount,
  bytes: amount.describe('Of each.'),
  processCpuMs: amount.describe('From the start of the process on.'),
  peakMiB: amount,
})

/** What `npm run cost:measure` found out, and keeps in `measured.json`. */
export const MeasuredSchema = z.object({
  node: z.string(),
  reporting: z.array(ArticleUsageSchema).min(1).describe('Articles that report, by length.'),
  selling: z.array(ArticleUsageSchema).min(1).describe('Articles that sell, by length.'),
  evidence: EvidenceUsageSchema,
  review: ReviewUsageSchema,
  announcing: CallUsageSchema.describe('Of a call that announces one change.'),
  heavyBatch: HeavyBatchSchema,
  coldStartMs: amounts.describe('By function: CPU time until a process has answered its first event.'),
  stack: z.object({ alarms: amount, dashboards: amount, metrics: amount, queues: amount }),
})

export type Measured = z.infer<typeof MeasuredSchema>
export type ArticleUsage = z.infer<typeof ArticleUsageSchema>
export type HeavyBatch = z.infer<typeof HeavyBatchSchema>
export type EvidenceUsage = z.infer<typeof EvidenceUsageSchema>
export type CallUsage = z.infer<typeof CallUsageSchema>
export type ReviewUsage = z.infer<typeof ReviewUsageSchema>

/** @throws ZodError if the file is not what `npm run cost:measure` writes */
export function readMeasured(): Measured {
  return MeasuredSchema.parse(JSON.parse(readFileSync(new URL('measured.json', import.meta.url), 'utf8')))
}
