import { openBackfill } from '../compose.ts'
import { createBackfillCommand } from './backfill-command.ts'

export type { OpenBackfill } from './backfill-command.ts'

export const backfillCommand = createBackfillCommand({ openBackfill })
