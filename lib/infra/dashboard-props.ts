import type { IFunction } from 'aws-cdk-lib/aws-lambda'
import type { Announcements } from './announcements.ts'
import type { Backfill } from './backfill.ts'
import type { Evidence } from './evidence.ts'
import type { Intake } from './intake.ts'
import type { Moderation } from './moderation.ts'
import type { Records } from './records.ts'
import type { Review } from './review.ts'
import type { Webhook } from './webhook.ts'

/** What the dashboard is about. */
export interface DashboardProps {
  readonly intake: Intake
  readonly moderation: Moderation
  readonly evidence: Evidence
  readonly review: Review
  readonly backfill: Backfill
  readonly records: Records
  readonly announcements: Announcements
  /** Undefined if no receiver is named. */
  readonly webhook: Webhook | undefined
  readonly gauge: IFunction
}
