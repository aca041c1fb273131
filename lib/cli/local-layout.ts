import type { DeskConfig } from '../adapters/aws/index.ts'
import type { BucketOptions, LocalStack, QueueOptions } from '../adapters/local/index.ts'
import {
  type AnnounceConfig,
  type BackfillConfig,
  FOLDERS,
  type IndexConfig,
  MAX_BYTES,
  type ModerateConfig,
  type StackFile,
} from '../contracts/index.ts'

/** Where the records of a running stack are; its console is found beside them. */
export type LocalRecords = Omit<StackFile, 'console'>

export const QUEUE = 'copydesk-intake'
export const EVIDENCE_QUEUE = 'copydesk-evidence'

const INTAKE = 'copydesk-intake'
const SNAPSHOTS = 'copydesk-snapshots'
const TABLE = 'copydesk'
const DEAD_LETTERS = 'copydesk-dead-letters'
const EVIDENCE_DEAD_LETTERS = 'copydesk-evidence-dead-letters'
const ANNOUNCEMENT_DEAD_LETTERS = 'copydesk-announcement-dead-letters'
const BUS = 'copydesk'
/** A function gives up, and says why, before its queue would give up silently. */
const MAX_RECEIVES = 3
const MAX_RECEIVES_OF_QUEUE = 5

/** The buckets of a stack on one machine. */
export const BUCKETS: readonly BucketOptions[] = [
  {
    name: INTAKE,
    versioned: true,
    notify: [
      { queue: QUEUE, prefix: FOLDERS.articles },
      { queue: EVIDENCE_QUEUE, prefix: FOLDERS.evidence },
    ],
  },
  { name: SNAPSHOTS, versioned: true },
]

/** Its queues, each with its dead letters. */
export function layQueues(visibilityTimeoutMs: number): readonly QueueOptions[] {
  return [
    ...withDeadLetters(QUEUE, DEAD_LETTERS, visibilityTimeoutMs),
    ...withDeadLetters(EVIDENCE_QUEUE, EVIDENCE_DEAD_LETTERS, visibilityTimeoutMs),
    { name: ANNOUNCEMENT_DEAD_LETTERS, visibilityTimeoutMs },
  ]
}

function withDeadLetters(name: string, deadLetters: string, visibilityTimeoutMs: number): QueueOptions[] {
  const redrive = { queue: deadLetters, maxReceiveCount: MAX_RECEIVES_OF_QUEUE }
  return [
    { name, visibilityTimeoutMs, redrive },
    { name: deadLetters, visibilityTimeoutMs },
  ]
}

export function locate(stack: LocalStack): LocalRecords {
  return {
    endpoint: stack.endpoint,
    table: TABLE,
    intakeBucket: INTAKE,
    snapshotBucket: SNAPSHOTS,
    deadLetterUrl: stack.queueUrl(DEAD_LETTERS),
    evidenceDeadLetterUrl: stack.queueUrl(EVIDENCE_DEAD_LETTERS),
  }
}

export function configureModeration(records: LocalRecords, maxBytes: number): ModerateConfig {
  return {
    COPYDESK_TABLE: records.table,
    COPYDESK_SNAPSHOT_BUCKET: records.snapshotBucket,
    COPYDESK_DEAD_LETTER_URL: records.deadLetterUrl,
    COPYDESK_MAX_BYTES: maxBytes,
    COPYDESK_MAX_RECEIVES: MAX_RECEIVES,
    COPYDESK_S3_PATH_STYLE: true,
  }
}

export function configureBackfill(records: LocalRecords): BackfillConfig {
  return { ...configureModeration(records, MAX_BYTES), COPYDESK_INTAKE_BUCKET: records.intakeBucket }
}

export function configureIndexing(records: LocalRecords, intakeUrl: string): IndexConfig {
  return {
    COPYDESK_TABLE: records.table,
    COPYDESK_INTAKE_URL: intakeUrl,
    COPYDESK_DEAD_LETTER_URL: records.evidenceDeadLetterUrl,
    COPYDESK_MAX_RECEIVES: MAX_RECEIVES,
    COPYDESK_S3_PATH_STYLE: true,
  }
}

export function configureAnnouncing(stack: LocalStack): AnnounceConfig {
  return { COPYDESK_BUS: BUS, COPYDESK_DEAD_LETTER_URL: stack.queueUrl(ANNOUNCEMENT_DEAD_LETTERS) }
}

export function configureDesk(records: LocalRecords, fourEyes: DeskConfig['COPYDESK_FOUR_EYES']): DeskConfig {
  return {
    COPYDESK_TABLE: records.table,
    COPYDESK_SNAPSHOT_BUCKET: records.snapshotBucket,
    COPYDESK_INTAKE_BUCKET: records.intakeBucket,
    COPYDESK_FOUR_EYES: fourEyes,
  }
}
