import { readFileSync } from 'node:fs'
import * as z from 'zod'
import { CopydeskError } from '../../contracts/index.ts'
import { readStackFile, STACK_FILE } from '../stack-file.ts'

/** Where a stack takes articles and keeps what it says about them. */
export interface SmokePlace {
  /** Undefined for AWS itself. */
  readonly endpoint: string | undefined
  readonly intakeBucket: string
  readonly snapshotBucket: string
  readonly table: string
}

/** The stage that is no deployment but the stack of this machine. */
export const LOCAL = 'local'

/** What `cdk deploy --outputs-file` writes: the outputs of each stack by name. */
const OutputsSchema = z.record(
  z.string(),
  z.object({ IntakeBucket: z.string(), SnapshotBucket: z.string(), RecordsTable: z.string() }),
)

/**
 * Finds the stack of a stage: the local one by what it has written below the working directory, any other by the outputs
 * of its deployment.
 * @throws CopydeskError `stack-unreachable` if there is none, `config-invalid` if the file says nothing usable
 */
export function findStage(stage: string, outputs: string, stackFile: string = STACK_FILE): SmokePlace {
  if (stage === LOCAL) {
    const local = readStackFile(stackFile)
    if (local === undefined)
      throw noStack('no stack was started in this directory', 'run npm start in another terminal')
    const { endpoint, intakeBucket, snapshotBucket, table } = local
    return { endpoint, intakeBucket, snapshotBucket, table }
  }
  const deployed = readOutputs(outputs)[`Copydesk-${stage}`]
  if (deployed === undefined) throw noStack(`${outputs} tells of no stage ${stage}`, `deploy it: ${DEPLOY}`)
  const { IntakeBucket: intakeBucket, SnapshotBucket: snapshotBucket, RecordsTable: table } = deployed
  return { endpoint: undefined, intakeBucket, snapshotBucket, table }
}

const DEPLOY = 'npx cdk deploy -c stage=… --outputs-file cdk-outputs.json'

function readOutputs(path: string): z.infer<typeof OutputsSchema> {
  try {
    return OutputsSchema.parse(JSON.parse(readFileSync(path, 'utf8')))
  } catch (cause) {
    throw new CopydeskError('config-invalid', `${path} does not tell what was deployed`, {
      hint: `have it written: ${DEPLOY}`,
      cause,
    })
  }
}

function noStack(what: string, hint: string): CopydeskError {
  return new CopydeskError('stack-unreachable', what, { hint })
}
