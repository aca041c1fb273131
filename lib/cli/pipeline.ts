import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createModerateHandler } from '../../lambdas/moderate.ts'
import {
  type AwsClients,
  composeIntake,
  composeVerdicts,
  createClients,
  createVerdictTable,
} from '../adapters/aws/index.ts'
import { type LocalStack, startLocalStack } from '../adapters/local/index.ts'
import { loadEngine } from '../adapters/node/index.ts'
import type { Intake, VerdictStore } from '../app/index.ts'
import { MAX_BYTES, type ModerateConfig, type StackFile } from '../contracts/index.ts'

export interface PipelineOptions {
  /** Everything is kept under here. */
  readonly directory: string
  /** 0 for any free port. */
  readonly port: number
  /** How long a failed message rests before it comes again. */
  readonly visibilityTimeoutMs?: number
  /** Largest upload that is judged, in bytes. */
  readonly maxBytes?: number
  /** Lets a test stand between the function and its ports. */
  readonly wrapIntake?: (intake: Intake) => Intake
}

/** The whole pipeline on one machine: the local stack, and the deployed function consuming its queue. */
export interface Pipeline {
  readonly place: StackFile
  readonly clients: AwsClients
  readonly verdicts: VerdictStore
  close(): Promise<void>
}

export const INTAKE_PREFIX = 'articles/'

const INTAKE = 'copydesk-intake'
const SNAPSHOTS = 'copydesk-snapshots'
const TABLE = 'copydesk'
const QUEUE = 'copydesk-intake'
const DEAD_LETTERS = 'copydesk-dead-letters'
/** The function gives up, and says why, before the queue would give up silently. */
const MAX_RECEIVES = 3
const MAX_RECEIVES_OF_QUEUE = 5

/**
 * Starts it and leaves `stack.json` in the directory, by which commands in other terminals find it.
 * @throws when the port or the directory is taken
 */
export async function startPipeline(options: PipelineOptions): Promise<Pipeline> {
  const stack = await startStack(options)
  const place = locate(stack)
  const clients = createClients({ endpoint: stack.endpoint, s3PathStyle: true })
  await createVerdictTable(clients.dynamodb, TABLE)
  const intake = composeIntake(configure(place, options), clients, loadEngine())
  silenceTelemetry()
  const handler = createModerateHandler(() => options.wrapIntake?.(intake) ?? intake)
  stack.consume(QUEUE, handler)
  writeStackFile(options.directory, place)
  return {
    place,
    clients,
    verdicts: composeVerdicts(place, clients),
    close: async () => {
      rmSync(stackFile(options.directory), { force: true })
      await stack.close()
      clients.close()
    },
  }
}

/** The function's logs and metrics belong in CloudWatch, not between the lines of a screen. Set them to see them. */
function silenceTelemetry(): void {
  process.env['POWERTOOLS_LOG_LEVEL'] ??= 'SILENT'
  process.env['POWERTOOLS_METRICS_DISABLED'] ??= 'true'
}

/** @returns where a running stack says how to reach it. */
function stackFile(directory: string): string {
  return join(directory, 'stack.json')
}

function startStack({ directory, port, visibilityTimeoutMs = 10_000 }: PipelineOptions): Promise<LocalStack> {
  return startLocalStack({
    directory,
    port,
    buckets: [
      { name: INTAKE, versioned: true, notify: { queue: QUEUE, prefix: INTAKE_PREFIX } },
      { name: SNAPSHOTS, versioned: true },
    ],
    queues: [
      { name: QUEUE, visibilityTimeoutMs, redrive: { queue: DEAD_LETTERS, maxReceiveCount: MAX_RECEIVES_OF_QUEUE } },
      { name: DEAD_LETTERS, visibilityTimeoutMs },
    ],
  })
}

function locate(stack: LocalStack): StackFile {
  return {
    endpoint: stack.endpoint,
    table: TABLE,
    intakeBucket: INTAKE,
    snapshotBucket: SNAPSHOTS,
    deadLetterUrl: stack.queueUrl(DEAD_LETTERS),
  }
}

function configure(place: StackFile, { maxBytes = MAX_BYTES }: PipelineOptions): ModerateConfig {
  return {
    COPYDESK_TABLE: place.table,
    COPYDESK_SNAPSHOT_BUCKET: place.snapshotBucket,
    COPYDESK_DEAD_LETTER_URL: place.deadLetterUrl,
    COPYDESK_MAX_BYTES: maxBytes,
    COPYDESK_MAX_RECEIVES: MAX_RECEIVES,
    COPYDESK_S3_PATH_STYLE: true,
  }
}

function writeStackFile(directory: string, place: StackFile): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(stackFile(directory), `${JSON.stringify(place, null, 2)}\n`)
}
