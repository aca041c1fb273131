import type { Intake, VerdictStore } from '../../app/index.ts'
import { CopydeskError, type ModerateConfig, ModerateConfigSchema } from '../../contracts/index.ts'
import type { Engine } from '../../engine/index.ts'
import type { AwsClients } from './clients.ts'
import { createS3Snapshots } from './s3-snapshots.ts'
import { createS3Sources } from './s3-sources.ts'
import { createSqsDeadLetters } from './sqs-dead-letters.ts'
import { createDynamoDbVerdicts } from './verdicts/dynamodb-verdicts.ts'

/** Wires moderation to AWS. */
export function composeIntake(config: ModerateConfig, clients: AwsClients, engine: Engine): Intake {
  const snapshots = createS3Snapshots(clients.s3, config.COPYDESK_SNAPSHOT_BUCKET)
  return {
    engine,
    sources: createS3Sources(clients.s3),
    snapshots,
    verdicts: createDynamoDbVerdicts({ client: clients.dynamodb, table: config.COPYDESK_TABLE, snapshots }),
    deadLetters: createSqsDeadLetters(clients.sqs, config.COPYDESK_DEAD_LETTER_URL),
    clock: () => new Date(),
    maxBytes: config.COPYDESK_MAX_BYTES,
    maxReceives: config.COPYDESK_MAX_RECEIVES,
  }
}

/** Wires the reading of stored verdicts. */
export function composeVerdicts(place: { table: string; snapshotBucket: string }, clients: AwsClients): VerdictStore {
  const snapshots = createS3Snapshots(clients.s3, place.snapshotBucket)
  return createDynamoDbVerdicts({ client: clients.dynamodb, table: place.table, snapshots })
}

/**
 * Reads the configuration of the moderate function.
 * @throws CopydeskError `config-invalid`, naming the variables at fault, never their values
 */
export function readModerateConfig(environment: Readonly<Record<string, string | undefined>>): ModerateConfig {
  const config = ModerateConfigSchema.safeParse(environment)
  if (config.success) return config.data
  const names = config.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new CopydeskError('config-invalid', `the environment lacks a valid ${names}`, { cause: config.error })
}
