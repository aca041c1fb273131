import { randomUUID } from 'node:crypto'
import { createRemoteJWKSet } from 'jose'
import { createJwtIdentity, createReviewApi, type ReviewApi, type ReviewApiOptions } from '../../api/index.ts'
import { createDesk, type Desk, type DeskPorts, watchLedger } from '../../app/index.ts'
import type { LedgerEvent, ReviewConfig } from '../../contracts/index.ts'
import type { Sha256 } from '../../engine/index.ts'
import { financePromoIdentity } from '../../packs/index.ts'
import type { DeskClients } from './clients.ts'
import { createDynamoDbGoldens } from './reviews/dynamodb-goldens.ts'
import { createDynamoDbReviews } from './reviews/dynamodb-reviews.ts'
import { createS3Snapshots } from './s3-snapshots.ts'
import { createS3Submission } from './s3-submission.ts'
import { createVerdictArchive } from './verdicts/verdict-archive.ts'

/** Where the desk finds its records, and by which rules it works. */
export type DeskConfig = Pick<
  ReviewConfig,
  'COPYDESK_TABLE' | 'COPYDESK_SNAPSHOT_BUCKET' | 'COPYDESK_INTAKE_BUCKET' | 'COPYDESK_FOUR_EYES'
>

/** Takes note of what happens at a desk. */
export interface DeskWatch {
  readonly answered: ReviewApiOptions['log']
  readonly wrote: (events: readonly LedgerEvent[]) => void
}

/** Wires the review API to AWS; who is asking is for the issuer of tokens to say. */
export function composeReviewApi(
  config: ReviewConfig,
  clients: DeskClients,
  sha256: Sha256,
  watch: DeskWatch,
): ReviewApi {
  const { COPYDESK_OIDC_ISSUER: issuer, COPYDESK_OIDC_CLIENT: audience } = config
  const keys = createRemoteJWKSet(new URL(`${issuer}/.well-known/jwks.json`), { timeoutDuration: KEYS_TIMEOUT_MS })
  return createReviewApi({
    desk: composeDesk(config, clients, sha256, watch.wrote),
    identify: createJwtIdentity({ issuer, audience, keys }),
    session: deskRules(config),
    log: watch.answered,
  })
}

const KEYS_TIMEOUT_MS = 3000

/** Wires the desk to AWS. */
export function composeDesk(
  config: DeskConfig,
  { s3, dynamodb: client }: DeskClients,
  sha256: Sha256,
  wrote: DeskWatch['wrote'],
  clock: DeskPorts['clock'] = () => new Date(),
): Desk {
  const { COPYDESK_TABLE: table, COPYDESK_SNAPSHOT_BUCKET: texts, COPYDESK_INTAKE_BUCKET: intake } = config
  return createDesk({
    reviews: watchLedger(createDynamoDbReviews({ client, table }), wrote),
    verdicts: createVerdictArchive({ client, table, snapshots: createS3Snapshots(s3, texts) }),
    goldens: createDynamoDbGoldens({ client, table }),
    submission: createS3Submission(s3, intake),
    clock,
    newId: randomUUID,
    sha256,
    fourEyes: deskRules(config).fourEyes,
  })
}

/** @returns what a session tells of the rules the desk works by */
export function deskRules({ COPYDESK_FOUR_EYES: fourEyes }: DeskConfig): ReviewApiOptions['session'] {
  return { fourEyes: fourEyes === 'off' ? null : fourEyes, pack: financePromoIdentity }
}
