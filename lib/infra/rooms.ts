import type { Announcements } from './announcements.ts'
import type { Backfill } from './backfill.ts'
import type { Evidence } from './evidence.ts'
import type { Intake } from './intake.ts'
import type { Moderation } from './moderation.ts'
import type { Records } from './records.ts'
import type { Review } from './review.ts'
import type { Webhook } from './webhook.ts'

/** What is watched: by alarms, and on the dashboard. */
export interface Rooms {
  readonly intake: Intake
  readonly moderation: Moderation
  readonly evidence: Evidence
  readonly review: Review
  readonly backfill: Backfill
  readonly records: Records
  readonly announcements: Announcements
  /** Undefined if no receiver is named. */
  readonly webhook: Webhook | undefined
}
