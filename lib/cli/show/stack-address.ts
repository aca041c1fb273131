import { CopydeskError } from '../../contracts/index.ts'
import { readStackFile, STACK_FILE } from '../stack-file.ts'

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
  if (local === undefined) throw noStack()
  return {
    endpoint: endpoint ?? local.endpoint,
    table: table ?? local.table,
    snapshotBucket: snapshotBucket ?? local.snapshotBucket,
  }
}

function noStack(): CopydeskError {
  return new CopydeskError('stack-unreachable', 'no stack to read verdicts from', {
    hint: 'run npm start in this directory, or name a deployed stack with --table and --snapshots',
  })
}
