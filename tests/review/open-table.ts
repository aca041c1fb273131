import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  type AwsClients,
  createClients,
  createDynamoDbGoldens,
  createDynamoDbReviews,
  createDynamoDbVerdicts,
  createS3Snapshots,
  createVerdictArchive,
  createVerdictTable,
} from '../../lib/adapters/aws/index.ts'
import { startLocalStack } from '../../lib/adapters/local/index.ts'
import type { DeskStore } from './desk-store.ts'

export interface TestStack {
  readonly clients: AwsClients
  readonly endpoint: string
  /** A store in a table of its own. */
  open(): Promise<DeskStore & { readonly table: string }>
  close(): Promise<void>
}

/** The local stack and the real clients over HTTP. */
export async function startTestStack(): Promise<TestStack> {
  const directory = mkdtempSync(join(tmpdir(), 'copydesk-desk-'))
  const stack = await startLocalStack({
    directory,
    port: 0,
    buckets: [{ name: SNAPSHOTS, versioned: true }],
    queues: [],
  })
  const served = testStackAt(stack.endpoint)
  return {
    ...served,
    async close() {
      await served.close()
      await stack.close()
      rmSync(directory, { recursive: true })
    },
  }
}

/** The real clients over HTTP, wherever a bucket `snapshots` is served. @param prefix of the names of its tables */
export function testStackAt(endpoint: string, prefix = 'records'): TestStack {
  const clients = createClients({ endpoint, s3PathStyle: true })
  let tables = 0
  return {
    clients,
    endpoint,
    async open() {
      const table = `${prefix}-${++tables}`
      await createVerdictTable(clients.dynamodb, table)
      return { ...storeIn(clients, table), table }
    },
    async close() {
      clients.close()
    },
  }
}

export const SNAPSHOTS = 'snapshots'

/** The ports over a table, by these clients. */
export function storeIn(clients: AwsClients, table: string): DeskStore {
  const place = { client: clients.dynamodb, table }
  const snapshots = createS3Snapshots(clients.s3, SNAPSHOTS)
  return {
    snapshots,
    verdicts: createDynamoDbVerdicts({ ...place, snapshots }),
    archive: createVerdictArchive({ ...place, snapshots }),
    reviews: createDynamoDbReviews(place),
    goldens: createDynamoDbGoldens(place),
  }
}
