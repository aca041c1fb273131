import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { CopydeskError } from '../../contracts/index.ts'
import { readStackFile, STACK_FILE } from '../stack-file.ts'

/** The stack that is put to the test. */
export interface SmokeTarget {
  readonly stage: string
  /** Of a local stack; undefined for AWS. */
  readonly endpoint: string | undefined
  /** Of AWS; undefined for a local stack. */
  readonly region: string | undefined
  readonly table: string
  readonly intakeBucket: string
  readonly snapshotBucket: string
  readonly deadLetterUrl: string
  /** Where the console and the API are. */
  readonly desk: string
}

export interface TargetWishes {
  readonly stage: string
  /** What `cdk deploy --outputs-file` wrote, or the stack file of a local stack. */
  readonly outputs: string | undefined
  readonly region: string | undefined
}

/** The stage that `npm start` runs. */
export const LOCAL = 'local'

/** Where `docs/deploy.md` has the outputs written. */
export const OUTPUTS_FILE = 'cdk-outputs.json'

/**
 * Finds a stack by what its start or its deployment has written.
 * @throws CopydeskError `stack-unreachable` if nothing was, `config-invalid` if it says nothing usable
 */
export function findTarget({ stage, outputs, region }: TargetWishes): SmokeTarget {
  return stage === LOCAL ? findLocal(outputs ?? STACK_FILE) : findDeployed(stage, outputs ?? OUTPUTS_FILE, region)
}

function findLocal(path: string): SmokeTarget {
  const file = readStackFile(path)
  if (file === undefined) {
    throw new CopydeskError('stack-unreachable', `no local stack: there is no ${path}`, {
      hint: 'run npm start in this directory, or name a stage on AWS with --stage',
    })
  }
  const { console: desk, endpoint, table, intakeBucket, snapshotBucket, deadLetterUrl } = file
  return { stage: LOCAL, endpoint, region: undefined, table, intakeBucket, snapshotBucket, deadLetterUrl, desk }
}

/** Of a deployed stack, the outputs that a smoke test needs. */
const OutputsSchema = z.object({
  IntakeBucket: z.string().min(3),
  SnapshotBucket: z.string().min(3),
  RecordsTable: z.string().min(3),
  DeadLetterQueue: z.url(),
  ConsoleUrl: z.url(),
})

const OutputsFileSchema = z.record(z.string(), z.unknown())

function findDeployed(stage: string, path: string, region: string | undefined): SmokeTarget {
  const outputs = OutputsSchema.safeParse(readOutputs(path)[`Copydesk-${stage}`])
  if (!outputs.success) {
    throw new CopydeskError('config-invalid', `${path} does not hold the outputs of Copydesk-${stage}`, {
      hint: `deploy it with --outputs-file ${OUTPUTS_FILE}`,
      cause: outputs.error,
    })
  }
  const { IntakeBucket, SnapshotBucket, RecordsTable, DeadLetterQueue, ConsoleUrl } = outputs.data
  return {
    stage,
    endpoint: undefined,
    region: region ?? regionOf(DeadLetterQueue),
    table: RecordsTable,
    intakeBucket: IntakeBucket,
    snapshotBucket: SnapshotBucket,
    deadLetterUrl: DeadLetterQueue,
    desk: ConsoleUrl,
  }
}

function readOutputs(path: string): Readonly<Record<string, unknown>> {
  try {
    return OutputsFileSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new CopydeskError('stack-unreachable', `${path} cannot be read as the outputs of a deployment`, {
      hint: `deploy with --outputs-file ${OUTPUTS_FILE}, or name the file with --outputs`,
      cause,
    })
  }
}

/** Addresses of queues name the region: `https://sqs.eu-central-1.amazonaws.com/…`. */
function regionOf(queueUrl: string): string | undefined {
  const [, region] = /^https:\/\/sqs\.([a-z\d-]+)\.amazonaws\./.exec(queueUrl) ?? []
  return region
}
