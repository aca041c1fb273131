import { type Archive, createArticleJudge, type EvidencePost, type Intake, type VerdictStore } from '../../app/index.ts'
import type { BackfillConfig, IndexConfig, ModerateConfig } from '../../contracts/index.ts'
import type { Engine, Sha256 } from '../../engine/index.ts'
import type { AwsClients } from './clients.ts'
import { createDynamoDbFacts } from './evidence/dynamodb-facts.ts'
import { createS3Archive } from './s3-archive.ts'
import { createS3Snapshots } from './s3-snapshots.ts'
import { createS3Sources } from './s3-sources.ts'
import { createSqsDeadLetters } from './sqs-dead-letters.ts'
import { createSqsRejudging } from './sqs-rejudging.ts'
import { createDynamoDbVerdicts } from './verdicts/dynamodb-verdicts.ts'

/** Wires moderation to AWS. */
export function composeIntake(config: ModerateConfig, clients: AwsClients, engine: Engine): Intake {
  const snapshots = createS3Snapshots(clients.s3, config.COPYDESK_SNAPSHOT_BUCKET)
  return {
    engine,
    judge: createArticleJudge(engine),
    sources: createS3Sources(clients.s3),
    snapshots,
    facts: createDynamoDbFacts({ client: clients.dynamodb, table: config.COPYDESK_TABLE }),
    verdicts: createDynamoDbVerdicts({ client: clients.dynamodb, table: config.COPYDESK_TABLE, snapshots }),
    deadLetters: createSqsDeadLetters(clients.sqs, config.COPYDESK_DEAD_LETTER_URL),
    clock: () => new Date(),
    maxBytes: config.COPYDESK_MAX_BYTES,
    maxReceives: config.COPYDESK_MAX_RECEIVES,
  }
}

/** Wires backfilling to AWS: moderation, and the archive it is to go through. */
export function composeBackfill(
  config: BackfillConfig,
  clients: AwsClients,
  engine: Engine,
): Intake & { readonly archive: Archive } {
  const archive = createS3Archive(clients.s3, config.COPYDESK_INTAKE_BUCKET)
  return { ...composeIntake(config, clients, engine), archive }
}

/** Wires the indexing of evidence to AWS. */
export function composeEvidence(config: IndexConfig, clients: AwsClients, sha256: Sha256): EvidencePost {
  return {
    sha256,
    sources: createS3Sources(clients.s3),
    facts: createDynamoDbFacts({ client: clients.dynamodb, table: config.COPYDESK_TABLE }),
    rejudging: createSqsRejudging(clients.sqs, config.COPYDESK_INTAKE_URL),
    deadLetters: createSqsDeadLetters(clients.sqs, config.COPYDESK_DEAD_LETTER_URL),
    maxReceives: config.COPYDESK_MAX_RECEIVES,
  }
}

/** Wires the reading of stored verdicts. */
export function composeVerdicts(place: { table: string; snapshotBucket: string }, clients: AwsClients): VerdictStore {
  const snapshots = createS3Snapshots(clients.s3, place.snapshotBucket)
  return createDynamoDbVerdicts({ client: clients.dynamodb, table: place.table, snapshots })
}
