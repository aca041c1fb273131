/** What the console takes from the contracts: every type, and of the values only those free of the schema library. */
export type * from '../../lib/contracts/index.ts'
export { fromArticleId, toArticleId } from '../../lib/contracts/review/article-id.ts'
export {
  DUTIES,
  HEARTBEAT_MS,
  hasDuty,
  MAX_BULK_ITEMS,
  NOT_AN_ISSUE_REASONS,
  OUTCOME_REASONS,
  OUTCOMES,
  SHELVES,
  STAGES,
  WAIVER_REASONS,
} from '../../lib/contracts/review/words.ts'
export { DISPOSITIONS, FLAGS, ROLES, SEVERITIES } from '../../lib/contracts/words.ts'
