import { readFileSync } from 'node:fs'
import { CopydeskError, type StackFile, StackFileSchema } from '../../contracts/index.ts'

/** Where a stack keeps its verdicts. */
export interface StackAddress {
  /** Undefined for AWS itself. */
  readonly endpoint: string | undefined
  readonly table: string
  readonly snapshotBucket: string
}

/** What the user said about the stack. */
export interface StackWishes {
  readonly endpoint: string | undefined
  readonly table: string | undefined
  readonly snapshotBucket: string | undefined
}

/** What the local stack writes when it starts, below the working directory. */
const STACK_FILE = '.copydesk/stack.json'

/**
 * Works out which stack is meant: flags first, then the environment, then what the local stack has written.
 * The file is asked only for what is missing, so a deployed stack can be named in full. Throws CopydeskError.
 */
export function resolveStackAddress(
  flags: StackWishes,
  environment: Readonly<Record<string, string | undefined>>,
  stackFile: string = STACK_FILE,
): StackAddress {
  const endpoint = flags.endpoint ?? environment['COPYDESK_ENDPOINT']
  const table = flags.table ?? environment['COPYDESK_TABLE']
  const snapshotBucket = flags.snapshotBucket ?? environment['COPYDESK_SNAPSHOT_BUCKET']
  if (table !== undefined && snapshotBucket !== undefined) return { endpoint, table, snapshotBucket }
  const local = readStackFile(stackFile)
  return {
    endpoint: endpoint ?? local.endpoint,
    table: table ?? local.table,
    snapshotBucket: snapshotBucket ?? local.snapshotBucket,
  }
}

function readStackFile(path: string): StackFile {
  const text = readText(path)
  try {
    return StackFileSchema.parse(JSON.parse(text))
  } catch (cause) {
    throw new CopydeskError('config-invalid', `${path} does not say where the stack is`, {
      hint: 'start the local stack again: npm start',
      cause,
    })
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch (cause) {
    throw new CopydeskError('stack-unreachable', 'no stack to read verdicts from', {
      hint: 'run npm start in this directory, or name a deployed stack with --table and --snapshots',
      cause,
    })
  }
}
