import { randomUUID } from 'node:crypto'
import {
  type AwsClients,
  createDynamoDbGoldens,
  createDynamoDbReviews,
  createS3Snapshots,
  createVerdictArchive,
} from '../../lib/adapters/aws/index.ts'
import { createLocalIdentity } from '../../lib/adapters/local/identity.ts'
import { openWebServer } from '../../lib/adapters/local/web-server.ts'
import { sha256 } from '../../lib/adapters/node/index.ts'
import { createReviewApi } from '../../lib/api/index.ts'
import { createDesk, type ReviewStore } from '../../lib/app/index.ts'

export interface ServerOptions {
  readonly clients: AwsClients
  readonly table: string
  readonly snapshotBucket: string
  readonly clock: () => Date
  /** Stands between the desk and its records. */
  readonly wrap: (reviews: ReviewStore) => ReviewStore
}

export interface DeskServer {
  readonly url: string
  close(): Promise<void>
}

/** One of several servers of the same desk, with a clock of its own. */
export async function openDeskServer({
  clients,
  table,
  snapshotBucket,
  clock,
  wrap,
}: ServerOptions): Promise<DeskServer> {
  const place = { client: clients.dynamodb, table, snapshots: createS3Snapshots(clients.s3, snapshotBucket) }
  const desk = createDesk({
    reviews: wrap(createDynamoDbReviews(place)),
    verdicts: createVerdictArchive(place),
    goldens: createDynamoDbGoldens(place),
    submission: { submit: () => Promise.reject(new Error('nothing is submitted here')) },
    clock,
    newId: randomUUID,
    sha256,
    fourEyes: null,
  })
  const api = createReviewApi({
    desk,
    identify: createLocalIdentity(),
    session: { fourEyes: null, pack: { id: 'finance-promo', version: '1' } },
    log: () => undefined,
    limits: { perSecond: 100_000, burst: 100_000 },
  })
  const config = { api: '', build: 'test', auth: { kind: 'local' } } as const
  const server = await openWebServer({ port: 0, api, files: async () => new Map(), headers: {}, config })
  return { url: `http://127.0.0.1:${server.port}`, close: () => server.close() }
}

/** A store that breaks down at random: before a change is made, or after it was made and before anybody is told. */
export function breakDown(reviews: ReviewStore, random: () => number, share: number, count: () => void): ReviewStore {
  const crash = (): void => {
    if (random() >= share) return
    count()
    throw new Error('crashed')
  }
  return {
    ...reviews,
    async find(article) {
      crash()
      return reviews.find(article)
    },
    async commit(change) {
      crash()
      const commitment = await reviews.commit(change)
      crash()
      return commitment
    },
  }
}
