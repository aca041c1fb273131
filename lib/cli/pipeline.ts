import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createAnnounceHandler } from '../../lambdas/announce.ts'
import { createIndexHandler } from '../../lambdas/index-evidence.ts'
import { createModerateHandler } from '../../lambdas/moderate.ts'
import {
  type AwsClients,
  composeAnnouncing,
  composeEvidence,
  composeIntake,
  composeVerdicts,
  createAnnouncingClients,
  createClients,
  createVerdictTable,
  type DeskConfig,
} from '../adapters/aws/index.ts'
import { type LocalStack, startLocalStack } from '../adapters/local/index.ts'
import { loadEngine, sha256 } from '../adapters/node/index.ts'
import type { Intake, VerdictStore } from '../app/index.ts'
import { MAX_BYTES, type Market, type StackFile } from '../contracts/index.ts'
import {
  BUCKETS,
  configureAnnouncing,
  configureDesk,
  configureIndexing,
  configureModeration,
  EVIDENCE_QUEUE,
  type LocalRecords,
  layQueues,
  locate,
  QUEUE,
} from './local-layout.ts'
import { openReviewDesk } from './review-desk.ts'

export interface PipelineOptions {
  /** Everything is kept under here. */
  readonly directory: string
  /** Of the endpoint; the console takes the one after it. 0 for any free ones. */
  readonly port: number
  /** How long a failed message rests before it comes again. */
  readonly visibilityTimeoutMs?: number
  /** Largest upload that is judged, in bytes. */
  readonly maxBytes?: number
  /** Findings this grave or graver need two readers; default `off`. */
  readonly fourEyes?: DeskConfig['COPYDESK_FOUR_EYES']
  /** Whose rules count; default: the market of the pack. */
  readonly market?: Market | undefined
  /** What the review desk takes for now; default: the clock of the machine. */
  readonly clock?: () => Date
  /** Lets a test stand between the function and its ports. */
  readonly wrapIntake?: (intake: Intake) => Intake
}

/** The whole pipeline on one machine: the local stack, the deployed functions consuming its queues, the review desk. */
export interface Pipeline {
  readonly place: StackFile
  readonly clients: AwsClients
  readonly verdicts: VerdictStore
  close(): Promise<void>
}

/**
 * Starts it and leaves `stack.json` in the directory, by which commands in other terminals find it.
 * @throws when a port or the directory is taken, or the directory is of another version
 */
export async function startPipeline(options: PipelineOptions): Promise<Pipeline> {
  const stack = await startStack(options)
  const clients = createClients({ endpoint: stack.endpoint, s3PathStyle: true })
  try {
    return await assemble(stack, clients, options)
  } catch (error) {
    // Whatever is open would keep the process from ending.
    clients.close()
    await stack.close()
    throw error
  }
}

async function assemble(stack: LocalStack, clients: AwsClients, options: PipelineOptions): Promise<Pipeline> {
  silenceTelemetry()
  const records = locate(stack)
  await createVerdictTable(clients.dynamodb, records.table)
  followChanges(stack, records)
  consumeQueues(stack, records, clients, options)
  const desk = await openReviewDesk({
    port: portBeside(options.port),
    clients,
    config: configureDesk(records, options.fourEyes ?? 'off'),
    ...(options.clock !== undefined && { clock: options.clock }),
  })
  const place = { ...records, console: `http://127.0.0.1:${desk.port}` }
  writeStackFile(options.directory, place)
  return {
    place,
    clients,
    verdicts: composeVerdicts(place, clients),
    close: async () => {
      rmSync(stackFile(options.directory), { force: true })
      await desk.close()
      await stack.close()
      clients.close()
    },
  }
}

function followChanges(stack: LocalStack, { table }: LocalRecords): void {
  const clients = createAnnouncingClients({ endpoint: stack.endpoint })
  const room = composeAnnouncing(configureAnnouncing(stack), clients, sha256)
  stack.follow(
    table,
    'VERDICT',
    createAnnounceHandler(() => room),
  )
}

/** The port after that of the endpoint, where there is one. */
function portBeside(port: number): number {
  return port === 0 || port === 65_535 ? 0 : port + 1
}

function consumeQueues(stack: LocalStack, records: LocalRecords, clients: AwsClients, options: PipelineOptions): void {
  const engine = loadEngine(undefined, options.market)
  const intake = composeIntake(configureModeration(records, options.maxBytes ?? MAX_BYTES), clients, engine)
  stack.consume(
    QUEUE,
    createModerateHandler(() => options.wrapIntake?.(intake) ?? intake),
  )
  const evidence = composeEvidence(configureIndexing(records, stack.queueUrl(QUEUE)), clients, sha256)
  stack.consume(
    EVIDENCE_QUEUE,
    createIndexHandler(() => evidence),
    { batchSize: 1, concurrency: 2 },
  )
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
  return startLocalStack({ directory, port, buckets: BUCKETS, queues: layQueues(visibilityTimeoutMs) })
}

function writeStackFile(directory: string, place: StackFile): void {
  mkdirSync(directory, { recursive: true })
  writeFileSync(stackFile(directory), `${JSON.stringify(place, null, 2)}\n`)
}
